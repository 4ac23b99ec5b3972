package kz.qyzmet.stack.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import kz.qyzmet.stack.CheckFailed;
import org.junit.jupiter.api.Test;

class GateTest {
  private final Gate gate = new Gate();
  private final List<String> done = new CopyOnWriteArrayList<>();

  @Test
  void nothing_starts_once_all_is_being_stopped() {
    // Given
    gate.through(() -> done.add("first"));
    // When
    assertThat(gate.close(() -> done.add("last"))).isTrue();
    // Then
    assertThatThrownBy(() -> gate.through(() -> done.add("late")))
        .isInstanceOf(CheckFailed.class)
        .hasMessage("Expected to start, but was stopped meanwhile");
    assertThat(gate.isClosed()).isTrue();
    assertThat(done).containsExactly("first", "last");
  }

  @Test
  void a_second_closing_does_nothing() {
    // Given
    assertThat(gate.close(() -> done.add("last"))).isTrue();
    // When, then
    assertThat(gate.close(() -> done.add("again"))).isFalse();
    assertThat(done).containsExactly("last");
  }

  @Test
  void closing_waits_for_a_start_under_way() throws InterruptedException {
    // Given: one is in the middle of starting
    var inside = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    var starting =
        Thread.ofVirtual()
            .start(
                () ->
                    gate.through(
                        () -> {
                          inside.countDown();
                          await(mayEnd);
                          done.add("started");
                        }));
    inside.await();
    // When
    var closing = Thread.ofVirtual().start(() -> gate.close(() -> done.add("closed")));
    mayEnd.countDown();
    starting.join();
    closing.join();
    // Then
    assertThat(done).containsExactly("started", "closed");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
