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
    return lived(seed, mutant, false);
  }

  /** The same life once more, told. */
  static Outcome told(long seed, Mutant mutant) {
    return lived(seed, mutant, true);
  }

  private static Outcome lived(long seed, Mutant mutant, boolean told) {
    try {
      return new World(seed, mutant, told).live();
    } catch (RuntimeException bug) {
      // Thrown before there was a life, or after it: still one of this seed.
      return new Outcome(seed, List.of(Violation.by(bug)), 0, 0, Map.of(), List.of());
    }
  }
}
