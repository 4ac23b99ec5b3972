package kz.qyzmet.intake.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.intake.testing.Portal;
import org.junit.jupiter.api.Test;

/** Acts at once on the same application. */
@QuarkusTest
class ResultRacesTest extends ResultsAtABranch {
  /**
   * A withdrawal can't come once something was sent; here it does, because the number of the next
   * event has to be one act's own whatever the acts are.
   */
  @Test
  void acts_at_once_have_numbers_of_their_own() throws Exception {
    // Given
    var ids = new ArrayList<UUID>();
    for (int round = 0; round < 8; round++) {
      var person = somebody();
      var id = person.filed();
      ids.add(id);
      awaited(id);
      var barrier = new CyclicBarrier(2);
      Callable<Integer> withdrawal =
          () -> {
            barrier.await();
            return person.withdraw(id, Portal.key()).statusCode();
          };
      Callable<Integer> found =
          () -> {
            barrier.await();
            return check(id, "here", 1).statusCode();
          };
      // When
      try (var hands = Executors.newFixedThreadPool(2)) {
        assertThat(
                hands.invokeAll(List.of(withdrawal, found)).stream()
                    .map(Future::resultNow)
                    .toList())
            .containsExactly(202, 200);
      }
    }
    // Then
    for (var id : ids) {
      assertThat(events(id, 3)).extracting(Envelope::version).containsExactly(1, 2, 3);
    }
  }

  @Test
  void of_two_operators_at_once_one_is_too_late() throws Exception {
    // Given
    var ids = new ArrayList<UUID>();
    for (int round = 0; round < 8; round++) {
      var id = somebody().filed();
      ids.add(id);
      awaited(id);
      var barrier = new CyclicBarrier(2);
      Callable<Integer> look =
          () -> {
            barrier.await();
            return check(id, "here", 1).statusCode();
          };
      // When
      try (var hands = Executors.newFixedThreadPool(2)) {
        assertThat(
                hands.invokeAll(List.of(look, look)).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList())
            .containsExactly(200, 409);
      }
    }
    // Then
    for (var id : ids) {
      assertThat(events(id, 2)).extracting(Envelope::version).containsExactly(1, 2);
    }
  }
}
