package kz.qyzmet.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import kz.qyzmet.gateway.messages.async.AsyncGetMessageStatusRequest;
import kz.qyzmet.gateway.messages.async.ChangeMassageStatusNotification;
import kz.qyzmet.gateway.messages.async.GetMessageStatus;
import kz.qyzmet.gateway.messages.async.GetMessageStatusResponse;
import kz.qyzmet.gateway.messages.common.MessageState;
import org.junit.jupiter.api.Test;

/** Messages that the gateway takes and that reach nobody. */
class NotDeliveredTest extends SimulatorTalk {
  private record Told(String messageId, MessageState state) {}

  private List<Told> told() {
    return service.calls("changeMassageStatusNotification").stream()
        .map(call -> Soap.read(call, ChangeMassageStatusNotification.class).request.notification)
        .map(each -> new Told(each.messageId, each.messageState))
        .toList();
  }

  private MessageState asked(String messageId) throws Exception {
    var call = new GetMessageStatus();
    call.request = new AsyncGetMessageStatusRequest();
    call.request.messageId = messageId;
    call.request.requestDate = Times.now();
    call.request.sender = sender();
    return Soap.read(call("AsyncChannel", call), GetMessageStatusResponse.class)
        .response
        .messageState;
  }

  private Said comeBack(String messageId) throws Exception {
    return rest("POST", "/received/" + messageId.replaceAll("[{}]", "") + "/not-delivered", "");
  }

  @Test
  void so_many_of_the_next_come_back_and_the_one_after_them_arrives() throws Exception {
    // Given
    faults("{\"notDelivered\":1}");
    // When
    var lost = sent("d-1", "IN_PROGRESS");
    var again = sent("d-1", "IN_PROGRESS");
    // Then
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(told())
                    .containsExactly(
                        new Told(lost, MessageState.NOT_DELIVERED),
                        new Told(again, MessageState.DELIVERED)));
    assertThat(texts(received(), "/state")).containsExactly("NOT_DELIVERED", "DELIVERED");
    assertThat(asked(lost)).isEqualTo(MessageState.NOT_DELIVERED);
    assertThat(asked(again)).isEqualTo(MessageState.DELIVERED);
  }

  @Test
  void that_it_came_back_can_get_lost_and_is_told_to_who_asks() throws Exception {
    // Given
    faults("{\"notDelivered\":1,\"loseConfirmationRate\":1}");
    var lost = sent("d-1", "IN_PROGRESS");
    // When
    faults("{}");
    var next = sent("d-2", "COMPLETED");
    // Then
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(told()).containsExactly(new Told(next, MessageState.DELIVERED)));
    assertThat(asked(lost)).isEqualTo(MessageState.NOT_DELIVERED);
  }

  @Test
  void a_chosen_message_comes_back_and_no_other() throws Exception {
    // Given
    var first = sent("d-1", "IN_PROGRESS");
    var second = sent("d-2", "COMPLETED");
    await().atMost(SOON).untilAsserted(() -> assertThat(told()).hasSize(2));
    // When
    var answer = comeBack(first);
    // Then
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("state").asText()).isEqualTo("NOT_DELIVERED");
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(told())
                    .hasSize(3)
                    .last()
                    .isEqualTo(new Told(first, MessageState.NOT_DELIVERED)));
    assertThat(asked(second)).isEqualTo(MessageState.DELIVERED);
  }

  @Test
  void a_message_that_never_came_cannot_come_back() throws Exception {
    assertThat(comeBack(UUID.randomUUID().toString()).status()).isEqualTo(404);
    assertThat(rest("POST", "/received/not-delivered", "").status()).isEqualTo(404);
  }

  @Test
  void fewer_than_none_cannot_come_back() throws Exception {
    // When
    var answer = rest("PUT", "/faults", "{\"notDelivered\":-1}");
    // Then
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("title").asText()).contains("notDelivered from 0");
  }
}
