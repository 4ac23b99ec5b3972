/**
 * Applicants' signatures. The library {@code signatures} judges, and asks the authority on the way:
 * here that is done on threads of its own, a few at once and for a time, never on the event loop
 * and never within a transaction. Nothing is stored here: who files stores what proved it.
 */
package kz.qyzmet.intake.signature;
