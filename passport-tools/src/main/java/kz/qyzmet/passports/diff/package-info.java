/**
 * What changes in behaviour between two editions of a service: dates, people, channels, terms, days
 * gained and lost over every day of the calendar, papers, fields, grounds, steps and settings.
 * {@link kz.qyzmet.passports.diff.Diff} puts the sections together; {@code Days} walks the calendar
 * with both editions.
 */
package kz.qyzmet.passports.diff;
