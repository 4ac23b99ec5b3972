package kz.qyzmet.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** The rows of one edition, as shipped: what is off, what was transferred, and since when known. */
record CalendarData(
    String edition,
    LocalDate firstDay,
    LocalDate lastDay,
    ZoneId zone,
    List<NamedDay> days,
    List<Transfer> transfers) {

  /** From when to when a row was believed; null ends are open, the last day is not included. */
  record Known(LocalDate since, LocalDate until) {
    boolean on(LocalDate day) {
      return (since == null || !day.isBefore(since)) && (until == null || day.isBefore(until));
    }
  }

  /** A holiday, or a day off that never shifts. */
  record NamedDay(
      LocalDate date,
      DayReason kind,
      DayName name,
      Known known,
      boolean estimated,
      String act,
      String source) {}

  /** A decree's exchange of one day off for one working day. */
  record Transfer(
      LocalDate dayOff,
      LocalDate workingDay,
      boolean sixDayWeekToo,
      Known known,
      Basis basis,
      Decree decree,
      String source) {}

  /** How sure the day is on which a transfer became known. */
  enum Basis {
    /** The act's publication. */
    PUBLISHED,
    /** A day close to it. */
    APPROXIMATE,
    /** Not found; 1 January of the year is taken. */
    TAKEN
  }

  private static final String FOLDER = "kz/";

  static CalendarData shipped() {
    var header = new HashMap<String, String>();
    rows("edition.csv", 2).forEach(row -> header.put(row.text(0), row.text(1)));
    return new CalendarData(
        header.get("edition"),
        LocalDate.parse(header.get("first_day")),
        LocalDate.parse(header.get("last_day")),
        ZoneId.of(header.get("zone")),
        rows("holidays.csv", 10).stream().map(CalendarData::namedDay).toList(),
        rows("transfers.csv", 10).stream().map(CalendarData::transfer).toList());
  }

  CalendarData {
    days = List.copyOf(days);
    transfers = List.copyOf(transfers);
    if (firstDay.getDayOfYear() != 1 || !lastDay.plusDays(1).equals(firstOfNextYear(lastDay))) {
      throw new IllegalArgumentException(
          "Expected an edition of whole years, but got " + firstDay + " to " + lastDay);
    }
  }

  /** Every day on which the calendar changed its mind, in order. */
  NavigableSet<LocalDate> turningPoints() {
    var points = new TreeSet<LocalDate>();
    days.forEach(day -> addEnds(points, day.known()));
    transfers.forEach(transfer -> addEnds(points, transfer.known()));
    return points;
  }

  private static void addEnds(TreeSet<LocalDate> points, Known known) {
    Optional.ofNullable(known.since()).ifPresent(points::add);
    Optional.ofNullable(known.until()).ifPresent(points::add);
  }

  private static LocalDate firstOfNextYear(LocalDate day) {
    return LocalDate.of(day.getYear() + 1, 1, 1);
  }

  private static NamedDay namedDay(Row row) {
    return new NamedDay(
        row.date(0),
        row.read(1, "holiday or dayoff", CalendarData::kind),
        new DayName(row.text(2), row.text(3), row.text(4)),
        new Known(row.dateOrNull(5), row.dateOrNull(6)),
        row.read(7, "law or estimated", CalendarData::estimated),
        row.text(8),
        row.text(9));
  }

  private static Transfer transfer(Row row) {
    return new Transfer(
        row.date(0),
        row.date(1),
        row.read(2, "5 or 5+6", CalendarData::sixDayWeekToo),
        new Known(row.date(3), row.dateOrNull(4)),
        row.read(
            5,
            "published, approximate or taken",
            text -> Basis.valueOf(text.toUpperCase(Locale.ROOT))),
        new Decree(row.text(6), row.text(7), row.text(8)),
        row.text(9));
  }

  private static DayReason kind(String text) {
    if (text.equals("holiday")) {
      return DayReason.HOLIDAY;
    }
    if (text.equals("dayoff")) {
      return DayReason.DAYOFF;
    }
    throw new IllegalArgumentException(text);
  }

  private static boolean estimated(String text) {
    return oneOf(text, "estimated", "law");
  }

  private static boolean sixDayWeekToo(String text) {
    return oneOf(text, "5+6", "5");
  }

  private static boolean oneOf(String text, String yes, String no) {
    if (!text.equals(yes) && !text.equals(no)) {
      throw new IllegalArgumentException(text);
    }
    return text.equals(yes);
  }

  private static List<Row> rows(String file, int columns) {
    var stream = CalendarData.class.getResourceAsStream(FOLDER + file);
    if (stream == null) {
      throw new IllegalStateException("Expected the calendar's " + file + " beside the classes");
    }
    try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      return rows(file, columns, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads all lines after the header; plain commas, no quoting. */
  static List<Row> rows(String file, int columns, Reader reader) throws IOException {
    var rows = new ArrayList<Row>();
    var lines = new BufferedReader(reader);
    lines.readLine();
    int number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String[] cells = line.split(",", -1);
      if (cells.length != columns) {
        throw new IllegalArgumentException(
            file
                + ":"
                + number
                + ": expected "
                + columns
                + " columns, but got "
                + cells.length
                + " (write ; instead of a comma inside a text)");
      }
      rows.add(new Row(file, number, List.of(cells)));
    }
    return rows;
  }

  /** One line of a file; complains by file, line and column. */
  record Row(String file, int line, List<String> cells) {
    String text(int column) {
      return cells.get(column);
    }

    LocalDate date(int column) {
      return read(column, "a date like 2026-03-15", LocalDate::parse);
    }

    LocalDate dateOrNull(int column) {
      return text(column).isEmpty() ? null : date(column);
    }

    <T> T read(int column, String expected, Function<String, T> parser) {
      try {
        return parser.apply(text(column));
      } catch (DateTimeException | IllegalArgumentException e) {
        throw new IllegalArgumentException(
            file
                + ":"
                + line
                + ": expected "
                + expected
                + " in column "
                + (column + 1)
                + ", but got '"
                + text(column)
                + "'",
            e);
      }
    }
  }

  /** Rows by the day that they are about, for those believed on the given day. */
  Map<LocalDate, NamedDay> daysKnownOn(LocalDate day) {
    var known = new HashMap<LocalDate, NamedDay>();
    for (NamedDay named : days) {
      if (named.known().on(day) && known.put(named.date(), named) != null) {
        throw new IllegalStateException("Expected one name for " + named.date() + ", but got two");
      }
    }
    return known;
  }
}
