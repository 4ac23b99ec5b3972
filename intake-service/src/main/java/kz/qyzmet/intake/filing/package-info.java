/**
 * Applications.
 *
 * <p>Submit: check form, scans and IIN against the passport in force → compute the dates once → one
 * statement writes the application, its form, its first timeline row, the event and the answer
 * under the idempotency key.
 *
 * <p>At an office's counter a clerk submits for the person who stands there: the body names the
 * applicant, papers are marked instead of scanned; all else is the same. At a counter of the
 * Corporation an operator does, for the provider that the body names, with scans beside the marks
 * where the branch made them; the branch's own clock and day decide whether it is open, and its
 * town which term holds.
 *
 * <p>Refuse acceptance: papers that an open branch's counter can't take, by a ground of the
 * passport; kept with the number of its receipt, and no application comes of it.
 *
 * <p>Follow: batches of {@code qyzmet.case} and {@code qyzmet.deadline} move {@link
 * kz.qyzmet.intake.filing.domain.Standing} and add timeline rows, one commit per batch; what is
 * sent to a branch goes on to {@link kz.qyzmet.intake.result} within it.
 *
 * <p>Withdraw: asked here, decided by the college, whose event ends it.
 *
 * <p>Object: taken while a hearing is open; the text stays here, the college answers the event.
 */
package kz.qyzmet.intake.filing;
