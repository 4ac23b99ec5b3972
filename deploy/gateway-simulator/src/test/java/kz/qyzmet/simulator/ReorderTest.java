package kz.qyzmet.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.gateway.messages.async.AsyncSendMessageResponse;
import kz.qyzmet.gateway.messages.async.SendMessage;
import kz.qyzmet.gateway.messages.async.SendMessageResponse;
import kz.qyzmet.gateway.messages.portal.PortalAnswer;
import kz.qyzmet.gateway.messages.security.SignedMessages;
import kz.qyzmet.gateway.messages.sync.ResponseData;
import kz.qyzmet.gateway.messages.sync.SyncSendMessageResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Applications that overtake each other on their way from the portal. */
class ReorderTest extends SimulatorTalk {
  @BeforeEach
  void itIsToldTo() throws Exception {
    service.answers(_ -> taken());
    faults("{\"reorder\":true}");
  }

  private byte[] taken() {
    var said = new SendMessageResponse();
    said.response = new AsyncSendMessageResponse();
    return wire.signed(SignedMessages.write(said));
  }

  private byte[] answered() {
    var said = new kz.qyzmet.gateway.messages.sync.SendMessageResponse();
    said.response = new SyncSendMessageResponse();
    said.response.responseData = new ResponseData();
    said.response.responseData.data = new PortalAnswer();
    return wire.signed(SignedMessages.write(said));
  }

  private Said file(String channel) throws Exception {
    return rest(
        "POST",
        "/applications",
        """
        {"channel":"%s","service":"tve-duplicate","provider":"karaganda-polytechnic",
         "applicant":{"iin":"%s","surname":"Үлгі","name":"Адам"},
         "form":{"surname":"Үлгі"},"pickup":{"kind":"office","code":"kp-office"}}
        """
            .formatted(channel, SyntheticIin.nth(120).value()));
  }

  private static String id(Said filed) {
    return filed.json().get("messageId").asText();
  }

  private JsonNode known(Said filed) throws Exception {
    return rest("GET", "/applications/" + id(filed).replaceAll("[{}]", ""), null).json();
  }

  private List<String> left() {
    return service.calls("sendMessage").stream().map(ReorderTest::messageId).toList();
  }

  private static String messageId(Element call) {
    return Soap.read(call, SendMessage.class).request.messageInfo.messageId;
  }

  @Test
  void of_two_applications_the_later_one_comes_first() throws Exception {
    // When
    var first = file("async");
    var second = file("async");
    // Then
    assertThat(first.json().get("state").asText()).isEqualTo("queued");
    assertThat(second.json().get("state").asText()).isEqualTo("sent");
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(left()).containsExactly(id(second), id(first)));
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(known(first).get("state").asText()).isEqualTo("sent"));
  }

  @Test
  void each_pair_changes_its_order() throws Exception {
    // When
    var first = file("async");
    var second = file("async");
    var third = file("async");
    var fourth = file("async");
    // Then
    await().atMost(SOON).untilAsserted(() -> assertThat(left()).hasSize(4));
    var left = left();
    assertThat(left.indexOf(id(second))).isLessThan(left.indexOf(id(first)));
    assertThat(left.indexOf(id(fourth))).isLessThan(left.indexOf(id(third)));
  }

  @Test
  void one_that_nobody_follows_leaves_all_the_same() throws Exception {
    // When
    var alone = file("async");
    // Then
    assertThat(left()).isEmpty();
    await().atMost(SOON).untilAsserted(() -> assertThat(left()).containsExactly(id(alone)));
  }

  @Test
  void who_waits_for_an_answer_gets_it_after_the_other() throws Exception {
    // Given
    service.answers(call -> call.getLocalName().equals("SendMessage") ? answered() : taken());
    // When
    var first = file("async");
    var both = List.of(waits(), waits());
    // Then
    for (var each : both) {
      assertThat(each.get().json().get("state").asText()).isEqualTo("answered");
    }
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(known(first).get("state").asText()).isEqualTo("sent"));
  }

  private CompletableFuture<Said> waits() {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return file("sync");
          } catch (Exception failed) {
            throw new IllegalStateException(failed);
          }
        });
  }
}
