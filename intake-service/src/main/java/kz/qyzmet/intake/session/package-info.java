/**
 * An operator's session with one applicant, from the call to the counter to its end.
 *
 * <p>Open: the limits of waiting and of service are the passport's for a counter of the
 * Corporation; the answer says from when, until when and how much is left.
 *
 * <p>End: once; what went over a limit is counted and never stops anybody.
 */
package kz.qyzmet.intake.session;
