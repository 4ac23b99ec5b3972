package kz.qyzmet.contracts.identity;

/**
 * The check digit of IIN and BIN (Government resolution of 11 June 2003, No. 565): the sum weighted
 * by 1…11 modulo 11, and where that is 10 the sum weighted by 3…11, 1, 2.
 */
final class CheckDigit {
  /** The first eleven digits can have no check digit: such a number isn't given out. */
  static final int NONE = 10;

  private static final int LENGTH = 12;

  private CheckDigit() {}

  /** The check digit of the first eleven digits, or {@link #NONE}. */
  static int of(CharSequence digits) {
    int first = 0;
    int second = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      int digit = digits.charAt(i) - '0';
      first += digit * (i + 1);
      second += digit * ((i + 2) % (LENGTH - 1) + 1);
    }
    return first % 11 < 10 ? first % 11 : second % 11;
  }

  /** Twelve ASCII digits: other scripts' digits are no IIN. */
  static boolean isTwelveDigits(String text) {
    return text != null
        && text.length() == LENGTH
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  static boolean agrees(String digits) {
    return of(digits) == digits.charAt(LENGTH - 1) - '0';
  }
}
