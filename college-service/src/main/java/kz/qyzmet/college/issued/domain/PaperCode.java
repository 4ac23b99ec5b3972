package kz.qyzmet.college.issued.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The short code of a paper: twelve characters of Crockford's base 32, which has neither I, L, O
 * nor U. Sixty random bits, so that nobody finds a paper by trying.
 */
public record PaperCode(String value) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final Pattern SHAPE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{12}");
  private static final int LENGTH = 12;
  private static final int BITS = 5;
  private static final int GROUP = 4;

  /** More than any code with its dashes and blanks. */
  private static final int LONGEST_TYPED = 40;

  public PaperCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("Expected twelve characters of base 32, but they are not");
    }
  }

  /** Of the random bits of an identity, which are in its lower half. */
  public static PaperCode of(UUID random) {
    var text = new StringBuilder();
    long bits = random.getLeastSignificantBits();
    for (int i = 0; i < LENGTH; i++) {
      text.append(ALPHABET.charAt((int) (bits >>> (i * BITS)) & 31));
    }
    return new PaperCode(text.toString());
  }

  /** As somebody has typed it: in any case, grouped or not, with the letters that look alike. */
  public static Optional<PaperCode> typed(String text) {
    if (text.length() > LONGEST_TYPED) {
      return Optional.empty();
    }
    var plain =
        text.toUpperCase(Locale.ROOT)
            .replace("-", "")
            .replace(" ", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return SHAPE.matcher(plain).matches() ? Optional.of(new PaperCode(plain)) : Optional.empty();
  }

  /** As it is printed: in groups of four. */
  public String printed() {
    return String.join(
        "-",
        value.substring(0, GROUP),
        value.substring(GROUP, 2 * GROUP),
        value.substring(2 * GROUP));
  }
}
