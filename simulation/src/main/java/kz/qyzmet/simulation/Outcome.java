package kz.qyzmet.simulation;

import java.util.List;
import java.util.Map;

/**
 * What became of a life.
 *
 * @param events how much happened
 * @param applications how many were filed
 * @param happened how often each service was filed by each way, each change of a case came, and
 *     each refusal was heard
 * @param story its lines; none where it was not told
 */
record Outcome(
    long seed,
    List<Violation> violations,
    long events,
    int applications,
    Map<String, Integer> happened,
    List<String> story) {

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
