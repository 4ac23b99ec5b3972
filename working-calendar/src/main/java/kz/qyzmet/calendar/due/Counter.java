package kz.qyzmet.calendar.due;

import java.time.LocalTime;
import java.util.Optional;
import kz.qyzmet.calendar.Interval;
import kz.qyzmet.calendar.OpeningTime;
import kz.qyzmet.calendar.Week;
import kz.qyzmet.calendar.WorkingCalendar;

/**
 * Whether an application can be handed in at all at a moment. The portal takes it at any time; a
 * shut door does not (Rules, part A0, "branch closed").
 */
final class Counter {
  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final Interval ORDINARY_DAY = new Interval(NINE, LocalTime.of(18, 0));
  private static final Interval LONG_DAY = new Interval(NINE, LocalTime.of(20, 0));
  private static final Interval DUTY_SATURDAY = new Interval(NINE, LocalTime.of(13, 0));

  private final WorkingCalendar calendar;

  Counter(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /** The reason for which the application is refused at the door; empty if it is taken. */
  Optional<String> refusal(DueQuestion question) {
    var day = question.at().toLocalDate();
    var rules = question.rules();
    if (!rules.channels().contains(question.channel())) {
      return Optional.of(DueAnswer.CHANNEL_NOT_OFFERED);
    }
    if (!calendar.holds(day)) {
      return Optional.of(DueAnswer.OUTSIDE_CALENDAR);
    }
    if (rules.window() != null && !rules.window().contains(day)) {
      return Optional.of(DueAnswer.OUTSIDE_WINDOW);
    }
    return isOpen(question) ? Optional.empty() : Optional.of(DueAnswer.CLOSED);
  }

  private boolean isOpen(DueQuestion question) {
    return switch (question.channel()) {
      case PORTAL -> true;
      case OFFICE -> OpeningTime.isOpen(question.at(), question.providerHours(), calendar);
      case CORPORATION ->
          branchHours(question)
              .filter(hours -> hours.contains(question.at().toLocalTime()))
              .isPresent();
    };
  }

  private Optional<Interval> branchHours(DueQuestion question) {
    var day = question.at().toLocalDate();
    boolean five = calendar.isWorking(day, Week.FIVE_DAY);
    boolean six = five || calendar.isWorking(day, Week.SIX_DAY);
    return switch (question.rules().readings().branchHours()) {
      case DUTY_DESKS -> dutyDesks(five, six, question.branch());
      case SIX_DAYS -> six ? Optional.of(LONG_DAY) : Optional.empty();
    };
  }

  /* Day types of the Corporation (Rules, part C6). */
  private static Optional<Interval> dutyDesks(boolean five, boolean six, Branch branch) {
    if (five) {
      return Optional.of(branch == Branch.DUTY ? LONG_DAY : ORDINARY_DAY);
    }
    return branch == Branch.DUTY && six ? Optional.of(DUTY_SATURDAY) : Optional.empty();
  }
}
