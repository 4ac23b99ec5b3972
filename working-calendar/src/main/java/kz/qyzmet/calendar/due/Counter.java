package kz.qyzmet.calendar.due;

import java.time.LocalDate;
import java.time.LocalDateTime;
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

  boolean isOpen(DueQuestion question) {
    return switch (question.channel()) {
      case PORTAL -> true;
      case OFFICE -> OpeningTime.isOpen(question.at(), question.providerHours(), calendar);
      case CORPORATION ->
          isOpen(question.branch(), question.rules().readings().branchHours(), question.at());
    };
  }

  boolean isOpen(Branch branch, DueReadings.BranchHours hours, LocalDateTime at) {
    return on(at.toLocalDate(), branch, hours)
        .filter(open -> open.contains(at.toLocalTime()))
        .isPresent();
  }

  private Optional<Interval> on(LocalDate day, Branch branch, DueReadings.BranchHours hours) {
    if (calendar.isWorking(day, Week.FIVE_DAY)) {
      return Optional.of(hours.onWorkingDays(branch));
    }
    return calendar.isWorking(day, Week.SIX_DAY) ? hours.onSaturdays(branch) : Optional.empty();
  }
}
