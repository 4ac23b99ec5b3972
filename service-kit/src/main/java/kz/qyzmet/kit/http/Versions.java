package kz.qyzmet.kit.http;

import java.util.Optional;
import java.util.regex.Pattern;
import kz.qyzmet.kit.problem.Problem;
import kz.qyzmet.kit.problem.ProblemException;

/** Versions of a resource as strong entity tags. */
public final class Versions {
  private static final Pattern TAG = Pattern.compile("\"?(\\d{1,9})\"?");

  private static final String STALE = "stale-version";
  private static final String CURRENT = "currentVersion";

  private Versions() {}

  public static String etag(int version) {
    return "\"" + version + "\"";
  }

  /**
   * The version of the header {@code If-Match}.
   *
   * @throws kz.qyzmet.kit.problem.ProblemException 428 where it is missing, 400 where malformed
   */
  public static int ifMatch(String header) {
    if (header == null || header.isBlank()) {
      throw Problem.of("if-match-missing", 428).exception();
    }
    var tag = TAG.matcher(header.strip());
    if (!tag.matches()) {
      throw Problem.of("if-match-malformed", 400).exception();
    }
    return Integer.parseInt(tag.group(1));
  }

  /** The refusal of an act on an older state than the one that is. */
  public static Problem stale(int currentVersion) {
    return Problem.of(STALE, 409).member(CURRENT, currentVersion);
  }

  /** The version that is, where a failure is such a refusal. */
  public static Optional<Integer> currentOf(Throwable failure) {
    return failure instanceof ProblemException refusal && refusal.problem().code().equals(STALE)
        ? Optional.of((Integer) refusal.problem().members().get(CURRENT))
        : Optional.empty();
  }
}
