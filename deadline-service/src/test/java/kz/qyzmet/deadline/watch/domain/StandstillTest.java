package kz.qyzmet.deadline.watch.domain;

import static kz.qyzmet.deadline.watch.domain.TveDuplicate.CALENDAR;
import static kz.qyzmet.deadline.watch.domain.TveDuplicate.COLLEGE;
import static kz.qyzmet.deadline.watch.domain.TveDuplicate.STANDSTILL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kz.qyzmet.calendar.OpeningTime;
import kz.qyzmet.calendar.Week;
import kz.qyzmet.calendar.due.DueReadings;
import kz.qyzmet.contracts.organisation.Organisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How far a wait moves a clock, by what the clock counts. */
class StandstillTest {

  private static final Instant START = local("2026-03-02T09:00");

  private static final DueReadings UNUSUAL =
      new DueReadings(
          DueReadings.AfterHours.SAME_DAY,
          DueReadings.DeadlineHour.END_OF_DAY,
          DueReadings.HandOverDay.CALENDAR_DAY,
          DueReadings.BranchHours.SIX_DAYS);

  @ParameterizedTest(name = "{0} to {1}: {2} becomes {3}, {4}")
  @CsvSource({
    "2026-03-10T11:00, 2026-03-11T11:00, 2026-03-13, 2026-03-16, one working day and a weekend",
    "2026-03-10T11:00, 2026-03-10T18:00, 2026-03-13, 2026-03-13, up to the closing of the same day",
    "2026-03-10T11:00, 2026-03-10T18:01, 2026-03-13, 2026-03-16, after the closing it is the next",
    "2026-03-10T19:00, 2026-03-11T08:00, 2026-03-13, 2026-03-13, a night",
    "2026-03-13T19:00, 2026-03-15T08:00, 2026-03-16, 2026-03-16, from the evening into a weekend",
    "2026-03-13T11:00, 2026-03-15T08:00, 2026-03-16, 2026-03-17, the weekend belongs to Monday",
    "2026-03-20T11:00, 2026-03-26T11:00, 2026-03-27, 2026-03-30, the days of Nauryz do not count",
    "2026-03-13T11:00, 2026-03-17T18:00, 2026-03-13, 2026-03-17, on the last day of the term",
  })
  void a_term_of_working_days_moves_by_working_days(
      String since, String until, LocalDate due, LocalDate moved, String why) {
    // Given
    var clock = term(due, new Counting.Working());
    // When
    var behind = STANDSTILL.moved(clock, local(since), local(until));
    // Then
    assertThat(behind.dueAt().toInstant()).as(why).isEqualTo(closing(moved));
  }

  @ParameterizedTest(name = "{0} to {1}, {3}")
  @CsvSource({
    "2026-03-10T11:00, 2026-03-11T11:00, +05:00, one working day and a weekend",
    "2026-03-13T20:00, 2026-03-16T12:00, +05:00, from the evening of the last day",
    "2026-03-10T11:00, 2026-03-11T11:00, +04:00, the provider's zone is another since",
    "2026-03-10T11:00, 2026-03-11T11:00, +06:00, the provider's zone is another since"
  })
  void a_term_that_ends_with_its_last_day_does_so_behind_the_wait_too(
      String since, String until, ZoneId zone, String why) {
    // Given
    var end = LocalDate.parse("2026-03-13").atTime(23, 59, 59).atZone(Days.ZONE).toOffsetDateTime();
    var clock =
        Clock.term(
            ClockKind.LEGAL,
            START,
            end,
            new Counting.Working(),
            List.of(Mark.missed(end.toInstant())));
    // When
    var behind =
        new Standstill(in(zone), CALENDAR, UNUSUAL).moved(clock, local(since), local(until));
    // Then
    assertThat(behind.dueAt())
        .as(why)
        .isEqualTo(Days.monday("2026-03-16").atTime(23, 59, 59).atZone(zone).toOffsetDateTime());
  }

  /** The college after its zone was changed. */
  private static Organisation in(ZoneId zone) {
    return new Organisation(
        COLLEGE.code(),
        COLLEGE.bin(),
        COLLEGE.kind(),
        COLLEGE.name(),
        COLLEGE.address(),
        zone,
        COLLEGE.hours(),
        COLLEGE.locality(),
        COLLEGE.departments(),
        COLLEGE.people(),
        COLLEGE.books(),
        COLLEGE.services(),
        COLLEGE.pickups(),
        COLLEGE.vacations());
  }

  @Test
  void a_step_s_limit_ends_at_a_closing_however_the_passport_reads_the_hour_of_a_term() {
    // Given
    var due = closingAt(Days.friday("2026-03-13"));
    var missed = List.of(Mark.missed(due.toInstant()));
    var clock = Clock.ofStep("prepare", START, due, new Counting.Working(), missed);
    // When
    var behind =
        new Standstill(COLLEGE, CALENDAR, UNUSUAL)
            .moved(clock, local("2026-03-10T11:00"), local("2026-03-11T11:00"));
    // Then
    assertThat(behind.dueAt()).isEqualTo(closingAt(Days.monday("2026-03-16")));
  }

  @Test
  void the_day_to_hand_over_is_the_day_before_the_end_as_the_passport_reads_it() {
    // Given
    var clock = term(Days.monday("2026-03-16"), new Counting.Working());
    // When
    var read = new Standstill(COLLEGE, CALENDAR, UNUSUAL).eve(clock);
    // Then
    assertThat(STANDSTILL.eve(clock)).isEqualTo(Days.friday("2026-03-13"));
    assertThat(read).isEqualTo(LocalDate.parse("2026-03-15"));
  }

  @ParameterizedTest(name = "{0} to {1}: {2}, before its roll {3}, becomes {4}, {5}")
  @CsvSource({
    "2026-03-10T11:00, 2026-03-12T11:00, 2026-03-13, 2026-03-13, 2026-03-16, rolls over the weekend",
    "2026-03-10T11:00, 2026-03-13T11:00, 2026-03-16, 2026-03-14, 2026-03-17, does not roll twice",
    "2026-03-10T11:00, 2026-03-10T17:00, 2026-03-16, 2026-03-14, 2026-03-16, the same day",
    "2026-03-16T11:00, 2026-03-19T11:00, 2026-03-16, 2026-03-14, 2026-03-19, only the roll was left",
  })
  void a_term_of_calendar_days_moves_by_calendar_days_before_it_rolls(
      String since, String until, LocalDate due, LocalDate strict, LocalDate moved, String why) {
    // Given
    var clock = term(due, new Counting.Calendar(closingAt(strict), true));
    // When
    var behind = STANDSTILL.moved(clock, local(since), local(until));
    // Then
    assertThat(behind.dueAt().toInstant()).as(why).isEqualTo(closing(moved));
  }

  @ParameterizedTest
  @CsvSource({"2026-03-12T11:00, 2026-03-15", "2026-03-13T11:00, 2026-03-16"})
  void one_that_does_not_roll_may_end_on_a_day_off(String until, LocalDate moved) {
    // Given the limit of a step, due on Friday
    var due = closingAt(LocalDate.parse("2026-03-13"));
    var clock =
        Clock.ofStep(
            "prepare",
            START,
            due,
            new Counting.Calendar(due, false),
            List.of(Mark.missed(due.toInstant())));
    // When
    var behind = STANDSTILL.moved(clock, local("2026-03-10T11:00"), local(until));
    // Then
    assertThat(behind.dueAt().toInstant()).isEqualTo(closing(moved));
    assertThat(behind.missed()).contains(Mark.missed(closing(moved)));
  }

  @ParameterizedTest(name = "to {0}: warned at {1}")
  @CsvSource({
    "2026-03-12T11:00, 2026-03-12T18:00",
    "2026-03-17T11:00, 2026-03-17T18:00",
    "2026-03-21T11:00, 2026-03-21T11:00"
  })
  void a_warning_keeps_its_working_days_before_the_end_but_is_not_told_in_the_wait(
      String until, String warned) {
    // Given due on Friday, before which there is one working day
    var clock = term(LocalDate.parse("2026-03-13"), rolling("2026-03-13"));
    // When
    var behind = STANDSTILL.moved(clock, local("2026-03-12T09:30"), local(until));
    // Then
    assertThat(behind.marks().getFirst().at()).isEqualTo(local(warned));
  }

  @ParameterizedTest(name = "from {0}")
  @ValueSource(longs = {0, 10_000, 20_000})
  void whatever_the_wait_dates_move_with_its_length_and_never_into_it(long first) {
    for (long seed = first; seed < first + 1_000; seed++) {
      var random = new Random(seed);
      Instant since = START.plus(minutes(random, 30));
      Instant end = since.plus(minutes(random, 20));
      Instant latest = end.plus(minutes(random, 20));
      for (Clock clock : clocks(since, random)) {
        var resumed = STANDSTILL.moved(clock, since, end);
        var never = STANDSTILL.moved(clock, since, latest);
        var twice = STANDSTILL.moved(resumed, end, latest);
        var why = "seed " + seed + ", " + clock + " since " + since + " until " + end;
        assertThat(resumed.dueAt()).as(why).isBetween(clock.dueAt(), never.dueAt());
        assertThat(resumed.dueAt().toInstant()).as(why).isAfterOrEqualTo(end);
        assertThat(twice.dueAt()).as(why).isEqualTo(never.dueAt());
        marksAreInOrder(clock, resumed, never, since, end, why);
        endsLawfully(resumed, why);
      }
    }
  }

  private static void marksAreInOrder(
      Clock before, Clock resumed, Clock never, Instant since, Instant end, String why) {
    for (int i = 0; i < before.marks().size(); i++) {
      Instant at = resumed.marks().get(i).at();
      assertThat(at).as(why).isBetween(before.marks().get(i).at(), never.marks().get(i).at());
      if (before.marks().get(i).at().isAfter(since)) {
        assertThat(at).as(why).isAfterOrEqualTo(end);
      }
    }
  }

  private static void endsLawfully(Clock clock, String why) {
    LocalDate day = clock.dueAt().toLocalDate();
    switch (clock.counting()) {
      case Counting.Opening _ -> assertThat(CALENDAR.isWorking(day, Week.FIVE_DAY)).isTrue();
      case Counting.Working _ -> {
        assertThat(CALENDAR.isWorking(day, Week.FIVE_DAY)).as(why).isTrue();
        assertThat(clock.dueAt().toInstant()).as(why).isEqualTo(closing(day));
      }
      case Counting.Calendar days -> {
        assertThat(!days.rolls() || CALENDAR.isWorking(day, Week.FIVE_DAY)).as(why).isTrue();
        assertThat(clock.dueAt().toInstant()).as(why).isEqualTo(closing(day));
      }
    }
  }

  /** A clock of each sort, with its end at or after the begin of the wait. */
  private static List<Clock> clocks(Instant since, Random random) {
    var clocks = new ArrayList<Clock>();
    LocalDate today = LocalDate.ofInstant(since, Days.ZONE);
    LocalDate day = today.plusDays(1 + random.nextInt(15));
    LocalDate working = CALENDAR.sameOrNextWorkingDay(day, Week.FIVE_DAY);
    clocks.add(term(working, new Counting.Working()));
    clocks.add(term(working, new Counting.Calendar(closingAt(day), true)));
    clocks.add(term(day, new Counting.Calendar(closingAt(day), false)));
    var limit = Duration.ofMinutes(1 + random.nextInt(2_000));
    Instant due = OpeningTime.plus(since, limit, COLLEGE.hours(), COLLEGE.zone(), CALENDAR);
    var local = due.atZone(Days.ZONE).toOffsetDateTime();
    clocks.add(
        Clock.ofStep("prepare", START, local, new Counting.Opening(), List.of(Mark.missed(due))));
    return clocks;
  }

  /** A term with a warning at the closing of the working day before its end. */
  private static Clock term(LocalDate due, Counting counting) {
    Instant eve = closing(CALENDAR.addWorkingDays(due, -1, Week.FIVE_DAY));
    return Clock.term(
        ClockKind.LEGAL,
        START,
        closingAt(due),
        counting,
        List.of(Mark.approaching("legal-last-day", eve), Mark.missed(closing(due))));
  }

  private static Counting rolling(String strict) {
    return new Counting.Calendar(closingAt(LocalDate.parse(strict)), true);
  }

  private static Duration minutes(Random random, int days) {
    return Duration.ofMinutes(1 + random.nextInt(days * 24 * 60));
  }

  private static Instant closing(LocalDate day) {
    return closingAt(day).toInstant();
  }

  private static OffsetDateTime closingAt(LocalDate day) {
    return day.atTime(18, 0).atZone(Days.ZONE).toOffsetDateTime();
  }

  private static Instant local(String moment) {
    return LocalDateTime.parse(moment).atZone(Days.ZONE).toInstant();
  }
}
