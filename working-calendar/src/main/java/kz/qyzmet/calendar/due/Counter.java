package kz.qyzmet.calendar.due;

import java.time.LocalDateTime;
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
  private static final Interval DUTY_DAY = new Interval(NINE, LocalTime.of(20, 0));
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
          branchHours(question.at(), question.branch())
              .filter(hours -> hours.contains(question.at().toLocalTime()))
              .isPresent();
    };
  }

  /* Day types of the Corporation (Rules, part C6). */
  private Optional<Interval> branchHours(LocalDateTime at, Branch branch) {
    var day = at.toLocalDate();
    if (calendar.isWorking(day, Week.FIVE_DAY)) {
      return Optional.of(branch == Branch.DUTY ? DUTY_DAY : ORDINARY_DAY);
    }
    return branch == Branch.DUTY && calendar.isWorking(day, Week.SIX_DAY)
        ? Optional.of(DUTY_SATURDAY)
        : Optional.empty();
  }
}
