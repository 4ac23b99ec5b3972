/**
 * A passport as a person reads it, in that person's language: sentences and short tables, with the
 * clause or the reading behind each value. {@link kz.qyzmet.passports.show.Show} puts the sections
 * together; {@link kz.qyzmet.passports.show.Phrases} has the words for a passport's parts, which
 * the comparison uses too. Clauses and reasons stand as the passport writes them.
 */
package kz.qyzmet.passports.show;
