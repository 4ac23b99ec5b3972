package kz.qyzmet.deadline.watch.domain;

import static kz.qyzmet.deadline.watch.domain.Days.at;
import static kz.qyzmet.deadline.watch.domain.Days.closingOf;
import static kz.qyzmet.deadline.watch.domain.Days.friday;
import static kz.qyzmet.deadline.watch.domain.Days.justAfter;
import static kz.qyzmet.deadline.watch.domain.Days.monday;
import static kz.qyzmet.deadline.watch.domain.Days.saturday;
import static kz.qyzmet.deadline.watch.domain.Days.thursday;
import static kz.qyzmet.deadline.watch.domain.Days.tuesday;
import static kz.qyzmet.deadline.watch.domain.Days.wednesday;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import kz.qyzmet.contracts.event.TermAnswer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** When people are told that the end of a term comes near, and when that it has passed. */
class TermClocksTest {

  @Nested
  class The_legal_term_of_fifteen_working_days {

    @Test
    void is_announced_at_the_closing_of_the_eighth_day_and_of_the_day_before_the_last() {
      // Given an application of a Thursday before a long weekend and Nauryz
      Instant filed = at(thursday("2026-03-05"), "09:30");
      // When
      Clock legal = clock(filed, ClockKind.LEGAL);
      // Then
      assertThat(legal.dueAt().toInstant()).isEqualTo(closingOf(wednesday("2026-04-01")));
      assertThat(instants(legal))
          .containsExactly(
              closingOf(wednesday("2026-03-18")),
              closingOf(tuesday("2026-03-31")),
              justAfter(closingOf(wednesday("2026-04-01"))));
    }

    @Test
    void steps_over_nauryz() {
      // Given
      Instant filed = at(tuesday("2026-03-17"), "17:59");
      // When
      Clock legal = clock(filed, ClockKind.LEGAL);
      // Then
      assertThat(instants(legal))
          .containsExactly(
              closingOf(wednesday("2026-04-01")),
              closingOf(thursday("2026-04-09")),
              justAfter(closingOf(friday("2026-04-10"))));
    }

    @Test
    void is_missed_only_after_the_closing_of_the_last_day() {
      Clock legal = clock(at(thursday("2026-03-05"), "09:30"), ClockKind.LEGAL);

      assertThat(legal.missed().orElseThrow().at()).isAfter(legal.dueAt().toInstant());
      assertThat(legal.marks().getLast().isMissed()).isTrue();
    }
  }

  @Nested
  class The_internal_term_of_five_working_days {

    @Test
    void is_announced_at_the_closing_of_the_third_day_and_of_the_day_before_the_last() {
      // Given
      Instant filed = at(thursday("2026-03-05"), "09:30");
      // When
      Clock internal = clock(filed, ClockKind.INTERNAL);
      // Then
      assertThat(instants(internal))
          .containsExactly(
              closingOf(wednesday("2026-03-11")),
              closingOf(thursday("2026-03-12")),
              justAfter(closingOf(friday("2026-03-13"))));
    }

    @Test
    void starts_on_the_next_working_day_for_a_filing_on_a_saturday() {
      // Given Monday 9 March is off for the eighth, so Tuesday is the day of registration
      Instant filed = at(saturday("2026-03-07"), "12:00");
      // When
      Clock internal = clock(filed, ClockKind.INTERNAL);
      // Then
      assertThat(TveDuplicate.filed(filed).registered()).isEqualTo(tuesday("2026-03-10"));
      assertThat(instants(internal))
          .containsExactly(
              closingOf(friday("2026-03-13")),
              closingOf(monday("2026-03-16")),
              justAfter(closingOf(tuesday("2026-03-17"))));
    }
  }

  @Test
  void a_threshold_that_does_not_lie_before_the_end_is_none() {
    // Given a term of one working day, whose half rounds up to the whole
    var due = OffsetDateTime.parse("2026-03-06T18:00+05:00");
    var oneDay =
        new TermAnswer(thursday("2026-03-05"), due, due, null, null, "kz-2026-11-01", List.of());
    // When
    List<Clock> clocks = TveDuplicate.clocks(oneDay, at(thursday("2026-03-05"), "09:30"));
    // Then only the day before and the end are left, and no internal clock runs
    assertThat(clocks).hasSize(1);
    assertThat(instants(clocks.getFirst()))
        .containsExactly(
            closingOf(thursday("2026-03-05")), justAfter(closingOf(friday("2026-03-06"))));
  }

  @Test
  void a_service_without_an_overall_term_has_no_clock() {
    var none =
        new TermAnswer(thursday("2026-03-05"), null, null, null, null, "kz-2026-11-01", List.of());

    assertThat(TveDuplicate.clocks(none, at(thursday("2026-03-05"), "09:30"))).isEmpty();
  }

  private static Clock clock(Instant filed, ClockKind kind) {
    return TveDuplicate.clocks(filed).stream()
        .filter(clock -> clock.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static List<Instant> instants(Clock clock) {
    return clock.marks().stream().map(Mark::at).toList();
  }
}
