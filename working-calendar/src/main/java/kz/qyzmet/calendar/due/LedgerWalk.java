package kz.qyzmet.calendar.due;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.qyzmet.calendar.DayNote;
import kz.qyzmet.calendar.OpeningTime;
import kz.qyzmet.calendar.OutsideCalendar;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.Week;
import kz.qyzmet.calendar.WorkingCalendar;

/**
 * Answers a question by looking at one day after the other, and writes down what it saw. It uses
 * the calendar's notes on days and nothing of its arithmetic, so that it can vouch for {@link
 * DueDates}.
 */
final class LedgerWalk {
  private final WorkingCalendar calendar;
  private final DueQuestion question;
  private final DueRules rules;
  private final LedgerWords words;
  private final LedgerText text;

  LedgerWalk(WorkingCalendar calendar, DueQuestion question, LedgerWords words) {
    this.calendar = calendar;
    this.question = question;
    this.rules = question.rules();
    this.words = words;
    this.text = new LedgerText(calendar, question, words);
  }

  /** The whole answer, ledger included. */
  DueAnswer answer() {
    var refusal = new Counter(calendar).refusal(question);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    try {
      return walk();
    } catch (OutsideCalendar e) {
      return refused(DueAnswer.OUTSIDE_CALENDAR);
    }
  }

  private DueAnswer refused(String reason) {
    return DueAnswer.refused(reason, calendar.edition(), List.of(text.refusal(reason)));
  }

  private DueAnswer walk() {
    var seen = new ArrayList<DayNote>();
    var registered = walkToRegistration(seen);
    boolean corporation = question.channel() == Channel.CORPORATION;
    var start = registered.equals(filed()) ? question.at() : registered.atStartOfDay();
    boolean counted = corporation ? rules.countReceptionDay() : rules.countStartDay();

    var legal = countdown(rules.legal(), start, counted, rules.rollToWorkingDay());
    var derived = countdown(rules.derived(), start, counted, rules.rollToWorkingDay());
    var earliest = countdown(earliest(), start, counted, rules.rollToWorkingDay());
    var internal = internal(start);
    var main = Stream.of(legal, derived, internal).filter(Objects::nonNull).findFirst();
    var running = Stream.of(legal, derived, earliest, internal).filter(Objects::nonNull).toList();

    // Every term is shown every day until the last of them has ended.
    Map<LocalDate, LedgerText.Counted> counts = new LinkedHashMap<>();
    var day = registered;
    while (true) {
      var note = note(day);
      if (!day.equals(registered)) {
        seen.add(note);
      }
      for (Countdown countdown : running) {
        int number = countdown.see(note);
        if (number > 0 && main.filter(countdown::equals).isPresent()) {
          counts.put(day, new LedgerText.Counted(number, countdown.measure(words)));
        }
      }
      if (running.stream().allMatch(Countdown::ended)) {
        break;
      }
      day = day.plusDays(1);
    }

    var handOver = legal == null || !question.handedOutByBranch() ? null : eve(legal.end());
    var last = main.map(countdown -> countdown.end().toLocalDate()).orElse(registered);
    var marks = new LedgerText.Marks(registered, legal, internal, derived, handOver);
    var lines =
        seen.stream()
            .filter(note -> !note.date().isAfter(last))
            .map(note -> text.line(note, counts.get(note.date()), marks))
            .toList();
    return new DueAnswer(
        true,
        legal == null ? DueAnswer.NO_OVERALL_TERM : null,
        registered,
        end(legal),
        legal == null ? null : zoned(legal.strictEnd()),
        end(internal),
        handOver,
        end(derived),
        end(earliest),
        earliest == null ? null : end(legal),
        calendar.edition(),
        lines);
  }

  /* A counter takes what it takes on the day; the portal waits for a day that is still open. */
  private LocalDate walkToRegistration(List<DayNote> seen) {
    var day = filed();
    seen.add(note(day));
    if (question.channel() != Channel.PORTAL) {
      return day;
    }
    while (!seen.getLast().working() || (day.equals(filed()) && isTooLate())) {
      day = day.plusDays(1);
      seen.add(note(day));
    }
    return day;
  }

  private boolean isTooLate() {
    return rules.readings().afterHours() == DueReadings.AfterHours.NEXT_WORKING_DAY
        && isAfterClosing();
  }

  private boolean isAfterClosing() {
    var closing = OpeningTime.closingTime(filed(), question.providerHours(), calendar);
    return !question.at().toLocalTime().isBefore(closing);
  }

  private Countdown internal(LocalDateTime start) {
    if (question.channel() != Channel.CORPORATION) {
      return countdown(rules.internal(), start, rules.countStartDay(), false);
    }
    var day = question.providerRegistration();
    return day == null
        ? null
        : countdown(rules.internal(), day.atStartOfDay(), rules.countStartDay(), false);
  }

  private Term earliest() {
    return rules.legal() instanceof Term.CalendarDayRange(int min, int _)
        ? new Term.CalendarDays(min)
        : null;
  }

  private Countdown countdown(Term term, LocalDateTime start, boolean counted, boolean roll) {
    return term == null || term instanceof Term.None
        ? null
        : new Countdown(
            term, start, counted, roll, question.providerHours(), rules.readings(), calendar);
  }

  /* The day before the end, and from a day off back to the last day that works. */
  private LocalDate eve(LocalDateTime end) {
    var day = end.toLocalDate().minusDays(1);
    boolean anyDay = rules.readings().handOverDay() == DueReadings.HandOverDay.CALENDAR_DAY;
    while (!anyDay && !note(day).working()) {
      day = day.minusDays(1);
    }
    return day;
  }

  private LocalDate filed() {
    return question.at().toLocalDate();
  }

  private DayNote note(LocalDate day) {
    return calendar.note(day, Week.FIVE_DAY);
  }

  private OffsetDateTime end(Countdown countdown) {
    return countdown == null ? null : zoned(countdown.end());
  }

  private OffsetDateTime zoned(LocalDateTime moment) {
    return moment.atZone(question.zone()).toOffsetDateTime();
  }
}
