package kz.qyzmet.passports.diff;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.DueAnswer;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.calendar.due.DueQuestion;
import kz.qyzmet.calendar.due.DueRules;
import kz.qyzmet.calendar.due.Vacations;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;

/** Walks every day of the calendar with both editions, for one case. */
final class Days {
  private static final LocalTime AT_PROVIDER = LocalTime.of(10, 0);
  private static final LocalTime AT_BRANCH = LocalTime.of(9, 0);

  private final WorkingCalendar calendar;
  private final DueDates dates;
  private final Case walked;
  private final DueRules old;
  private final DueRules fresh;

  private Example least;
  private Example most;
  private int compared;
  private int gaining;
  private int losing;
  private int oneSided;
  private Taken oldOnly = Taken.NEVER;
  private Taken freshOnly = Taken.NEVER;

  private Days(WorkingCalendar calendar, Case walked, Passport old, Passport fresh) {
    this.calendar = calendar;
    this.dates = new DueDates(calendar);
    this.walked = walked;
    this.old = rules(old);
    this.fresh = rules(fresh);
  }

  /**
   * A day of filing and where the two editions end.
   *
   * @param gain days by which the new edition's end is earlier; negative where it is later
   */
  record Example(LocalDate filed, LocalDate oldDue, LocalDate freshDue, long gain) {}

  /**
   * Days on which only one edition takes an application.
   *
   * @param first the first of them; null where there are none
   * @param reason the other edition's reason on the first; null where there are none
   */
  record Taken(int days, LocalDate first, LocalDate last, String reason) {
    static final Taken NEVER = new Taken(0, null, null, null);

    Taken and(LocalDate day, String why) {
      return days == 0 ? new Taken(1, day, day, why) : new Taken(days + 1, first, day, reason);
    }
  }

  /**
   * What the walk found.
   *
   * @param compared days on which both editions set an end
   * @param oneSided days on which only one of them does, where both take the application
   * @param ends least and greatest gain; empty where no day could be compared
   */
  record Found(
      int compared,
      int gaining,
      int losing,
      int oneSided,
      Optional<List<Example>> ends,
      Taken oldOnly,
      Taken freshOnly) {}

  static Found walk(WorkingCalendar calendar, Case walked, Passport old, Passport fresh) {
    return new Days(calendar, walked, old, fresh).walk();
  }

  private Found walk() {
    for (var day = calendar.firstDay(); calendar.holds(day); day = day.plusDays(1)) {
      on(day);
    }
    return new Found(
        compared,
        gaining,
        losing,
        oneSided,
        compared == 0 ? Optional.empty() : Optional.of(List.of(least, most)),
        oldOnly,
        freshOnly);
  }

  /** Vacations are an organisation's own; they may lie anywhere. */
  private DueRules rules(Passport passport) {
    return Passports.dueRules(
        passport,
        walked.channel(),
        walked.locality(),
        walked.facts(),
        Vacations.anyDayOf(calendar));
  }

  private void on(LocalDate day) {
    var before = question(day, old);
    var after = question(day, fresh);
    var refusedBefore = dates.refusal(before);
    var refusedAfter = dates.refusal(after);
    if (refusedBefore.isEmpty() && refusedAfter.isEmpty()) {
      compare(day, dates.dates(before), dates.dates(after));
    } else if (refusedBefore.isEmpty()) {
      oldOnly = oldOnly.and(day, refusedAfter.get());
    } else if (refusedAfter.isEmpty()) {
      freshOnly = freshOnly.and(day, refusedBefore.get());
    }
  }

  private DueQuestion question(LocalDate day, DueRules rules) {
    var time = walked.channel() == Channel.CORPORATION ? AT_BRANCH : AT_PROVIDER;
    return new DueQuestion(
        walked.channel(), day.atTime(time), null, null, walked.locality(), null, null, rules);
  }

  /** An end beyond the calendar says nothing of the editions. */
  private void compare(LocalDate day, DueAnswer before, DueAnswer after) {
    if (!before.accepted() || !after.accepted()) {
      return;
    }
    LocalDate oldDue = due(before);
    LocalDate freshDue = due(after);
    if (oldDue == null || freshDue == null) {
      oneSided += oldDue == null && freshDue == null ? 0 : 1;
      return;
    }
    var example = new Example(day, oldDue, freshDue, ChronoUnit.DAYS.between(freshDue, oldDue));
    compared++;
    gaining += example.gain() > 0 ? 1 : 0;
    losing += example.gain() < 0 ? 1 : 0;
    least = least == null || example.gain() < least.gain() ? example : least;
    most = most == null || example.gain() > most.gain() ? example : most;
  }

  /** The legal end, or our cap where the act sets none. */
  private static LocalDate due(DueAnswer answer) {
    var due = answer.due() == null ? answer.derivedDue() : answer.due();
    return due == null ? null : due.toLocalDate();
  }
}
