package kz.qyzmet.intake.registry.domain;

import static kz.qyzmet.intake.registry.domain.Papers.COLLEGE;
import static kz.qyzmet.intake.registry.domain.Papers.MORNING;
import static kz.qyzmet.intake.registry.domain.Papers.NUMBER;
import static kz.qyzmet.intake.registry.domain.Papers.taken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import kz.qyzmet.contracts.passport.Violation;
import kz.qyzmet.intake.registry.domain.Closing.Decision;
import org.junit.jupiter.api.Test;

class ClosingTest {
  @Test
  void all_that_wait_are_entered_in_the_order_of_acceptance() {
    // Given
    var waiting = List.of(taken(3), taken(1), taken(2));
    // When
    var decision = Closing.decide(COLLEGE, waiting, NUMBER, "operator-1", MORNING);
    // Then
    var registry = ((Decision.Closed) decision).registry();
    assertThat(registry.head())
        .isEqualTo(new TransferRegistry.Head(NUMBER, COLLEGE, MORNING, "operator-1"));
    assertThat(registry.lines())
        .extracting(Line::line, Line::takenIn, Line::state)
        .containsExactly(
            tuple(1, taken(1), Line.State.ENTERED),
            tuple(2, taken(2), Line.State.ENTERED),
            tuple(3, taken(3), Line.State.ENTERED));
  }

  @Test
  void what_the_provider_does_not_wait_for_is_not_taken_in() {
    // Given
    var waiting = List.of(taken(1, false), taken(2));
    // When
    var decision = Closing.decide(COLLEGE, waiting, NUMBER, "operator-1", MORNING);
    // Then
    assertThat(((Decision.Closed) decision).registry().lines())
        .extracting(Line::line, Line::takenIn)
        .containsExactly(tuple(1, taken(2)));
  }

  @Test
  void over_nothing_no_registry_is_closed() {
    // When
    var decision = Closing.decide(COLLEGE, List.of(taken(1, false)), NUMBER, "operator-1", MORNING);
    // Then
    assertThat(decision).isEqualTo(new Decision.Cannot(new CannotClose.NothingWaits(COLLEGE)));
  }

  @Test
  void for_whom_has_to_be_said() {
    // When
    var decision = Closing.decide(null, List.of(), NUMBER, "operator-1", MORNING);
    // Then
    assertThat(decision)
        .isEqualTo(
            new Decision.Cannot(
                new CannotClose.Invalid(
                    List.of(new Violation("provider", Violation.MISSING, Map.of())))));
  }
}
