package kz.qyzmet.simulation;

/**
 * An invariant that does not hold.
 *
 * @param what in one line: what was expected and what was found
 */
record Violation(Invariant invariant, String what) {
  @Override
  public String toString() {
    return invariant + " (" + invariant.meaning() + "): " + what;
  }
}
