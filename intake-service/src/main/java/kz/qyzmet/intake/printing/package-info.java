/** Makes PDFs of what a counter hands out. */
package kz.qyzmet.intake.printing;
