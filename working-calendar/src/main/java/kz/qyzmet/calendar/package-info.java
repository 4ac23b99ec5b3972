/**
 * The working calendar of Kazakhstan, 2015–2027: which days work in the 5-day and the 6-day week
 * and why, as known on a given day, with constant-time arithmetic over working days and opening
 * hours.
 *
 * <p>{@code CalendarData} reads the rows, {@code CalendarRules} turns them into facts about days,
 * {@link kz.qyzmet.calendar.WorkingCalendar} answers from two arrays per week.
 */
package kz.qyzmet.calendar;
