package kz.qyzmet.simulation;

import java.util.List;

/**
 * What became of a life.
 *
 * @param events how much happened
 * @param applications how many were filed
 * @param story its lines; none where it was not told
 */
record Outcome(
    long seed, List<Violation> violations, long events, int applications, List<String> story) {

  boolean holds() {
    return violations.isEmpty();
  }

  boolean breaks(Invariant invariant) {
    return violations.stream().anyMatch(violation -> violation.invariant() == invariant);
  }

  /** A life without the story. */
  static Outcome of(long seed, Mutant mutant) {
    return new World(seed, mutant, false).live();
  }

  /** The same life once more, told. */
  static Outcome told(long seed, Mutant mutant) {
    return new World(seed, mutant, true).live();
  }
}
