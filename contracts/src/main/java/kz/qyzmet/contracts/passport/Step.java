package kz.qyzmet.contracts.passport;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.contracts.event.LocalizedText;

/**
 * A step of a pipeline.
 *
 * @param role whose step it is, one of {@link #ROLES}
 * @param limit its own limit; null where only the internal and the legal term bind it
 * @param limitStarts from when the limit runs
 * @param moves next step, or terminal, by outcome
 * @param stopsClocksOn outcomes on which the legal and the internal clock stop
 * @param documents codes of the documents that are examined in it
 * @param grounds codes of the refusal grounds that may be named in it
 * @param when when it is done at all; where it does not hold, the step is passed over by its only
 *     outcome. Null for always
 * @param vote how a commission decides; null for every other action
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
    Condition when,
    Vote vote,
    Basis basis) {
  /** Whose steps there can be. */
  public static final List<String> ROLES =
      List.of("clerk", "director", "executor", "study-department", "management", "commission");

  /** Outcome: the step's work is done. */
  public static final String DONE = "done";

  /** Outcome of a signature: the draft goes back for rework. */
  public static final String RETURNED = "returned";

  /** Outcome of a signature: the result is granted. */
  public static final String GRANTED = "granted";

  /** Outcome of a signature: a motivated refusal. */
  public static final String REFUSED = "refused";

  /** Outcome of a check: the papers are as the act wants them. */
  public static final String CONFORMING = "conforming";

  /** Outcome of a check: the papers go back to whoever brought them. */
  public static final String NOT_CONFORMING = "not-conforming";

  /**
   * How a commission decides.
   *
   * @param quorum how many members must have voted
   */
  public record Vote(int quorum) {}

  /** What is done in a step; the lifecycle's code knows these verbs and no others. */
  public enum Action {
    /** The application gets its incoming number. */
    REGISTER,
    /** The papers are held against the act: yes, or back to the applicant. */
    CHECK,
    /** Somebody is named who prepares. */
    ASSIGN,
    /** A decision is proposed: the result or a motivated refusal. */
    PREPARE,
    /** Several decide by vote. */
    VOTE,
    /** The proposal is approved, refused or sent back, without a signature. */
    REVIEW,
    /** The result is made, after its approval. */
    PRODUCE,
    /** The proposal is signed, refused or sent back. */
    SIGN,
    /** The result leaves for the place where it is given out. */
    DISPATCH,
    /** The applicant is told where the result is. */
    NOTIFY,
    /** The result is given to the person. */
    ISSUE;

    /** The outcomes that a step with this action must lead on from, each of them. */
    public Set<String> outcomes() {
      return switch (this) {
        case SIGN, REVIEW -> Set.of(GRANTED, REFUSED, RETURNED);
        case VOTE -> Set.of(GRANTED, REFUSED);
        case CHECK -> Set.of(CONFORMING, NOT_CONFORMING);
        case REGISTER, ASSIGN, PREPARE, PRODUCE, DISPATCH, NOTIFY, ISSUE -> Set.of(DONE);
      };
    }

    /** Whether it decides on what somebody has drafted: nobody does so on his own draft. */
    public boolean decides() {
      return switch (this) {
        case SIGN, REVIEW, VOTE -> true;
        case REGISTER, CHECK, ASSIGN, PREPARE, PRODUCE, DISPATCH, NOTIFY, ISSUE -> false;
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

  /** Whether it is done for an application of those facts, rather than passed over. */
  public boolean appliesTo(Map<String, ?> facts) {
    return when == null || when.holds(facts);
  }

  /** How many different people it takes. */
  public int people() {
    return vote == null ? 1 : vote.quorum();
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
