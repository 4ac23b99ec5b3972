package kz.qyzmet.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import kz.qyzmet.gateway.messages.ErrorCode;
import kz.qyzmet.gateway.messages.async.ChangeMassageStatusNotification;
import kz.qyzmet.gateway.messages.common.MessageState;
import org.junit.jupiter.api.Test;

class StatusesTest extends SimulatorTalk {
  private String[] confirmed() {
    return service.calls("changeMassageStatusNotification").stream()
        .map(call -> Soap.read(call, ChangeMassageStatusNotification.class).request.notification)
        .filter(notification -> notification.messageState == MessageState.DELIVERED)
        .map(notification -> notification.messageId)
        .toArray(String[]::new);
  }

  @Test
  void statuses_are_kept_in_the_order_of_arrival_and_confirmed() throws Exception {
    // When
    var first = sent("d-1", "IN_PROGRESS");
    var second = sent("d-2", "COMPLETED");
    // Then
    assertThat(texts(received(), "/data/processingStatus"))
        .containsExactly("IN_PROGRESS", "COMPLETED");
    assertThat(texts(received(), "/data/externalRequestId")).containsOnly("7K3M-9QX2-D4FA-R");
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(confirmed()).containsExactly(first, second));
  }

  @Test
  void a_delivery_that_comes_again_is_told_from_a_new_one() throws Exception {
    // When
    var first = sent("d-1", "IN_PROGRESS");
    var again = sent("d-1", "IN_PROGRESS");
    sent("d-2", "COMPLETED");
    // Then
    assertThat(again).isNotEqualTo(first);
    assertThat(texts(received(), "/again")).containsExactly("false", "true", "false");
  }

  @Test
  void a_deliverys_id_is_shown_as_its_sender_knows_it() throws Exception {
    // When
    sent("{01a20492-feb4-7989-9acb-4e6aa1eb65e0}", "IN_PROGRESS");
    // Then
    assertThat(texts(received(), "/delivery"))
        .containsExactly("01a20492-feb4-7989-9acb-4e6aa1eb65e0");
  }

  @Test
  void told_to_fail_it_refuses_and_has_done_nothing() throws Exception {
    // Given
    faults("{\"failRate\":1}");
    // When
    var answer = call("AsyncChannel", status("d-1", "IN_PROGRESS"));
    // Then
    assertThat(answer.getLocalName()).isEqualTo("Fault");
    assertThat(answer.getElementsByTagName("errorCode").item(0).getTextContent())
        .isEqualTo(ErrorCode.INTERNAL.code());
    assertThat(received()).isEmpty();
  }

  @Test
  void told_to_lose_its_answer_it_has_acted_all_the_same() throws Exception {
    // Given
    faults("{\"loseAnswerRate\":1}");
    // When, Then
    assertThatThrownBy(() -> call("AsyncChannel", status("d-1", "IN_PROGRESS")))
        .isInstanceOf(IOException.class);
    assertThat(texts(received(), "/delivery")).containsExactly("d-1");
  }

  @Test
  void told_to_repeat_it_confirms_twice() throws Exception {
    // Given
    faults("{\"repeatRate\":1}");
    // When
    var id = sent("d-1", "IN_PROGRESS");
    // Then
    await().atMost(SOON).untilAsserted(() -> assertThat(confirmed()).containsExactly(id, id));
  }

  @Test
  void told_to_reorder_a_later_confirmation_overtakes_an_earlier_one() throws Exception {
    // Given
    faults("{\"reorder\":true}");
    // When
    var first = sent("d-1", "IN_PROGRESS");
    var second = sent("d-2", "COMPLETED");
    // Then
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(confirmed()).containsExactly(second, first));
  }

  @Test
  void told_to_be_slow_it_takes_its_time() throws Exception {
    // Given
    faults("{\"delayMillis\":400}");
    long begun = System.nanoTime();
    // When
    sent("d-1", "IN_PROGRESS");
    // Then
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(400));
  }
}
