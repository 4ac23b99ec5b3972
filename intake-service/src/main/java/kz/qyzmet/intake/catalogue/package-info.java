/**
 * What can be applied for: {@code GET /services} → passports in force on the day → text in the
 * caller's language, every rule with its clause. No rules of its own: the passports are data of
 * {@code contracts}.
 */
package kz.qyzmet.intake.catalogue;
