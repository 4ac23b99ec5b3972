package kz.qyzmet.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.UUID;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.documents.DocumentStatus;
import kz.qyzmet.gateway.messages.documents.DocumentsRequest;
import kz.qyzmet.gateway.messages.documents.DocumentsResponse;
import kz.qyzmet.gateway.messages.documents.Result;
import org.junit.jupiter.api.Test;

class DigitalDocumentsTest extends SimulatorTalk {
  private DocumentsResponse documents(int n) throws Exception {
    var request = new DocumentsRequest();
    request.messageId = UUID.randomUUID().toString();
    request.messageDate = OffsetDateTime.parse("2026-03-05T09:30:00+05:00");
    request.senderCode = "qyzmet";
    request.iin = SyntheticIin.nth(n).value();
    request.kinds.add(DigitalDocuments.IDENTITY_CARD);
    var answer = call("SyncChannel", sync(ServiceIds.DIGITAL_DOCUMENTS, request));
    return (DocumentsResponse)
        Soap.read(answer, kz.qyzmet.gateway.messages.sync.SendMessageResponse.class)
            .response
            .responseData
            .data;
  }

  @Test
  void an_electronic_document_is_valid_expired_annulled_or_not_there() throws Exception {
    // Then
    assertThat(documents(120).documents)
        .singleElement()
        .satisfies(
            card -> {
              assertThat(card.iin).isEqualTo(SyntheticIin.nth(120).value());
              assertThat(card.kind).isEqualTo("identity-card");
              assertThat(card.number).hasSize(9);
              assertThat(card.status).isEqualTo(DocumentStatus.VALID);
            });
    assertThat(documents(People.EXPIRED).documents)
        .singleElement()
        .satisfies(card -> assertThat(card.status).isEqualTo(DocumentStatus.EXPIRED));
    assertThat(documents(People.ANNULLED).documents)
        .singleElement()
        .satisfies(card -> assertThat(card.status).isEqualTo(DocumentStatus.ANNULLED));
    assertThat(documents(People.CHILDREN).result).isEqualTo(Result.NOT_FOUND);
    assertThat(documents(People.UNKNOWN).documents).isEmpty();
  }
}
