package kz.qyzmet.kit.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;
import java.util.regex.Pattern;
import kz.qyzmet.kit.problem.Problem;
import kz.qyzmet.kit.problem.ProblemException;

/** Cursor tokens: opaque to the caller, a position to us. */
public final class Cursors {
  private static final int LONGEST = 200;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private Cursors() {}

  public static String token(String position) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(position.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The position behind a token.
   *
   * @throws kz.qyzmet.kit.problem.ProblemException 400 where it is no token of ours
   */
  public static String position(String token) {
    try {
      if (token.length() > LONGEST) {
        throw malformed();
      }
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
  }

  /**
   * What a token stands for.
   *
   * @param parameter the parameter that brought it, for the refusal
   * @param token null where there was none
   * @param reading makes something of the position; {@link IllegalArgumentException} where it can't
   * @return null without a token
   * @throws kz.qyzmet.kit.problem.ProblemException 400 where it is no token of ours
   */
  public static <T> T read(String parameter, String token, Function<String, T> reading) {
    if (token == null) {
      return null;
    }
    try {
      return reading.apply(position(token));
    } catch (IllegalArgumentException | ProblemException none) {
      throw Problem.of("cursor-malformed", 400).error(parameter, "cursor-malformed").exception();
    }
  }

  /** Reads a position that is a number, 0 or more; for {@link #read}. */
  public static Long number(String position) {
    if (!NUMBER.matcher(position).matches()) {
      throw new IllegalArgumentException("Expected digits");
    }
    return Long.valueOf(position);
  }

  /** The refusal of a token that holds no position. */
  public static RuntimeException malformed() {
    return Problem.of("cursor-malformed", 400).exception();
  }

  /**
   * A page's size.
   *
   * @throws kz.qyzmet.kit.problem.ProblemException 400 below 1 or above the most
   */
  public static int limit(Integer asked, int usual, int most) {
    if (asked == null) {
      return usual;
    }
    if (asked < 1 || asked > most) {
      throw Parameters.invalid("limit", "1–" + most).exception();
    }
    return asked;
  }
}
