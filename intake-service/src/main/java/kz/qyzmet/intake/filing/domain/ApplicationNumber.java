package kz.qyzmet.intake.filing.domain;

import java.util.regex.Pattern;

/**
 * Number that the applicant quotes: 12 characters of Crockford's base 32 (60 random bits, so that
 * it can't be guessed) in groups of four, and a check character over them (Luhn modulo 32), as in
 * {@code 7K3M-9QX2-D4FA-R}.
 */
public record ApplicationNumber(String value) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BASE = 32;
  private static final int LENGTH = 12;
  private static final Pattern FORM =
      Pattern.compile("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]");

  public ApplicationNumber {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "Expected three groups of four characters and the check character, joined by hyphens");
    }
  }

  /** Uses the lower 60 bits of {@code randomBits}; the caller provides unpredictable ones. */
  public static ApplicationNumber of(long randomBits) {
    var digits = new StringBuilder(LENGTH);
    for (int i = LENGTH - 1; i >= 0; i--) {
      digits.append(ALPHABET.charAt((int) (randomBits >>> (5 * i)) & 31));
    }
    char check = check(digits);
    return new ApplicationNumber(
        digits.substring(0, 4)
            + "-"
            + digits.substring(4, 8)
            + "-"
            + digits.substring(8)
            + "-"
            + check);
  }

  /** Whether it could be one: its form and its check character are right. */
  public static boolean isValid(String value) {
    if (value == null || !FORM.matcher(value).matches()) {
      return false;
    }
    var digits = value.replace("-", "");
    return check(digits.substring(0, LENGTH)) == digits.charAt(LENGTH);
  }

  private static char check(CharSequence digits) {
    int sum = 0;
    int factor = 2;
    for (int i = digits.length() - 1; i >= 0; i--) {
      int product = factor * ALPHABET.indexOf(digits.charAt(i));
      sum += product / BASE + product % BASE;
      factor = 3 - factor;
    }
    return ALPHABET.charAt((BASE - sum % BASE) % BASE);
  }

  @Override
  public String toString() {
    return value;
  }
}
