package kz.qyzmet.passports.proof;

import java.time.LocalDateTime;
import kz.qyzmet.calendar.OpeningHours;
import kz.qyzmet.calendar.OpeningTime;
import kz.qyzmet.calendar.Week;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.calendar.due.StepTerm;
import kz.qyzmet.contracts.passport.Leg;

/** The last permitted moment of each stage, one after the other. */
final class Walk {
  private final WorkingCalendar calendar;
  private final DueDates dates;
  private final OpeningHours hours;
  private final StepTerm measure;

  Walk(WorkingCalendar calendar, OpeningHours hours, StepTerm measure) {
    this.calendar = calendar;
    this.dates = new DueDates(calendar);
    this.hours = hours;
    this.measure = measure;
  }

  /**
   * When each stage is done at the latest.
   *
   * @param before the ends of another start; null for none
   * @return one moment for each stage; a stage without a limit takes no time. {@code before} itself
   *     where the first stage ends with it
   * @throws kz.qyzmet.calendar.OutsideCalendar if the calendar ends first
   */
  LocalDateTime[] ends(Route route, LocalDateTime start, LocalDateTime[] before) {
    var ends = new LocalDateTime[route.stages().size()];
    var at = start;
    for (int i = 0; i < ends.length; i++) {
      at = end(at, route.stages().get(i));
      if (i == 0 && before != null && before[0].equals(at)) {
        return before;
      }
      ends[i] = at;
    }
    return ends;
  }

  private LocalDateTime end(LocalDateTime from, Stage stage) {
    return switch (stage.limit()) {
      case null -> from;
      case Leg.AtOnce _ -> from;
      case Leg.SameDay _ -> closingOfSameDay(from);
      case Leg.Within(var term) ->
          dates.stepLimit(from, term, hours, stage.wholeDays() ? StepTerm.CLOSING : measure);
    };
  }

  /* What is handed in after the provider has closed arrives on its next working day. */
  private LocalDateTime closingOfSameDay(LocalDateTime from) {
    var day = from.toLocalDate();
    if (calendar.isWorking(day, Week.FIVE_DAY)) {
      var closing = day.atTime(OpeningTime.closingTime(day, hours, calendar));
      if (from.isBefore(closing)) {
        return closing;
      }
    }
    var next = calendar.addWorkingDays(day, 1, Week.FIVE_DAY);
    return next.atTime(OpeningTime.closingTime(next, hours, calendar));
  }
}
