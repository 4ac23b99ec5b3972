package kz.qyzmet.deadline.watch.domain;

import static kz.qyzmet.deadline.watch.domain.Days.at;
import static kz.qyzmet.deadline.watch.domain.Days.friday;
import static kz.qyzmet.deadline.watch.domain.Days.monday;
import static kz.qyzmet.deadline.watch.domain.Days.thursday;
import static kz.qyzmet.deadline.watch.domain.Days.tuesday;
import static kz.qyzmet.deadline.watch.domain.Days.wednesday;
import static kz.qyzmet.deadline.watch.domain.TveDuplicate.CALENDAR;
import static kz.qyzmet.deadline.watch.domain.TveDuplicate.STANDSTILL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.calendar.due.DueReadings.HandOverDay;
import kz.qyzmet.contracts.event.TermAnswer;
import org.junit.jupiter.api.Test;

/** What was promised at the acceptance, and what a suspension makes of it. */
class WatchedCaseTest {

  private static final UUID ID = UUID.fromString("01970000-0000-7000-8000-000000000001");
  private static final Instant FILED = at(thursday("2026-03-05"), "09:30");
  private static final Instant BEGIN = at(tuesday("2026-03-10"), "11:00");

  /** Rolled from Saturday to Monday; the branch gets the result on the Friday before. */
  private static final TermAnswer ANSWER =
      new TermAnswer(
          thursday("2026-03-05"),
          closing(monday("2026-03-16")),
          closing(LocalDate.parse("2026-03-14")),
          null,
          friday("2026-03-13"),
          "kz-2026-11-01",
          List.of());

  @Test
  void without_a_suspension_the_dates_are_those_of_the_acceptance() {
    // Given a row from before clocks knew what they count
    var found = found(running(new Counting.Working()));
    // Then
    assertThat(found.strictDue()).contains(ANSWER.strictDue());
    assertThat(found.handOverBy(HandOverDay.WORKING_DAY, CALENDAR)).contains(ANSWER.handOverBy());
    assertThat(found.suspension(BEGIN)).isEmpty();
  }

  @Test
  void a_suspension_moves_the_strict_end_and_the_handing_over_with_the_legal_end() {
    // Given
    var until = closing(wednesday("2026-03-18"));
    // When it leads eight days on, from Tuesday 10 to Wednesday 18 March
    var found = found(calendar().suspended(BEGIN, until, STANDSTILL));
    // Then Saturday 14 becomes Sunday 22, which rolls over Nauryz to Thursday 26
    assertThat(found.strictDue()).contains(closing(LocalDate.parse("2026-03-22")));
    assertThat(found.watch().terms().getFirst().dueAt()).isEqualTo(closing(thursday("2026-03-26")));
    assertThat(found.handOverBy(HandOverDay.WORKING_DAY, CALENDAR)).contains(friday("2026-03-20"));
    assertThat(found.handOverBy(HandOverDay.CALENDAR_DAY, CALENDAR))
        .contains(wednesday("2026-03-25"));
  }

  @Test
  void a_case_is_suspended_until_the_latest_end_and_not_at_it() {
    // Given
    var until = closing(wednesday("2026-03-18"));
    // When
    var found = found(calendar().suspended(BEGIN, until, STANDSTILL));
    // Then
    assertThat(found.suspension(until.toInstant().minusNanos(1000))).isPresent();
    assertThat(found.suspension(until.toInstant())).isEmpty();
  }

  private static Watch.Running calendar() {
    return running(new Counting.Calendar(ANSWER.strictDue(), true));
  }

  private static Watch.Running running(Counting counting) {
    var missed = List.of(Mark.missed(ANSWER.due().toInstant()));
    var legal = Clock.term(ClockKind.LEGAL, FILED, ANSWER.due(), counting, missed);
    return new Watch.Running(ID, TveDuplicate.COLLEGE.code(), 0, List.of(legal), Optional.empty());
  }

  private static WatchedCase found(Watch watch) {
    var passport = TveDuplicate.PASSPORT.ref();
    return new WatchedCase(
        new Acceptance(ID, "somebody", watch.provider(), passport, FILED, ANSWER),
        watch,
        List.of());
  }

  private static OffsetDateTime closing(LocalDate day) {
    return day.atTime(18, 0).atZone(Days.ZONE).toOffsetDateTime();
  }
}
