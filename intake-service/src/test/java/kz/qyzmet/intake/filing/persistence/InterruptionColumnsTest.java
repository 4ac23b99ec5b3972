package kz.qyzmet.intake.filing.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.intake.filing.domain.Hearing;
import kz.qyzmet.intake.filing.domain.Interruptions;
import kz.qyzmet.intake.filing.domain.Objection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InterruptionColumnsTest {
  private static final Instant UNTIL = Instant.parse("2026-03-10T13:00:00Z");

  static List<Interruptions> permitted() {
    var all = new ArrayList<Interruptions>();
    for (var objection : Objection.values()) {
      for (var suspended : List.of(Optional.<Instant>empty(), Optional.of(UNTIL))) {
        all.add(new Interruptions(Optional.empty(), objection, suspended));
        all.add(
            new Interruptions(
                Optional.of(new Hearing("unreliable", UNTIL, UNTIL.plusSeconds(60))),
                objection,
                suspended));
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("permitted")
  void all_that_can_interrupt_a_case_comes_back_from_its_columns(Interruptions interruptions) {
    // When
    var read = InterruptionColumns.of(interruptions).toDomain();
    // Then
    assertThat(read).isEqualTo(interruptions);
  }
}
