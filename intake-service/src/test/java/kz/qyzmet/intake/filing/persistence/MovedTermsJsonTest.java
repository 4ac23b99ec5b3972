package kz.qyzmet.intake.filing.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.intake.filing.domain.MovedTerm;
import kz.qyzmet.intake.filing.domain.MovedTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MovedTermsJsonTest {
  private static final OffsetDateTime DUE = OffsetDateTime.parse("2026-04-28T18:00:00+05:00");
  private static final Instant FROM = Instant.parse("2026-03-06T06:00:00Z");
  private static final Optional<MovedTerm> LEGAL =
      Optional.of(
          new MovedTerm(
              DUE, DUE.minusDays(1), LocalDate.parse("2026-04-27"), FROM, DUE, "suspended"));
  private static final Optional<MovedTerm> INTERNAL =
      Optional.of(new MovedTerm(DUE, null, null, FROM, DUE, "running"));

  static List<MovedTerms> permitted() {
    return List.of(
        MovedTerms.NONE,
        new MovedTerms(LEGAL, Optional.empty()),
        new MovedTerms(Optional.empty(), INTERNAL),
        new MovedTerms(LEGAL, INTERNAL));
  }

  @ParameterizedTest
  @MethodSource("permitted")
  void all_that_can_have_moved_comes_back_from_its_column(MovedTerms terms) {
    // When
    var read = MovedTermsJson.read(MovedTermsJson.write(terms));
    // Then
    assertThat(read).isEqualTo(terms);
  }

  @Test
  void an_application_whose_ends_stand_costs_no_column() {
    assertThat(MovedTermsJson.write(MovedTerms.NONE)).isNull();
    assertThat(MovedTermsJson.due(MovedTerms.NONE)).isNull();
  }
}
