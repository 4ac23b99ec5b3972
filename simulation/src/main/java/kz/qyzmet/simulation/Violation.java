package kz.qyzmet.simulation;

import java.util.stream.Stream;

/**
 * An invariant that does not hold.
 *
 * @param what in one line: what was expected and what was found
 */
record Violation(Invariant invariant, String what) {
  /** Something was thrown; told with the place of our own code that it came from. */
  static Violation by(RuntimeException bug) {
    var place =
        Stream.of(bug.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("kz.qyzmet."))
            .findFirst();
    return new Violation(
        Invariant.NO_BUG,
        "expected an answer, but "
            + bug
            + " was thrown at "
            + place.map(StackTraceElement::toString).orElse("an unknown place"));
  }

  @Override
  public String toString() {
    return invariant + " (" + invariant.meaning() + "): " + what;
  }
}
