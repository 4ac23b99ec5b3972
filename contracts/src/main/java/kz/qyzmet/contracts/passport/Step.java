package kz.qyzmet.contracts.passport;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.contracts.event.LocalizedText;

/**
 * A step of a pipeline.
 *
 * @param role whose step it is: {@code clerk}, {@code director} or {@code executor}
 * @param limit its own limit; null where only the internal and the legal term bind it
 * @param limitStarts from when the limit runs
 * @param moves next step, or terminal, by outcome
 * @param stopsClocksOn outcomes on which the legal and the internal clock stop
 * @param documents codes of the documents that are examined in it
 * @param grounds codes of the refusal grounds that may be named in it
 */
public record Step(
    String code,
    LocalizedText name,
    String role,
    Action action,
    Term limit,
    LimitStarts limitStarts,
    Map<String, String> moves,
    Set<String> stopsClocksOn,
    List<String> documents,
    List<String> grounds,
    Basis basis) {
  /** Whose steps there can be. */
  public static final List<String> ROLES = List.of("clerk", "director", "executor");

  /** Outcome: the step's work is done. */
  public static final String DONE = "done";

  /** Outcome of a signature: the draft goes back for rework. */
  public static final String RETURNED = "returned";

  /** Outcome of a signature: the result is granted. */
  public static final String GRANTED = "granted";

  /** Outcome of a signature: a motivated refusal. */
  public static final String REFUSED = "refused";

  /** What is done in a step; the lifecycle's code knows these verbs and no others. */
  public enum Action {
    REGISTER,
    ASSIGN,
    PREPARE,
    SIGN,
    ISSUE;

    /** The outcomes that a step with this action must lead on from, each of them. */
    public Set<String> outcomes() {
      return switch (this) {
        case SIGN -> Set.of(GRANTED, REFUSED, RETURNED);
        case REGISTER, ASSIGN, PREPARE, ISSUE -> Set.of(DONE);
      };
    }
  }

  /** From when a limit runs. */
  public enum LimitStarts {
    /** From the end of the step before. */
    ENTERED,
    /** From the moment somebody takes it up. */
    CLAIMED
  }

  public Step {
    moves = Map.copyOf(moves);
    stopsClocksOn = Set.copyOf(stopsClocksOn);
    documents = List.copyOf(documents);
    grounds = List.copyOf(grounds);
  }

  /** Where that outcome leads: a step or a terminal. */
  public String next(String outcome) {
    String next = moves.get(outcome);
    if (next == null) {
      throw new IllegalArgumentException(
          "Expected an outcome of step " + code + " " + moves.keySet() + ", but got " + outcome);
    }
    return next;
  }

  /** Whether that outcome stops the legal and the internal clock. */
  public boolean stopsClocks(String outcome) {
    return stopsClocksOn.contains(outcome);
  }
}
