package kz.qyzmet.intake.filing.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import kz.qyzmet.calendar.due.DueAnswer;
import kz.qyzmet.calendar.due.FilingDays;
import kz.qyzmet.calendar.due.FilingWindow;
import kz.qyzmet.calendar.due.Vacations;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.FilingPeriod;
import kz.qyzmet.contracts.passport.Passport;

/** Why a lawful application is not taken at that moment, and when it would be. */
final class NotNow {
  private NotNow() {}

  /**
   * The calendar's refusal with the rule behind it.
   *
   * @param reason as {@link DueAnswer} has it
   * @param facts of the application, see {@link Condition#facts}
   * @param at on the counter's clock
   */
  static CannotFile why(String reason, Route.Found route, Map<String, ?> facts, LocalDateTime at) {
    return switch (reason) {
      case DueAnswer.CLOSED ->
          route.branch() == null
              ? officeClosed(route, at)
              : branchClosed(route.passport(), route.branch(), at);
      case DueAnswer.OUTSIDE_WINDOW -> outside(route, facts, at.toLocalDate());
      default -> new CannotFile.NoDate(reason);
    };
  }

  private static CannotFile officeClosed(Route.Found route, LocalDateTime at) {
    var hours = route.provider().hours();
    var today = hours.on(at.getDayOfWeek());
    var words = route.passport().practical().hours();
    return new CannotFile.Closed(
        at,
        today.isEmpty() ? hours.on(DayOfWeek.MONDAY) : today,
        new CannotFile.Rule(route.passport().ref(), words == null ? null : words.basis().text()));
  }

  /**
   * The branch is shut, and when it is open.
   *
   * @param at on the branch's clock
   */
  static CannotFile branchClosed(Passport passport, Branch branch, LocalDateTime at) {
    var hours = passport.dueReadings().branchHours();
    var kind = branch.kind();
    var setting = passport.settings().get("branchHours");
    return new CannotFile.BranchClosed(
        at,
        hours.onWorkingDays(kind),
        hours.onSaturdays(kind).orElse(null),
        new CannotFile.Rule(passport.ref(), setting == null ? null : setting.basis().text()));
  }

  private static CannotFile outside(Route.Found route, Map<String, ?> facts, LocalDate day) {
    FilingPeriod period = route.passport().terms().period(facts).orElseThrow();
    FilingDays days = period.vacations() ? route.provider().vacations() : period.window();
    var windows =
        switch (days) {
          case FilingWindow window -> List.of(next(window, day));
          case Vacations vacations -> coming(vacations, day);
        };
    var field = period.when() == null ? null : period.when().field();
    return new CannotFile.OutsideWindow(day, field, windows, route.rule(period.basis()));
  }

  /** The next one after a day outside of it. */
  private static Vacations.Span next(FilingWindow window, LocalDate day) {
    var soon = window.from().atYear(day.getYear());
    var from = soon.isAfter(day) ? soon : window.from().atYear(day.getYear() + 1);
    var sameYear = window.to().atYear(from.getYear());
    var to = sameYear.isBefore(from) ? window.to().atYear(from.getYear() + 1) : sameYear;
    return new Vacations.Span(from, to);
  }

  private static List<Vacations.Span> coming(Vacations vacations, LocalDate day) {
    return vacations.spans().stream().filter(span -> span.from().isAfter(day)).toList();
  }
}
