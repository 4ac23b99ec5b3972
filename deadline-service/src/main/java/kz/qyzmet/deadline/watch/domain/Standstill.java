package kz.qyzmet.deadline.watch.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.qyzmet.calendar.OpeningTime;
import kz.qyzmet.calendar.Week;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.DueReadings;
import kz.qyzmet.calendar.due.DueReadings.DeadlineHour;
import kz.qyzmet.contracts.organisation.Organisation;

/**
 * How far a wait for the applicant moves a clock, in one organisation's hours.
 *
 * <p>Every moment belongs to a day: to its own up to the last moment at which the clock can end on
 * it, that one included, and after that to the next. That moment is the closing, or the end of the
 * day where the passport lets a term last so long. A term of days moves by the days between the day
 * to which the begin of the wait belongs and the one to which its end does; in a term of working
 * days both are working days. So a wait within one day moves nothing, and no end or mark that lay
 * ahead falls into the wait. What counts opening time moves by the opening time in the wait.
 */
public final class Standstill {

  private final Organisation provider;
  private final WorkingCalendar calendar;
  private final DueReadings readings;

  /**
   * @param readings the passport's
   */
  public Standstill(Organisation provider, WorkingCalendar calendar, DueReadings readings) {
    this.provider = provider;
    this.calendar = calendar;
    this.readings = readings;
  }

  /**
   * The clock with its end and its open marks behind a wait. A clock that has stopped, or whose end
   * had passed before, stays as it is; so do marks that have fired.
   *
   * @param since when the wait began; a clock that started in it stands still from its start
   * @param until when it ends
   */
  Clock moved(Clock clock, Instant since, Instant until) {
    Instant from = later(since, clock.from());
    if (clock.stoppedAt() != null
        || !until.isAfter(from)
        || clock.dueAt().toInstant().isBefore(from)) {
      return clock;
    }
    return switch (clock.counting()) {
      case Counting.Opening _ -> byOpeningTime(clock, from, until);
      case Counting.Working _ -> byWorkingDays(clock, from, until);
      case Counting.Calendar days -> byCalendarDays(clock, days, from, until);
    };
  }

  /**
   * The terms behind a wait, each as {@link #moved(Clock, Instant, Instant)} says; but the last day
   * to hand a result to a branch stays the day before the legal end.
   */
  List<Clock> moved(List<Clock> terms, Instant since, Instant until) {
    List<Clock> moved =
        terms.stream()
            .map(clock -> clock.kind() == ClockKind.HAND_OVER ? clock : moved(clock, since, until))
            .toList();
    return moved.stream()
        .map(
            clock ->
                clock.kind() == ClockKind.HAND_OVER
                    ? beforeTheEnd(clock, legal(terms), legal(moved), since, until)
                    : clock)
        .toList();
  }

  private static Optional<Clock> legal(List<Clock> terms) {
    return terms.stream().filter(clock -> clock.kind() == ClockKind.LEGAL).findFirst();
  }

  private Clock beforeTheEnd(
      Clock handOver, Optional<Clock> was, Optional<Clock> is, Instant since, Instant until) {
    Instant from = later(since, handOver.from());
    if (is.isEmpty()
        || is.get().dueAt().isEqual(was.orElseThrow().dueAt())
        || handOver.stoppedAt() != null
        || handOver.dueAt().toInstant().isBefore(from)) {
      return handOver;
    }
    return byDays(handOver, eve(is.get()), handOver.counting(), from, until);
  }

  /** The last day to hand the result of a term to a branch. */
  LocalDate eve(Clock term) {
    return term.eve(readings.handOverDay(), calendar);
  }

  /** A moment on the provider's wall clock. */
  OffsetDateTime onTheWall(Instant moment) {
    return local(moment).toOffsetDateTime();
  }

  private Clock byOpeningTime(Clock clock, Instant from, Instant until) {
    Duration open = OpeningTime.between(from, until, provider.hours(), provider.zone(), calendar);
    UnaryOperator<Instant> behind =
        at ->
            open.isZero()
                ? at
                : OpeningTime.plus(at, open, provider.hours(), provider.zone(), calendar);
    Instant due = later(behind.apply(clock.dueAt().toInstant()), until);
    return clock.moved(
        from,
        local(due).toOffsetDateTime(),
        clock.counting(),
        at -> later(behind.apply(at), until));
  }

  private Clock byWorkingDays(Clock clock, Instant from, Instant until) {
    int days =
        calendar.workingDaysBetween(
            workingDay(clock, from), workingDay(clock, until), Week.FIVE_DAY);
    if (days == 0) {
      return clock;
    }
    LocalDate end = calendar.addWorkingDays(endOf(clock), days, Week.FIVE_DAY);
    return byDays(clock, end, clock.counting(), from, until);
  }

  /* The days are added before the end rolls, so that it does not roll twice; but a wait that begins
  when only the roll was left of the term moves what was left. */
  private Clock byCalendarDays(
      Clock clock, Counting.Calendar counting, Instant from, Instant until) {
    long days = ChronoUnit.DAYS.between(calendarDay(clock, from), calendarDay(clock, until));
    if (days == 0) {
      return clock;
    }
    Instant strict = counting.strictDue().toInstant();
    LocalDate last =
        (strict.isBefore(from) ? endOf(clock) : counting.strictDue().toLocalDate()).plusDays(days);
    LocalDate end = counting.rolls() ? calendar.sameOrNextWorkingDay(last, Week.FIVE_DAY) : last;
    var moved = new Counting.Calendar(lastMoment(clock, last), counting.rolls());
    return byDays(clock, end, moved, from, until);
  }

  /* A mark keeps its distance from the end in working days. */
  private Clock byDays(Clock clock, LocalDate end, Counting counting, Instant from, Instant until) {
    LocalDate eve = endOf(clock).minusDays(1);
    // Nothing ends in the wait itself, a day before the legal end neither.
    OffsetDateTime last = lastMoment(clock, end);
    return clock.moved(
        from,
        last.toInstant().isBefore(until) ? onTheWall(until) : last,
        counting,
        at -> {
          LocalDate day = local(at).toLocalDate();
          int before = calendar.workingDaysBetween(day.minusDays(1), eve, Week.FIVE_DAY);
          LocalDate moved = calendar.addWorkingDays(end, -before, Week.FIVE_DAY);
          return later(closing(moved).toInstant(), until);
        });
  }

  private LocalDate workingDay(Clock clock, Instant moment) {
    return calendar.sameOrNextWorkingDay(calendarDay(clock, moment), Week.FIVE_DAY);
  }

  private LocalDate calendarDay(Clock clock, Instant moment) {
    LocalDate day = local(moment).toLocalDate();
    return moment.isAfter(lastMoment(clock, day).toInstant()) ? day.plusDays(1) : day;
  }

  /* The day that was meant when it was set, whatever the provider's zone is by now. */
  private static LocalDate endOf(Clock clock) {
    return clock.dueAt().toLocalDate();
  }

  /* The passport says how long the last day of a term lasts; a step's limit ends at a closing. */
  private OffsetDateTime lastMoment(Clock clock, LocalDate day) {
    DeadlineHour hour =
        switch (clock.kind()) {
          case LEGAL, INTERNAL -> readings.deadlineHour();
          case HAND_OVER, STEP -> DeadlineHour.CLOSING;
        };
    LocalTime ends = hour.on(day, provider.hours(), calendar);
    return day.atTime(ends).atZone(provider.zone()).toOffsetDateTime();
  }

  private OffsetDateTime closing(LocalDate day) {
    return local(OpeningTime.closing(day, provider.hours(), provider.zone(), calendar))
        .toOffsetDateTime();
  }

  private ZonedDateTime local(Instant moment) {
    return moment.atZone(provider.zone());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
