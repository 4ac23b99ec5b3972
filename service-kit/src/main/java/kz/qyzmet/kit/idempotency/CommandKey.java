package kz.qyzmet.kit.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import kz.qyzmet.kit.problem.Problem;

/**
 * A command's identity: whose it is, the key that the caller gave it, and what was asked.
 *
 * @param caller subject of the token: a key is the caller's own
 * @param requestHash SHA-256 over method, path and body
 */
public record CommandKey(String caller, String key, byte[] requestHash) {
  /** Visible ASCII, at most 255 characters. */
  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,255}");

  /**
   * Reads the header {@code Idempotency-Key}.
   *
   * @throws kz.qyzmet.kit.problem.ProblemException 400 where it is missing or malformed
   */
  public static CommandKey of(
      String caller, String header, String method, String path, byte[] body) {
    if (header == null || header.isBlank()) {
      throw Problem.of("idempotency-key-missing", 400).exception();
    }
    if (!FORM.matcher(header).matches()) {
      throw Problem.of("idempotency-key-malformed", 400).exception();
    }
    return new CommandKey(caller, header, hash(method, path, body));
  }

  private static byte[] hash(String method, String path, byte[] body) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      sha.update((method + ' ' + path + '\n').getBytes(StandardCharsets.UTF_8));
      return sha.digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
