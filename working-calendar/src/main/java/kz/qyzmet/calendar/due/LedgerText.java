package kz.qyzmet.calendar.due;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.qyzmet.calendar.DayNote;
import kz.qyzmet.calendar.DayReason;
import kz.qyzmet.calendar.OpeningTime;
import kz.qyzmet.calendar.Week;
import kz.qyzmet.calendar.WorkingCalendar;

/** Puts what a {@link LedgerWalk} saw into lines that an official can check. */
final class LedgerText {
  /** A day's number within the main term, and what it is out of. */
  record Counted(int number, String measure) {}

  /** What falls on which day; null where it does not exist. */
  record Marks(
      LocalDate registered,
      Countdown legal,
      Countdown internal,
      Countdown derived,
      LocalDate handOver) {}

  private static final List<String> WEEKDAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  private final WorkingCalendar calendar;
  private final DueQuestion question;
  private final DueRules rules;
  private final LocalDate filed;

  LedgerText(WorkingCalendar calendar, DueQuestion question) {
    this.calendar = calendar;
    this.question = question;
    this.rules = question.rules();
    this.filed = question.at().toLocalDate();
  }

  /** The only line of a refusal. */
  LedgerLine refusal(String reason) {
    var why =
        switch (reason) {
          case DueAnswer.CLOSED -> "The counter is shut at " + time(question.at()) + dayOff();
          case DueAnswer.CHANNEL_NOT_OFFERED ->
              "The service takes no applications by "
                  + question.channel().name().toLowerCase(Locale.ROOT);
          case DueAnswer.OUTSIDE_WINDOW ->
              "The service takes applications " + rules.window().words();
          default -> "The term leaves the calendar, which ends on " + calendar.lastDay();
        };
    return new LedgerLine(filed, reason, null, why + ".", "");
  }

  private String dayOff() {
    var note = calendar.note(filed, Week.FIVE_DAY);
    return note.working() ? "" : ": " + describe(note);
  }

  LedgerLine line(DayNote day, Counted counted, Marks marks) {
    var notes = new ArrayList<String>();
    boolean registered = day.date().equals(marks.registered());
    if (day.date().equals(filed)) {
      notes.add("Filed at " + time(question.at()) + when(day, registered));
    }
    if (registered) {
      notes.add(
          "Registered" + including(day) + (counted == null ? "; this day is not counted" : ""));
    } else if (counted == null && day.reason() != DayReason.ORDINARY) {
      notes.add(describe(day));
    }
    if (counted != null) {
      notes.add(capital(counted.measure()) + (registered ? "" : including(day)));
    }
    var reason = reason(day, counted, registered, marks);
    var clauses = new ArrayList<String>();
    clauses.add(clause(day, reason, registered));
    if (day.reason() == DayReason.TRANSFER) {
      clauses.add(day.clause());
    }
    addMarks(notes, clauses, day.date(), marks);
    return new LedgerLine(
        day.date(),
        reason,
        counted == null ? null : counted.number(),
        String.join(". ", notes) + ".",
        clauses.stream()
            .filter(clause -> !clause.isEmpty())
            .distinct()
            .collect(Collectors.joining("; ")));
  }

  private void addMarks(List<String> notes, List<String> clauses, LocalDate day, Marks marks) {
    if (ends(marks.internal(), day)) {
      notes.add("The internal term ends at " + time(marks.internal().end()));
      clauses.add(rules.clause("internal"));
    }
    if (day.equals(marks.handOver())) {
      notes.add(
          "Last day for the result to be "
              + rules.handOver().name().toLowerCase(Locale.ROOT)
              + " to the branch");
      clauses.add(rules.clause("handOver"));
    }
    if (ends(marks.legal(), day)) {
      notes.add("Due at " + time(marks.legal().end()));
    } else if (marks.legal() != null && marks.legal().strictEnd().toLocalDate().equals(day)) {
      notes.add("The term ends on a day off and moves to the next working day");
    }
    if (ends(marks.derived(), day)) {
      notes.add("The derived cap ends at " + time(marks.derived().end()));
      clauses.add(rules.clause("derived"));
    }
  }

  private String when(DayNote day, boolean registered) {
    if (registered || !day.working()) {
      return "";
    }
    return ", after closing at "
        + OpeningTime.closingTime(day.date(), question.providerHours(), calendar);
  }

  private static String reason(DayNote day, Counted counted, boolean registered, Marks marks) {
    if (counted != null) {
      return "counted";
    }
    if (registered) {
      return "registered";
    }
    if (!day.working()) {
      return day.reason().token();
    }
    return day.date().isBefore(marks.registered()) ? "after-closing" : "due";
  }

  private String clause(DayNote day, String reason, boolean registered) {
    return switch (reason) {
      case "counted" -> registered ? rules.clause("start") : rules.clause("legal");
      case "registered" ->
          question.channel() == Channel.CORPORATION && !rules.clause("reception").isEmpty()
              ? rules.clause("reception")
              : rules.clause("start");
      case "after-closing" ->
          rules.clause("afterHours").isEmpty() ? rules.clause("start") : rules.clause("afterHours");
      case "due" -> rules.clause("legal");
      default -> day.clause();
    };
  }

  /* A counted day that is more than plain: a transferred working day, a holiday inside a month. */
  private static String including(DayNote day) {
    return day.reason() == DayReason.ORDINARY ? "" : " (" + describe(day) + ")";
  }

  private static String describe(DayNote day) {
    return switch (day.reason()) {
      case HOLIDAY, DAYOFF -> day.name().en();
      case SHIFTED -> "Day off for " + day.name().en() + " of " + day.counterpart();
      case TRANSFER ->
          (day.working() ? "Working day instead of " : "Day off instead of ")
              + day.counterpart()
              + " by "
              + day.act();
      case WEEKEND -> WEEKDAYS.get(day.date().getDayOfWeek().getValue() - 1);
      case ORDINARY -> day.name().en();
    };
  }

  private static boolean ends(Countdown countdown, LocalDate day) {
    return countdown != null && countdown.end().toLocalDate().equals(day);
  }

  private static String time(LocalDateTime moment) {
    return moment.toLocalTime().toString();
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
