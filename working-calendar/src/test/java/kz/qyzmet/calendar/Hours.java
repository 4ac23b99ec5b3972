package kz.qyzmet.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;

/** The opening hours that the tables of cases name. */
public final class Hours {
  private Hours() {}

  public static OpeningHours named(String name) {
    return switch (name) {
      case "standard" -> OpeningHours.standard();
      case "school" ->
          OpeningHours.everyWeekday(List.of(interval("09:00-13:00"), interval("14:30-18:30")));
      case "short-friday" -> shortFriday();
      default -> throw new IllegalArgumentException("Expected known hours, but got " + name);
    };
  }

  private static OpeningHours shortFriday() {
    var weekly =
        new EnumMap<DayOfWeek, List<Interval>>(
            OpeningHours.everyWeekday(List.of(interval("09:00-13:00"), interval("14:00-18:15")))
                .weekly());
    weekly.put(DayOfWeek.FRIDAY, List.of(interval("09:00-13:00"), interval("14:00-17:00")));
    return new OpeningHours(weekly);
  }

  static Interval interval(String text) {
    return new Interval(LocalTime.parse(text.substring(0, 5)), LocalTime.parse(text.substring(6)));
  }
}
