package kz.qyzmet.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

/**
 * One week's days as arrays: {@code upTo[i]} counts the working days from the first day to day i,
 * and {@code nth[k]} is the (k+1)-th working day. Adding and counting are one or two loads each.
 */
final class DayTable {
  final int[] upTo;
  final boolean[] works;
  final LocalDate[] nth;
  final Map<LocalDate, DayNote> notes;

  DayTable(LocalDate first, int length, Week week, Map<LocalDate, DayNote> notes) {
    this.notes = notes;
    this.upTo = new int[length];
    this.works = new boolean[length];
    var working = new LocalDate[length];
    int count = 0;
    for (int i = 0; i < length; i++) {
      var day = first.plusDays(i);
      var note = notes.get(day);
      works[i] = note == null ? !CalendarRules.isWeekend(day, week) : note.working();
      if (works[i]) {
        working[count++] = day;
      }
      upTo[i] = count;
    }
    this.nth = Arrays.copyOf(working, count);
  }

  /** How many working days stand before day i. */
  int before(int i) {
    return upTo[i] - (works[i] ? 1 : 0);
  }
}
