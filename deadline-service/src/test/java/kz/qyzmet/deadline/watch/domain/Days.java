package kz.qyzmet.deadline.watch.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Dates that check their own weekday, and moments on the colleges' wall clock. */
public final class Days {

  public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

  private Days() {}

  public static LocalDate monday(String date) {
    return checked(date, DayOfWeek.MONDAY);
  }

  public static LocalDate tuesday(String date) {
    return checked(date, DayOfWeek.TUESDAY);
  }

  public static LocalDate wednesday(String date) {
    return checked(date, DayOfWeek.WEDNESDAY);
  }

  public static LocalDate thursday(String date) {
    return checked(date, DayOfWeek.THURSDAY);
  }

  public static LocalDate friday(String date) {
    return checked(date, DayOfWeek.FRIDAY);
  }

  public static LocalDate saturday(String date) {
    return checked(date, DayOfWeek.SATURDAY);
  }

  public static Instant at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
  }

  public static Instant closingOf(LocalDate day) {
    return at(day, "18:00");
  }

  public static Instant justAfter(Instant instant) {
    return instant.plusNanos(1000);
  }

  private static LocalDate checked(String date, DayOfWeek expected) {
    LocalDate day = LocalDate.parse(date);
    if (day.getDayOfWeek() != expected) {
      throw new AssertionError(
          "Expected " + date + " to be a " + expected + ", but it is a " + day.getDayOfWeek());
    }
    return day;
  }
}
