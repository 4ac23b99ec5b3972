/**
 * The work on a case. ApplicationAccepted opens it, or, where the papers come from a branch, the
 * clerk who has received them; tasks wait for a role of the organisation; claim, complete, reassign
 * and return move it along the pipeline of its pinned passport; a wish to withdraw is decided here,
 * because here is the signature. What a branch hands out is sent there by the last step; from then
 * on the branch's own events move the case.
 *
 * <p>Flow of a command: {@code rest} (If-Match, Idempotency-Key, body) → {@code ChangeCase} loads
 * one row, the pure {@code Casework} decides, one statement writes row, history, events and answer
 * → the relay publishes. Reads go through {@code CaseReads} and Hibernate Reactive.
 */
package kz.qyzmet.college.casework;
