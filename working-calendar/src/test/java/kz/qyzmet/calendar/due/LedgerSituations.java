package kz.qyzmet.calendar.due;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.WorkingCalendar;

/** Applications whose ledgers together need every phrase. */
final class LedgerSituations {
  private static final Map<String, String> CLAUSES =
      Map.of(
          "legal", "item 50",
          "internal", "item 51",
          "start", "item 40",
          "reception", "item 43",
          "handOver", "item 45",
          "derived", "by reading");

  private LedgerSituations() {}

  /** The questions by what they show, in the order of the files. */
  static Map<String, DueQuestion> all() {
    var all = new LinkedHashMap<String, DueQuestion>();
    all.put(
        "after closing, a holiday on a Sunday and its shifted day, the internal term",
        portal("2026-03-05T18:31:05", rules(workingDays(4), workingDays(2), null)));
    all.put(
        "a decree on both of its days, the result is sent to the branch",
        corporation("2020-05-06T10:00", rules(workingDays(2), null, null)));
    all.put(
        "a month with working Saturdays, the result is delivered",
        toBranch("2018-04-26T09:05", rules(new Term.Months(1), null, null)));
    all.put(
        "calendar days that end on a day off",
        portal("2026-05-25T10:10", rules(new Term.CalendarDays(2), null, null)));
    all.put(
        "a range of calendar days",
        portal("2026-02-05T10:40", rules(new Term.CalendarDayRange(2, 4), null, null)));
    all.put(
        "minutes over a weekend",
        portal("2026-02-06T17:45", rules(new Term.Minutes(30), null, null)));
    all.put("filed on a day off", portal("2026-05-27T10:00", rules(workingDays(1), null, null)));
    all.put(
        "a duty branch on Saturday",
        new DueQuestion(
            Channel.CORPORATION,
            LocalDateTime.parse("2026-02-07T12:00"),
            null,
            null,
            null,
            Branch.DUTY,
            null,
            rules(workingDays(2), null, null)));
    all.put(
        "no overall term but a derived cap",
        portal("2026-02-05T10:00", rules(null, null, workingDays(2))));
    all.putAll(refusals());
    return all;
  }

  private static Map<String, DueQuestion> refusals() {
    var all = new LinkedHashMap<String, DueQuestion>();
    all.put("refused: after hours", counter(Channel.OFFICE, "2026-02-06T18:00"));
    all.put("refused: on Sunday", counter(Channel.OFFICE, "2026-02-08T10:00"));
    all.put("refused: on a holiday", counter(Channel.CORPORATION, "2026-05-07T10:30"));
    all.put("refused: on a shifted day", counter(Channel.OFFICE, "2026-03-09T10:50"));
    all.put("refused: on a transferred day off", counter(Channel.OFFICE, "2024-05-08T09:01"));
    for (Channel channel : Channel.values()) {
      var others = EnumSet.complementOf(EnumSet.of(channel));
      all.put(
          "refused: not by " + channel,
          DueQuestion.of(channel, LocalDateTime.parse("2026-02-06T10:00"), taking(others, null)));
    }
    all.put(
        "refused: outside a window",
        during(new FilingWindow(MonthDay.of(6, 20), MonthDay.of(8, 20))));
    all.put("refused: no vacations are known", during(Vacations.NONE));
    all.put(
        "refused: outside vacations",
        during(
            new Vacations(
                List.of(span("2025-12-29", "2026-01-08"), span("2026-05-26", "2026-08-31")))));
    all.put(
        "refused: the term leaves the calendar",
        portal("2027-12-30T10:00", rules(workingDays(2), null, null)));
    return all;
  }

  /** The ledger in words, one line per day. */
  static String told(DueQuestion question, LedgerWords words) {
    return new LedgerWalk(WorkingCalendar.kazakhstan(), question, words)
        .answer().ledger().stream().map(LedgerSituations::line).collect(Collectors.joining());
  }

  static String line(LedgerLine line) {
    return "%s %s %s %s [%s]\n"
        .formatted(
            line.date(),
            line.reason(),
            line.counted() == null ? "-" : line.counted(),
            line.note(),
            line.clause());
  }

  private static DueRules rules(Term legal, Term internal, Term derived) {
    return new DueRules(
        legal == null ? new Term.None() : legal,
        internal,
        HandOver.SENT,
        false,
        false,
        true,
        derived,
        CLAUSES);
  }

  private static DueRules taking(EnumSet<Channel> channels, FilingDays days) {
    return new DueRules(
        workingDays(1), null, HandOver.SENT, false, false, true, null, Map.of(), channels, days);
  }

  private static DueQuestion portal(String at, DueRules rules) {
    return DueQuestion.of(Channel.PORTAL, LocalDateTime.parse(at), rules);
  }

  private static DueQuestion corporation(String at, DueRules rules) {
    return DueQuestion.of(Channel.CORPORATION, LocalDateTime.parse(at), rules);
  }

  /** By the portal, with the result delivered to a branch. */
  private static DueQuestion toBranch(String at, DueRules sent) {
    var delivered =
        new DueRules(
            sent.legal(), null, HandOver.DELIVERED, false, false, true, null, sent.clauses());
    return new DueQuestion(
        Channel.PORTAL, LocalDateTime.parse(at), null, null, null, null, Pickup.BRANCH, delivered);
  }

  private static DueQuestion counter(Channel channel, String at) {
    return DueQuestion.of(
        channel, LocalDateTime.parse(at), taking(EnumSet.allOf(Channel.class), null));
  }

  private static DueQuestion during(FilingDays days) {
    return portal("2026-02-06T10:00", taking(EnumSet.allOf(Channel.class), days));
  }

  private static Vacations.Span span(String from, String to) {
    return new Vacations.Span(LocalDate.parse(from), LocalDate.parse(to));
  }

  private static Term workingDays(int days) {
    return new Term.WorkingDays(days);
  }
}
