package kz.qyzmet.contracts.organisation;

/**
 * A book of incoming numbers.
 *
 * @param format with {@code {n}}, and {@code {year}} if it starts again each year
 * @param yearly whether the numbers start from 1 each year
 */
public record RegisterBook(String code, String format, boolean yearly) {
  /** Code of the book for incoming applications, which every organisation has. */
  public static final String INCOMING = "incoming";

  /** Code of the book for issued papers; without one of its own an organisation has the usual. */
  public static final String ISSUED = "issued";

  /** The year under which a book counts that does not start again. */
  public static final int NEVER_ANEW = 0;

  static final RegisterBook USUALLY_ISSUED = new RegisterBook(ISSUED, "{year}/{n}", true);

  /** The number as it is written. */
  public String number(int year, long n) {
    return format.replace("{year}", Integer.toString(year)).replace("{n}", Long.toString(n));
  }
}
