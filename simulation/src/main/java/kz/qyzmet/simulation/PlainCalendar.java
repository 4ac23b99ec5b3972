package kz.qyzmet.simulation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
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

  /** The working day on which a filing on the portal counts (Rules, item 40). */
  static LocalDate registered(Instant filed, Organisation college) {
    var at = LocalDateTime.ofInstant(filed, college.zone());
    boolean inTime =
        works(at.toLocalDate())
            && at.isBefore(closing(at.toLocalDate(), college).toLocalDateTime());
    return inTime ? at.toLocalDate() : nthAfter(at.toLocalDate(), 1);
  }

  /** Both demo colleges close at one time on all days. */
  static OffsetDateTime closing(LocalDate day, Organisation college) {
    var hours = college.hours().on(DayOfWeek.MONDAY);
    return day.atTime(hours.getLast().to()).atZone(college.zone()).toOffsetDateTime();
  }

  /** When so many opening minutes have passed, by a walk over the days. */
  static Instant afterOpeningMinutes(Instant from, int minutes, Organisation college) {
    var at = LocalDateTime.ofInstant(from, college.zone());
    long left = minutes * 60_000_000_000L;
    for (var day = at.toLocalDate(); ; day = day.plusDays(1)) {
      if (works(day)) {
        for (var interval : college.hours().on(DayOfWeek.MONDAY)) {
          var begin = day.atTime(interval.from());
          var start = begin.isBefore(at) ? at : begin;
          var end = day.atTime(interval.to());
          if (start.isBefore(end)) {
            long open = java.time.Duration.between(start, end).toNanos();
            if (open >= left) {
              return start.plusNanos(left).atZone(college.zone()).toInstant();
            }
            left -= open;
          }
        }
      }
    }
  }
}
