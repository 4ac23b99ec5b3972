package kz.qyzmet.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.gateway.messages.ErrorCode;
import kz.qyzmet.gateway.messages.Namespaces;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.portal.PortalAnswer;
import kz.qyzmet.gateway.messages.portal.PortalApplication;
import kz.qyzmet.gateway.messages.security.SignedMessages;
import kz.qyzmet.gateway.messages.sync.ResponseData;
import kz.qyzmet.gateway.messages.sync.SendMessage;
import kz.qyzmet.gateway.messages.sync.SyncSendMessageResponse;
import org.junit.jupiter.api.Test;

class PortalTest extends SimulatorTalk {
  private static final String APPLICATION =
      """
      {"channel":"sync","service":"tve-duplicate","provider":"karaganda-polytechnic",
       "applicant":{"iin":"%s","surname":"Үлгі","name":"Адам"},
       "form":{"surname":"Үлгі","completionYear":2019},"pickup":{"kind":"office","code":"kp-office"}}
      """
          .formatted(SyntheticIin.nth(120).value());

  /** Braces have no place in an address. */
  private static String bare(JsonNode guid) {
    return guid.asText().replaceAll("[{}]", "");
  }

  private byte[] accepted() {
    var answer = new PortalAnswer();
    answer.applicationId = "0197f1c6-8f00-7000-8000-000000000001";
    answer.number = "7K3M-9QX2-D4FA-R";
    answer.acceptedAt = OffsetDateTime.parse("2026-03-05T09:30:00+05:00");
    answer.registered = LocalDate.parse("2026-03-05");
    var response = new SyncSendMessageResponse();
    response.responseData = new ResponseData();
    response.responseData.data = answer;
    var said = new kz.qyzmet.gateway.messages.sync.SendMessageResponse();
    said.response = response;
    return wire.signed(SignedMessages.write(said));
  }

  @Test
  void the_portal_files_and_shows_what_it_was_answered() throws Exception {
    // Given
    service.answers(_ -> accepted());
    // When
    var filed = rest("POST", "/applications", APPLICATION);
    // Then
    assertThat(filed.status()).isEqualTo(200);
    assertThat(filed.json().get("state").asText()).isEqualTo("answered");
    assertThat(filed.json().at("/answer/number").asText()).isEqualTo("7K3M-9QX2-D4FA-R");
    var call = Soap.read(service.calls("SendMessage").getFirst(), SendMessage.class).request;
    assertThat(call.requestInfo.serviceId).isEqualTo(ServiceIds.APPLICATION);
    var application = (PortalApplication) call.requestData.data;
    assertThat(application.form.field).extracting(field -> field.number).contains(2019L);
    var again = rest("GET", "/applications/" + bare(filed.json().get("messageId")), null);
    assertThat(again.json()).isEqualTo(filed.json());
  }

  @Test
  void a_lost_answer_makes_the_portal_send_the_same_message_again() throws Exception {
    // Given
    service.answers(_ -> accepted());
    service.loses(2);
    // When
    var filed = rest("POST", "/applications", APPLICATION);
    // Then
    assertThat(filed.json().get("state").asText()).isEqualTo("answered");
    var ids =
        service.calls("SendMessage").stream()
            .map(call -> Soap.read(call, SendMessage.class).request.requestInfo.messageId)
            .toList();
    assertThat(ids).hasSizeGreaterThanOrEqualTo(3).containsOnly(ids.getFirst());
  }

  @Test
  void a_refusal_is_shown_with_its_words() throws Exception {
    // Given
    var name = new javax.xml.namespace.QName(Namespaces.SYNC, "SendMessageFault1_SendMessageFault");
    var info =
        ErrorCode.REFUSED.info(
            "Expected a consent, but got none",
            "consent",
            OffsetDateTime.parse("2026-03-05T09:30:00+05:00"));
    service.answers(_ -> wire.signed(Soap.fault(name, info)));
    // When
    var filed = rest("POST", "/applications", APPLICATION);
    // Then
    assertThat(filed.json().get("state").asText()).isEqualTo("refused");
    assertThat(filed.json().at("/error/code").asText()).isEqualTo(ErrorCode.REFUSED.code());
    assertThat(filed.json().at("/error/message").asText()).contains("Expected a consent");
  }
}
