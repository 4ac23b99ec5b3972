package kz.qyzmet.intake.filing.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.contracts.event.TermAnswer;
import kz.qyzmet.intake.filing.domain.MovedTerm;
import kz.qyzmet.intake.filing.domain.MovedTerms;
import org.junit.jupiter.api.Test;

class TermViewsTest {
  private static final OffsetDateTime EARLY = OffsetDateTime.parse("2026-03-10T18:00+05:00");
  private static final OffsetDateTime LATE = OffsetDateTime.parse("2026-03-13T18:00+05:00");

  @Test
  void a_service_without_a_term_says_so_and_shows_the_cap_from_its_steps() {
    // When
    var view = new TermViews(answer(null, LATE, null), MovedTerms.NONE).view();
    // Then
    assertThat(view.due()).isNull();
    assertThat(view.reason()).isEqualTo("no-overall-term");
    assertThat(view.derivedDue()).isEqualTo(LATE);
    assertThat(view.minDue()).isNull();
    assertThat(view.maxDue()).isNull();
  }

  @Test
  void a_term_that_is_no_range_has_one_end() {
    // When
    var view = new TermViews(answer(LATE, null, null), MovedTerms.NONE).view();
    // Then
    assertThat(view.due()).isEqualTo(LATE);
    assertThat(view.reason()).isNull();
    assertThat(view.minDue()).isNull();
    assertThat(view.maxDue()).isNull();
  }

  @Test
  void a_range_has_two_ends() {
    // When
    var view = new TermViews(answer(LATE, null, EARLY), MovedTerms.NONE).view();
    // Then
    assertThat(view.minDue()).isEqualTo(EARLY);
    assertThat(view.maxDue()).isEqualTo(LATE);
  }

  /** How far the earliest end would move nobody tells. */
  @Test
  void a_range_that_a_wait_has_moved_has_its_latest_end_only() {
    // Given
    var moved = OffsetDateTime.parse("2026-03-18T18:00+05:00");
    var legal =
        new MovedTerm(moved, moved, null, Instant.parse("2026-03-06T05:00:00Z"), EARLY, "running");
    var moves = new MovedTerms(Optional.of(legal), Optional.empty());
    // When
    var view = new TermViews(answer(LATE, null, EARLY), moves).view();
    // Then
    assertThat(view.minDue()).isNull();
    assertThat(view.maxDue()).isEqualTo(moved);
  }

  /** It binds nobody: no clock runs to it that a wait could stop. */
  @Test
  void a_cap_from_the_steps_stays_where_it_was_when_a_wait_moves_another_end() {
    // Given
    var internal =
        new MovedTerm(LATE, null, null, Instant.parse("2026-03-06T05:00:00Z"), EARLY, "running");
    var moves = new MovedTerms(Optional.empty(), Optional.of(internal));
    // When
    var view = new TermViews(answer(null, EARLY, null), moves).view();
    // Then
    assertThat(view.internalDue()).isEqualTo(LATE);
    assertThat(view.derivedDue()).isEqualTo(EARLY);
  }

  private static TermAnswer answer(
      OffsetDateTime due, OffsetDateTime derivedDue, OffsetDateTime minDue) {
    return new TermAnswer(
        LocalDate.parse("2026-03-05"),
        due,
        due,
        null,
        null,
        derivedDue,
        minDue,
        minDue == null ? null : due,
        "2027-12-31",
        List.of());
  }
}
