/**
 * Applications.
 *
 * <p>Submit: check form, scans and IIN against the passport in force → compute the dates once → one
 * statement writes the application, its form, its first timeline row, the event and the answer
 * under the idempotency key.
 *
 * <p>Follow: batches of {@code qyzmet.case} and {@code qyzmet.deadline} move {@link
 * kz.qyzmet.intake.filing.domain.Lifecycle} and add timeline rows, one commit per batch.
 *
 * <p>Withdraw: asked here, decided by the college, whose event ends it.
 */
package kz.qyzmet.intake.filing;
