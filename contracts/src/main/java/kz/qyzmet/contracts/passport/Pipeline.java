package kz.qyzmet.contracts.passport;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The steps of a case as an immutable graph, proven when the passport was loaded: one start, all
 * reachable, a terminal reachable from each.
 *
 * @param start code of the first step
 * @param steps by code, in the file's order
 */
public record Pipeline(String start, Map<String, Step> steps) {
  /** The case ended with the result handed over. */
  public static final String ISSUED = "issued";

  /** The case ended with a motivated refusal. */
  public static final String REFUSED = "refused";

  /** The case ended with the papers given back, because they were not as the act wants them. */
  public static final String RETURNED = "returned";

  /** Ends of a case; no step may have these codes. */
  public static final Set<String> TERMINALS = Set.of(ISSUED, REFUSED, RETURNED);

  public Pipeline {
    steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
  }

  /** The first step. */
  public Step first() {
    return step(start);
  }

  /**
   * The step of that code.
   *
   * @throws IllegalArgumentException there is none
   */
  public Step step(String code) {
    Step step = steps.get(code);
    if (step == null) {
      throw new IllegalArgumentException(
          "Expected a step of " + steps.keySet() + ", but got " + code);
    }
    return step;
  }

  /** Whose steps there are. */
  public Set<String> roles() {
    return steps.values().stream().map(Step::role).collect(Collectors.toUnmodifiableSet());
  }

  /** The fields of the form on which some step depends, beside what every application has. */
  public Set<String> fieldsOfBranches() {
    return steps.values().stream()
        .filter(step -> step.when() != null)
        .map(step -> step.when().field())
        .filter(field -> !Condition.FACTS.containsKey(field))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the code is an end rather than a step. */
  public static boolean isTerminal(String code) {
    return TERMINALS.contains(code);
  }
}
