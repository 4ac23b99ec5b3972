/**
 * What-if: {@code rest} reads the question and names every fault, {@code domain.Calculator} finds
 * the passport's edition and lets the calendar answer with its ledger. Nothing is stored.
 */
package kz.qyzmet.deadline.calculation;
