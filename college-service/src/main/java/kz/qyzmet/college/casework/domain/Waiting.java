package kz.qyzmet.college.casework.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import kz.qyzmet.calendar.OpeningTime;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.Week;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.college.casework.domain.Proceedings.Wait;
import kz.qyzmet.contracts.organisation.Organisation;

/**
 * How long a case may still wait for its applicant: all its waits together last no longer than the
 * passport lets one last. A wait counts for as much as it moves a term that counts the same: by the
 * days between the day of its begin and that of its end, where what is after the closing belongs to
 * the next day, or by its opening time.
 */
final class Waiting {

  private static final int MINUTES_OF_AN_HOUR = 60;

  private final Organisation organisation;
  private final WorkingCalendar calendar;

  Waiting(Organisation organisation, WorkingCalendar calendar) {
    this.organisation = organisation;
    this.calendar = calendar;
  }

  /** What is left of the longest wait after some; empty where they have used it up. */
  Optional<Term> left(Term most, List<Wait> waits) {
    if (waits.isEmpty()) {
      return Optional.of(most);
    }
    return switch (most) {
      case Term.Minutes(int n) -> left(n, minutes(waits), Term.Minutes::new);
      case Term.Hours(int n) ->
          left((long) n * MINUTES_OF_AN_HOUR, minutes(waits), Term.Minutes::new);
      case Term.WorkingDays(int n) -> left(n, sum(waits, this::workingDays), Term.WorkingDays::new);
      case Term.CalendarDays(int n) -> left(n, sum(waits, this::days), Term.CalendarDays::new);
      case Term.CalendarDayRange(int _, int max) ->
          left(max, sum(waits, this::days), Term.CalendarDays::new);
      case Term.Months(int n) ->
          left(days(waits.getFirst(), n), sum(waits, this::days), Term.CalendarDays::new);
      case Term.None none -> Optional.of(none);
    };
  }

  private static Optional<Term> left(long most, long used, IntFunction<Term> term) {
    return most > used ? Optional.of(term.apply(Math.toIntExact(most - used))) : Optional.empty();
  }

  private static long sum(List<Wait> waits, ToLongFunction<Wait> length) {
    return waits.stream().mapToLong(length).sum();
  }

  /** Begun minutes count. */
  private long minutes(List<Wait> waits) {
    var open =
        waits.stream()
            .map(
                wait ->
                    OpeningTime.between(
                        wait.since(),
                        wait.until().toInstant(),
                        organisation.hours(),
                        organisation.zone(),
                        calendar))
            .reduce(Duration.ZERO, Duration::plus);
    return open.plusMinutes(1).minusNanos(1).toMinutes();
  }

  private long workingDays(Wait wait) {
    return calendar.workingDaysBetween(
        calendar.sameOrNextWorkingDay(day(wait.since()), Week.FIVE_DAY),
        calendar.sameOrNextWorkingDay(day(wait.until().toInstant()), Week.FIVE_DAY),
        Week.FIVE_DAY);
  }

  private long days(Wait wait) {
    return ChronoUnit.DAYS.between(day(wait.since()), day(wait.until().toInstant()));
  }

  /** So many months as days, from the begin of the first wait on. */
  private long days(Wait first, int months) {
    var begin = day(first.since());
    return ChronoUnit.DAYS.between(begin, begin.plusMonths(months));
  }

  private LocalDate day(Instant moment) {
    var day = moment.atZone(organisation.zone()).toLocalDate();
    var closing = OpeningTime.closing(day, organisation.hours(), organisation.zone(), calendar);
    return moment.isAfter(closing) ? day.plusDays(1) : day;
  }
}
