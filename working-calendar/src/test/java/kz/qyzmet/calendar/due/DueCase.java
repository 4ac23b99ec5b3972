package kz.qyzmet.calendar.due;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.qyzmet.calendar.Hours;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.WorkingCalendar;

/** One line of the table of cases. */
record DueCase(String title, WorkingCalendar calendar, DueQuestion question, DueAnswer expected) {
  private static final Set<String> GIVEN =
      Set.of(
          "zone",
          "hours",
          "branch",
          "pickup",
          "known",
          "providerRegistered",
          "internal",
          "derived",
          "noroll",
          "count",
          "channels",
          "window",
          "read");
  private static final Set<String> ALSO =
      Set.of("reason", "strict", "internal", "handOver", "derived", "min", "max");

  static DueCase parse(String[] cells) {
    var given = pairs(cells[3], GIVEN);
    var calendar =
        given.containsKey("known")
            ? WorkingCalendar.kazakhstan(LocalDate.parse(given.get("known")))
            : WorkingCalendar.kazakhstan();
    return new DueCase(
        cells[7].replace("\"", "") + ": " + cells[0] + " " + cells[1] + " " + cells[2],
        calendar,
        question(cells, given),
        expected(cells, pairs(cells[6], ALSO), calendar.edition()));
  }

  private static DueQuestion question(String[] cells, Map<String, String> given) {
    var count = given.getOrDefault("count", "");
    var rules =
        new DueRules(
            term(cells[2]),
            optional(given, "internal", DueCase::term),
            HandOver.SENT,
            count.equals("reception"),
            count.equals("start"),
            !given.containsKey("noroll"),
            optional(given, "derived", DueCase::term),
            Map.of(),
            given.containsKey("channels")
                ? channels(given.get("channels"))
                : EnumSet.allOf(Channel.class),
            optional(given, "window", DueCase::window),
            readings(given.getOrDefault("read", "")));
    return new DueQuestion(
        channel(cells[0]),
        LocalDateTime.parse(cells[1]),
        optional(given, "zone", ZoneId::of),
        optional(given, "hours", Hours::named),
        null,
        given.containsKey("branch") ? Branch.DUTY : null,
        given.containsKey("pickup") ? Pickup.BRANCH : null,
        rules,
        optional(given, "providerRegistered", LocalDate::parse));
  }

  /** The usual readings but for those that are named. */
  private static DueReadings readings(String named) {
    var usual = DueReadings.USUAL;
    return new DueReadings(
        named.contains("same-day") ? DueReadings.AfterHours.SAME_DAY : usual.afterHours(),
        named.contains("end-of-day") ? DueReadings.DeadlineHour.END_OF_DAY : usual.deadlineHour(),
        named.contains("calendar-day") ? DueReadings.HandOverDay.CALENDAR_DAY : usual.handOverDay(),
        named.contains("six-days") ? DueReadings.BranchHours.SIX_DAYS : usual.branchHours());
  }

  private static DueAnswer expected(String[] cells, Map<String, String> also, String edition) {
    var due = cells[5].isEmpty() ? null : OffsetDateTime.parse(cells[5]);
    boolean accepted = !cells[4].isEmpty();
    return new DueAnswer(
        accepted,
        also.get("reason"),
        accepted ? LocalDate.parse(cells[4]) : null,
        due,
        also.containsKey("strict") ? OffsetDateTime.parse(also.get("strict")) : due,
        optional(also, "internal", OffsetDateTime::parse),
        optional(also, "handOver", LocalDate::parse),
        optional(also, "derived", OffsetDateTime::parse),
        optional(also, "min", OffsetDateTime::parse),
        optional(also, "max", OffsetDateTime::parse),
        edition,
        List.of());
  }

  /** Reads 15wd, 10cd, 2-8cd, 1m, 30min, 8h or none. */
  static Term term(String text) {
    var unit = text.replaceAll("[0-9-]", "");
    var numbers =
        Arrays.stream(text.substring(0, text.length() - unit.length()).split("-", -1))
            .filter(number -> !number.isEmpty())
            .map(Integer::valueOf)
            .toList();
    return switch (unit) {
      case "wd" -> new Term.WorkingDays(numbers.getFirst());
      case "cd" ->
          numbers.size() == 2
              ? new Term.CalendarDayRange(numbers.getFirst(), numbers.getLast())
              : new Term.CalendarDays(numbers.getFirst());
      case "m" -> new Term.Months(numbers.getFirst());
      case "min" -> new Term.Minutes(numbers.getFirst());
      case "h" -> new Term.Hours(numbers.getFirst());
      case "none" -> new Term.None();
      default -> throw new IllegalArgumentException("Expected a term, but got " + text);
    };
  }

  private static Channel channel(String text) {
    return Channel.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static Set<Channel> channels(String text) {
    return Arrays.stream(text.split("\\+", -1)).map(DueCase::channel).collect(Collectors.toSet());
  }

  private static FilingWindow window(String text) {
    var ends = text.split("/", 2);
    return new FilingWindow(MonthDay.parse("--" + ends[0]), MonthDay.parse("--" + ends[1]));
  }

  private static Map<String, String> pairs(String text, Set<String> allowed) {
    var pairs =
        Arrays.stream(text.split(" ", -1))
            .filter(pair -> !pair.isEmpty())
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length == 2 ? pair[1] : ""));
    if (!allowed.containsAll(pairs.keySet())) {
      throw new IllegalArgumentException("Expected some of " + allowed + ", but got " + text);
    }
    return pairs;
  }

  private static <T> T optional(Map<String, String> pairs, String key, Function<String, T> parser) {
    return pairs.containsKey(key) ? parser.apply(pairs.get(key)) : null;
  }
}
