package kz.qyzmet.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import kz.qyzmet.calendar.CalendarData.NamedDay;
import kz.qyzmet.calendar.CalendarData.Transfer;

/**
 * Derives what every day is from the rows known on a day. A holiday on a day off takes the next
 * working day, in the order of the holidays, so that several in a row form a chain; 7 January and
 * Kurban Ait never shift; a decree has the last word over shifts and weekends, not over holidays.
 */
final class CalendarRules {
  static final String HOLIDAYS_LAW = "Law on Holidays, art. 5";
  static final String NON_SHIFTING = "Labour Code, art. 84, para. 5";
  static final String TRANSFERS = "Labour Code, art. 85, para. 3";
  static final String DAYS_OFF = "Labour Code, art. 84";

  private static final DayName WEEKEND = new DayName("Демалыс күні", "Выходной день", "Day off");
  private static final DayName ORDINARY = new DayName("Жұмыс күні", "Рабочий день", "Working day");
  private static final DayName TRANSFERRED_OFF =
      new DayName("Ауыстырылған демалыс күні", "Перенесённый выходной день", "Transferred day off");
  private static final DayName TRANSFERRED_WORKING =
      new DayName(
          "Ауыстырылған жұмыс күні", "Перенесённый рабочий день", "Transferred working day");

  private final Week week;
  private final Map<LocalDate, NamedDay> named;
  private final Map<LocalDate, DayNote> notes = new HashMap<>();

  private CalendarRules(Week week, Map<LocalDate, NamedDay> named) {
    this.week = week;
    this.named = named;
  }

  /** Notes of the days that are something other than a weekend or a plain working day. */
  static Map<LocalDate, DayNote> notes(CalendarData data, Week week, LocalDate knownOn) {
    var rules = new CalendarRules(week, data.daysKnownOn(knownOn));
    rules.shiftHolidays();
    for (Transfer transfer : data.transfers()) {
      if (transfer.known().on(knownOn) && (week == Week.FIVE_DAY || transfer.sixDayWeekToo())) {
        rules.transfer(transfer);
      }
    }
    rules.named.values().forEach(rules::name);
    return Map.copyOf(rules.notes);
  }

  /** The note of a day about which {@link #notes} has nothing. */
  static DayNote plain(LocalDate day, Week week) {
    return isWeekend(day, week)
        ? new DayNote(day, false, DayReason.WEEKEND, WEEKEND, "", null, DAYS_OFF, null)
        : new DayNote(day, true, DayReason.ORDINARY, ORDINARY, "", null, "", null);
  }

  static boolean isWeekend(LocalDate day, Week week) {
    var weekday = day.getDayOfWeek();
    return weekday == DayOfWeek.SUNDAY || (weekday == DayOfWeek.SATURDAY && week == Week.FIVE_DAY);
  }

  private void shiftHolidays() {
    for (NamedDay holiday : new TreeMap<>(named).values()) {
      if (holiday.kind() == DayReason.HOLIDAY && isWeekend(holiday.date(), week)) {
        var target = holiday.date().plusDays(1);
        while (isWeekend(target, week) || named.containsKey(target) || notes.containsKey(target)) {
          target = target.plusDays(1);
        }
        notes.put(
            target,
            new DayNote(
                target,
                false,
                DayReason.SHIFTED,
                holiday.name(),
                holiday.act(),
                null,
                HOLIDAYS_LAW,
                holiday.date()));
      }
    }
  }

  private void transfer(Transfer transfer) {
    notes.put(
        transfer.dayOff(),
        new DayNote(
            transfer.dayOff(),
            false,
            DayReason.TRANSFER,
            TRANSFERRED_OFF,
            transfer.decree().en(),
            transfer.decree(),
            TRANSFERS,
            transfer.workingDay()));
    notes.put(
        transfer.workingDay(),
        new DayNote(
            transfer.workingDay(),
            true,
            DayReason.TRANSFER,
            TRANSFERRED_WORKING,
            transfer.decree().en(),
            transfer.decree(),
            TRANSFERS,
            transfer.dayOff()));
  }

  private void name(NamedDay day) {
    var clause = day.kind() == DayReason.HOLIDAY ? HOLIDAYS_LAW : NON_SHIFTING;
    notes.put(
        day.date(),
        new DayNote(day.date(), false, day.kind(), day.name(), day.act(), null, clause, null));
  }
}
