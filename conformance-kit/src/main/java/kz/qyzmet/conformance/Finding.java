package kz.qyzmet.conformance;

import java.util.Optional;

/**
 * How a check ended.
 *
 * @param unlike empty if it passed
 */
public record Finding(String check, Optional<String> unlike) {
  public boolean passed() {
    return unlike.isEmpty();
  }

  /** A line of the report, and for what failed two more. */
  String told() {
    return (passed() ? "pass  " : "FAIL  ") + check + unlike.map(why -> "\n" + why).orElse("");
  }
}
