package kz.qyzmet.signatures.register;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry of a register book.
 *
 * @param year 0 for a book that doesn't begin anew each year
 * @param number its place in the book and year, from 1 on
 * @param application whose number it is
 * @param text the number as it is written
 * @param at in whole microseconds
 * @param before hash of the entry before, in hex; {@link #NONE} for the first
 * @param hash its own, in hex
 */
public record RegisterEntry(
    String organisation,
    String book,
    int year,
    int number,
    UUID application,
    String text,
    Instant at,
    String before,
    String hash) {

  /** What stands before the first entry. */
  public static final String NONE = "0".repeat(64);

  /** What its hash must be. */
  String computed() {
    return RegisterBytes.sha256(
        RegisterBytes.of(
            "qyzmet-register-entry-1",
            before,
            organisation,
            book,
            Integer.toString(year),
            Integer.toString(number),
            application.toString(),
            text,
            RegisterBytes.time(at)));
  }

  boolean isIn(String otherBook, int otherYear, String otherOrganisation) {
    return book.equals(otherBook) && year == otherYear && organisation.equals(otherOrganisation);
  }
}
