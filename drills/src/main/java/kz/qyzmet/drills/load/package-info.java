/**
 * The people who use the system while it is being broken: applicants and the staff of a college,
 * over HTTP with tokens, and the ledger of what they were promised.
 *
 * <p>A command that is in doubt (no answer, 5xx, 429) is sent again under the same key until the
 * answer is definite; only then does it enter the ledger. A refusal, a stale version among them, is
 * no promise and enters nothing.
 */
package kz.qyzmet.drills.load;
