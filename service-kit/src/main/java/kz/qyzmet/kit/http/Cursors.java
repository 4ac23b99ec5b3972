package kz.qyzmet.kit.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import kz.qyzmet.kit.problem.Problem;

/** Cursor tokens: opaque to the caller, a position to us. */
public final class Cursors {
  private static final int LONGEST = 200;

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
      throw Problem.of("invalid-parameter", 400)
          .fact("parameter", "limit")
          .fact("expected", "1–" + most)
          .exception();
    }
    return asked;
  }
}
