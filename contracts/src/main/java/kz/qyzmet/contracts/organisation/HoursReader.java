package kz.qyzmet.contracts.organisation;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kz.qyzmet.calendar.Interval;
import kz.qyzmet.calendar.OpeningHours;
import kz.qyzmet.contracts.yaml.YamlObject;

/**
 * Reads opening hours: those of Monday to Friday, and under the name of a day the hours of a day
 * that differs. Every provider works by the 5-day week, so hours of a Saturday or a Sunday would
 * never count, and are refused; a weekend that a decree made a working day has the hours of the
 * weekday for which it stands in.
 */
final class HoursReader {
  private static final int WORKING_DAYS = 5;

  private HoursReader() {}

  /**
   * @param proves whether what would never count is refused; what was kept by an earlier release is
   *     read as it was written
   */
  static OpeningHours read(YamlObject block, boolean proves) {
    List<Interval> usual = day(block);
    Map<DayOfWeek, List<Interval>> weekly = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (block.has(key(day))) {
        if (proves && day.getValue() > WORKING_DAYS) {
          throw block.reject(
              key(day),
              "Expected hours of Monday to Friday, the 5-day week of every provider (Labour Code,"
                  + " art. 84), but got hours of "
                  + key(day)
                  + ", which never count");
        }
        YamlObject own = block.object(key(day));
        weekly.put(day, day(own));
        own.nothingElse();
      } else if (day.getValue() <= WORKING_DAYS) {
        weekly.put(day, usual);
      }
    }
    block.nothingElse();
    return new OpeningHours(weekly);
  }

  /** The hours as {@link #read} wants them, as keys and values. */
  static Map<String, Object> write(OpeningHours hours) {
    List<Interval> usual = hours.on(DayOfWeek.MONDAY);
    Map<String, Object> block = new TreeMap<>(day(usual));
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Interval> own = hours.on(day);
      boolean asUsual = day.getValue() <= WORKING_DAYS ? own.equals(usual) : own.isEmpty();
      if (!asUsual) {
        block.put(key(day), day(own));
      }
    }
    return block;
  }

  private static String key(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> day(List<Interval> intervals) {
    Map<String, String> day = new TreeMap<>();
    day.put("from", intervals.getFirst().from().toString());
    day.put("to", intervals.getLast().to().toString());
    if (intervals.size() > 1) {
      day.put("lunchFrom", intervals.getFirst().to().toString());
      day.put("lunchTo", intervals.getLast().from().toString());
    }
    return day;
  }

  private static List<Interval> day(YamlObject block) {
    LocalTime from = time(block, "from");
    LocalTime to = time(block, "to");
    if (!block.has("lunchFrom") && !block.has("lunchTo")) {
      return List.of(interval(block, "to", from, to));
    }
    LocalTime lunchFrom = time(block, "lunchFrom");
    LocalTime lunchTo = time(block, "lunchTo");
    Interval morning = interval(block, "lunchFrom", from, lunchFrom);
    interval(block, "lunchTo", lunchFrom, lunchTo);
    return List.of(morning, interval(block, "to", lunchTo, to));
  }

  private static Interval interval(YamlObject block, String key, LocalTime from, LocalTime to) {
    if (!from.isBefore(to)) {
      throw block.reject(key, "Expected a time after " + from + ", but got " + to);
    }
    return new Interval(from, to);
  }

  private static LocalTime time(YamlObject block, String key) {
    String text = block.text(key);
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException noTime) {
      throw block.reject(key, "Expected a time such as '09:00', but got " + text);
    }
  }
}
