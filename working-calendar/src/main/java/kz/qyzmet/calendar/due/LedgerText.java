package kz.qyzmet.calendar.due;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
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

  private final WorkingCalendar calendar;
  private final DueQuestion question;
  private final DueRules rules;
  private final LocalDate filed;
  private final LedgerWords words;

  LedgerText(WorkingCalendar calendar, DueQuestion question, LedgerWords words) {
    this.calendar = calendar;
    this.question = question;
    this.rules = question.rules();
    this.filed = question.at().toLocalDate();
    this.words = words;
  }

  /** The only line of a refusal. */
  LedgerLine refusal(String reason) {
    var why =
        switch (reason) {
          case DueAnswer.CLOSED -> words.shut(time(question.at())) + dayOff();
          case DueAnswer.CHANNEL_NOT_OFFERED -> words.notTakenBy(question.channel());
          case DueAnswer.OUTSIDE_WINDOW -> words.takenOnlyOn(rules.window());
          default -> words.leavesCalendar(calendar.lastDay());
        };
    var clause = reason.equals(DueAnswer.OUTSIDE_WINDOW) ? rules.clause("window") : "";
    return new LedgerLine(filed, reason, null, capital(why) + ".", clause);
  }

  private String dayOff() {
    var note = calendar.note(filed, Week.FIVE_DAY);
    return note.working() ? "" : ": " + words.day(note);
  }

  LedgerLine line(DayNote day, Counted counted, Marks marks) {
    var notes = new ArrayList<String>();
    boolean registered = day.date().equals(marks.registered());
    if (day.date().equals(filed)) {
      say(notes, words.filed(time(question.at())) + when(day, registered));
    }
    if (registered) {
      say(notes, words.registered() + including(day) + (counted == null ? words.notCounted() : ""));
    } else if (counted == null && day.reason() != DayReason.ORDINARY) {
      say(notes, words.day(day));
    }
    if (counted != null) {
      say(notes, counted.measure() + (registered ? "" : including(day)));
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
      say(notes, words.internalTermEnds(time(marks.internal().end())));
      clauses.add(rules.clause("internal"));
    }
    if (day.equals(marks.handOver())) {
      say(notes, words.lastDayFor(rules.handOver()));
      clauses.add(rules.clause("handOver"));
    }
    if (ends(marks.legal(), day)) {
      say(notes, words.due(time(marks.legal().end())));
    } else if (marks.legal() != null && marks.legal().strictEnd().toLocalDate().equals(day)) {
      say(notes, words.moves());
    }
    if (ends(marks.derived(), day)) {
      say(notes, words.derivedCapEnds(time(marks.derived().end())));
      clauses.add(rules.clause("derived"));
    }
  }

  private String when(DayNote day, boolean registered) {
    if (registered || !day.working()) {
      return "";
    }
    return words.afterClosing(
        OpeningTime.closingTime(day.date(), question.providerHours(), calendar));
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
  private String including(DayNote day) {
    return day.reason() == DayReason.ORDINARY ? "" : " (" + words.day(day) + ")";
  }

  private static boolean ends(Countdown countdown, LocalDate day) {
    return countdown != null && countdown.end().toLocalDate().equals(day);
  }

  private static LocalTime time(LocalDateTime moment) {
    return moment.toLocalTime();
  }

  private static void say(List<String> notes, String sentence) {
    notes.add(capital(sentence));
  }

  private static String capital(String text) {
    char first = text.charAt(0);
    return Character.isLowerCase(first) ? Character.toUpperCase(first) + text.substring(1) : text;
  }
}
