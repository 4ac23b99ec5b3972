package kz.qyzmet.gateway.register.soap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.gateway.channel.GatewayFailure;
import kz.qyzmet.gateway.channel.GatewayFailure.Kind;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.documents.DocumentsRequest;
import kz.qyzmet.gateway.messages.documents.DocumentsResponse;
import kz.qyzmet.gateway.messages.documents.Result;
import kz.qyzmet.gateway.register.domain.DigitalDocument;
import kz.qyzmet.gateway.register.usecase.DigitalDocuments;

/** The digital documents service over the gateway's synchronous channel. */
@ApplicationScoped
class SoapDigitalDocuments implements DigitalDocuments {
  private final Questions questions;

  SoapDigitalDocuments(Questions questions) {
    this.questions = questions;
  }

  @Override
  public List<DigitalDocument> find(Iin iin, Set<String> kinds) {
    var response =
        questions.ask(
            ServiceIds.DIGITAL_DOCUMENTS,
            DocumentsResponse.class,
            envelope -> request(iin, kinds, envelope));
    // A failure is no answer: who is said to have nothing may well have it.
    if (response.result != Result.FOUND && response.result != Result.NOT_FOUND) {
      throw new GatewayFailure(Kind.UNREADABLE, null);
    }
    // Whatever is somebody else's, or was not asked for, is nobody's business.
    var own = response.documents.stream().filter(each -> iin.value().equals(each.iin)).toList();
    // An answer that contradicts itself is none either.
    if (response.result == Result.FOUND ? own.isEmpty() : !response.documents.isEmpty()) {
      throw new GatewayFailure(Kind.UNREADABLE, null);
    }
    return own.stream()
        .filter(each -> kinds.contains(each.kind))
        .map(SoapDigitalDocuments::document)
        .toList();
  }

  private static DocumentsRequest request(Iin iin, Set<String> kinds, Questions.Envelope envelope) {
    var asked = new DocumentsRequest();
    asked.messageId = envelope.messageId();
    asked.messageDate = envelope.at();
    asked.senderCode = envelope.sender();
    asked.iin = iin.value();
    asked.kinds.addAll(kinds);
    return asked;
  }

  private static DigitalDocument document(
      kz.qyzmet.gateway.messages.documents.DigitalDocument each) {
    if (each.status == null) {
      throw new GatewayFailure(Kind.UNREADABLE, null);
    }
    var status =
        switch (each.status) {
          case VALID -> DigitalDocument.Status.VALID;
          case EXPIRED -> DigitalDocument.Status.EXPIRED;
          case ANNULLED -> DigitalDocument.Status.ANNULLED;
        };
    return new DigitalDocument(
        each.kind, each.number, each.issuedBy, each.issuedOn, each.validUntil, status);
  }
}
