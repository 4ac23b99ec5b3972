package kz.qyzmet.simulation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import kz.qyzmet.calendar.Interval;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.contracts.organisation.Organisation;

/**
 * Days counted one by one over the calendar's data files, in the plainest way there is. It shares
 * no code with working-calendar: it is what the dates are held against.
 */
final class PlainCalendar {
  private static final Set<LocalDate> OFF = new HashSet<>();
  private static final Set<LocalDate> ON = new HashSet<>();

  static {
    var named = new TreeMap<LocalDate, String>();
    for (var row : rows("kz/holidays.csv")) {
      if (row.get(6).isEmpty()) {
        named.put(LocalDate.parse(row.get(0)), row.get(1));
      }
    }
    named.forEach(
        (day, kind) -> {
          if (kind.equals("holiday") && weekend(day)) {
            // Law on Holidays, art. 5: it is made up for on the next working day.
            var next = day.plusDays(1);
            while (weekend(next) || named.containsKey(next) || OFF.contains(next)) {
              next = next.plusDays(1);
            }
            OFF.add(next);
          }
        });
    for (var row : rows("kz/transfers.csv")) {
      if (row.get(4).isEmpty()) {
        OFF.add(LocalDate.parse(row.get(0)));
        OFF.remove(LocalDate.parse(row.get(1)));
        ON.add(LocalDate.parse(row.get(1)));
      }
    }
    OFF.addAll(named.keySet());
  }

  private PlainCalendar() {}

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static List<List<String>> rows(String file) {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                WorkingCalendar.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(PlainCalendar::cells).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  static boolean works(LocalDate day) {
    return !OFF.contains(day) && (ON.contains(day) || !weekend(day));
  }

  /** The n-th working day after a day. */
  static LocalDate nthAfter(LocalDate day, int n) {
    var at = day;
    for (int counted = 0; counted < n; ) {
      at = at.plusDays(1);
      if (works(at)) {
        counted++;
      }
    }
    return at;
  }

  /** The n-th working day before a day; the day itself for none. */
  static LocalDate nthBefore(LocalDate day, int n) {
    var at = day;
    for (int counted = 0; counted < n; ) {
      at = at.minusDays(1);
      if (works(at)) {
        counted++;
      }
    }
    return at;
  }

  static LocalDate sameOrNext(LocalDate day) {
    return works(day) ? day : nthAfter(day, 1);
  }

  /** How many days work of those from the first up to, not including, the second. */
  static int workingDays(LocalDate from, LocalDate to) {
    int count = 0;
    for (var day = from; day.isBefore(to); day = day.plusDays(1)) {
      if (works(day)) {
        count++;
      }
    }
    return count;
  }

  /** The working day on which a filing counts (Rules, item 40); a counter is open when it is. */
  static LocalDate registered(Instant filed, Organisation provider) {
    var at = LocalDateTime.ofInstant(filed, provider.zone());
    boolean inTime =
        works(at.toLocalDate())
            && at.isBefore(closing(at.toLocalDate(), provider).toLocalDateTime());
    return inTime ? at.toLocalDate() : nthAfter(at.toLocalDate(), 1);
  }

  /** Each demo organisation closes at one time on all days. */
  static OffsetDateTime closing(LocalDate day, Organisation provider) {
    var hours = hours(provider);
    return day.atTime(hours.getLast().to()).atZone(provider.zone()).toOffsetDateTime();
  }

  private static List<Interval> hours(Organisation provider) {
    return provider.hours().on(DayOfWeek.MONDAY);
  }

  /** The opening time of one day. */
  static Duration workingDay(Organisation provider) {
    return hours(provider).stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
  }

  /** The day to which a moment belongs: its own up to its closing, then the next. */
  static LocalDate dayOf(Instant moment, Organisation provider) {
    var day = LocalDate.ofInstant(moment, provider.zone());
    return moment.isAfter(closing(day, provider).toInstant()) ? day.plusDays(1) : day;
  }

  /** When so much opening time has passed, by a walk over the days. */
  static Instant afterOpening(Instant from, Duration length, Organisation provider) {
    var at = LocalDateTime.ofInstant(from, provider.zone());
    var left = length;
    for (var day = at.toLocalDate(); ; day = day.plusDays(1)) {
      if (works(day)) {
        for (var interval : hours(provider)) {
          var begin = day.atTime(interval.from());
          var start = begin.isBefore(at) ? at : begin;
          var end = day.atTime(interval.to());
          if (start.isBefore(end)) {
            var open = Duration.between(start, end);
            if (open.compareTo(left) >= 0) {
              return start.plus(left).atZone(provider.zone()).toInstant();
            }
            left = left.minus(open);
          }
        }
      }
    }
  }

  /** How much opening time lies between two moments, by the same walk. */
  static Duration openingBetween(Instant from, Instant to, Organisation provider) {
    var at = LocalDateTime.ofInstant(from, provider.zone());
    var until = LocalDateTime.ofInstant(to, provider.zone());
    var sum = Duration.ZERO;
    for (var day = at.toLocalDate(); !day.isAfter(until.toLocalDate()); day = day.plusDays(1)) {
      if (works(day)) {
        for (var interval : hours(provider)) {
          var begin = day.atTime(interval.from());
          var close = day.atTime(interval.to());
          var start = begin.isBefore(at) ? at : begin;
          var end = close.isAfter(until) ? until : close;
          if (start.isBefore(end)) {
            sum = sum.plus(Duration.between(start, end));
          }
        }
      }
    }
    return sum;
  }

  /** The closing of the last day of a term that runs from a moment; the moment where none does. */
  static OffsetDateTime closingAfter(Term term, Instant from, Organisation provider) {
    var day = LocalDate.ofInstant(from, provider.zone());
    return switch (term) {
      case null -> from.atZone(provider.zone()).toOffsetDateTime();
      case Term.WorkingDays(int n) -> closing(nthAfter(day, n), provider);
      case Term.CalendarDays(int n) -> closing(day.plusDays(n), provider);
      case Term other -> throw uncounted(other);
    };
  }

  /** Whoever writes a passport with such a term has to say here how people count it. */
  static IllegalStateException uncounted(Term term) {
    return new IllegalStateException(
        "Expected a term that is counted plainly here, but got " + term);
  }
}
