package kz.qyzmet.signatures.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An entry of a book, of whichever kind: what it says is covered by its hash, and means what the
 * kind has it mean.
 *
 * @param kind name and version of what stands in {@code says}, such as {@link #INCOMING}
 * @param year 0 for a book that doesn't begin anew each year
 * @param number its place in the book and year, from 1 on
 * @param says the kind's own fields, in its order
 * @param before hash of the entry before, in hex; {@link #NONE} for the first
 * @param hash its own, in hex
 */
public record RegisterEntry(
    String kind,
    String organisation,
    String book,
    int year,
    int number,
    List<String> says,
    String before,
    String hash) {

  /** What stands before the first entry. */
  public static final String NONE = "0".repeat(64);

  /** The book of incoming numbers: application, number as it is written, time. */
  public static final String INCOMING = "qyzmet-register-entry-1";

  public RegisterEntry {
    says = List.copyOf(says);
  }

  /**
   * One of the book of incoming numbers.
   *
   * @param application whose number it is
   * @param text the number as it is written
   * @param at in whole microseconds
   */
  public static RegisterEntry incoming(
      String organisation,
      String book,
      int year,
      int number,
      UUID application,
      String text,
      Instant at,
      String before,
      String hash) {
    var says = List.of(application.toString(), text, RegisterBytes.time(at));
    return new RegisterEntry(INCOMING, organisation, book, year, number, says, before, hash);
  }

  /** What its hash must be. */
  public String computed() {
    var fields = new ArrayList<String>();
    fields.add(kind);
    fields.add(before);
    fields.add(organisation);
    fields.add(book);
    fields.add(Integer.toString(year));
    fields.add(Integer.toString(number));
    fields.addAll(says);
    return RegisterBytes.sha256(RegisterBytes.of(fields.toArray(String[]::new)));
  }

  boolean isIn(String otherBook, int otherYear, String otherOrganisation) {
    return book.equals(otherBook) && year == otherYear && organisation.equals(otherOrganisation);
  }

  boolean isLike(RegisterEntry other) {
    return kind.equals(other.kind()) && isIn(other.book(), other.year(), other.organisation());
  }
}
