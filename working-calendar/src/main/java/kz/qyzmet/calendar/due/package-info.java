/**
 * When an application is due: the moment of receipt by channel, the legal and the internal term,
 * the hand-over day and the limits of steps.
 *
 * <p>{@link kz.qyzmet.calendar.due.DueDates} computes the dates by arithmetic and, on demand, walks
 * the days one by one to a ledger. The two share no counting code and must agree.
 */
package kz.qyzmet.calendar.due;
