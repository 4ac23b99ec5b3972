package kz.qyzmet.scenarios.file;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.qyzmet.contracts.passport.Step.Action;

/** What people do, in the words of a story. */
public enum Verb {
  FINDS_PACKAGE("finds the package", null),
  FINDS_PACKAGE_DAMAGED("finds the package damaged", null),
  MISSES_PACKAGE("misses the package", null),
  REGISTERS("registers", Action.REGISTER),
  FINDS_IN_ORDER("finds the papers in order", Action.CHECK),
  FINDS_WRONG("finds papers that are wrong", Action.CHECK),
  ASSIGNS("assigns", Action.ASSIGN),
  DRAFTS_GRANT("drafts a grant", Action.PREPARE),
  DRAFTS_REFUSAL("drafts a refusal", Action.PREPARE),
  VOTES_FOR("votes for", Action.VOTE),
  VOTES_AGAINST("votes against", Action.VOTE),
  APPROVES("approves", Action.REVIEW),
  SIGNS("signs", Action.SIGN),
  MAKES("makes the result", Action.PRODUCE),
  SENDS("sends the result off", Action.DISPATCH),
  NOTIFIES("notifies the applicant", Action.NOTIFY),
  HANDS_OVER("hands the result over", Action.ISSUE),
  SENDS_BY_COURIER("sends it to the branch by courier", Action.ISSUE),
  SENDS_BY_POST("sends it to the branch by post", Action.ISSUE),
  FINDS_RESULT("finds what was sent", null),
  FINDS_RESULT_DAMAGED("finds what was sent damaged", null),
  MISSES_RESULT("misses what was sent", null),
  GIVES_OUT("gives it out at the branch", null),
  SENDS_BACK("sends it back to the provider", null),
  ASKS_AGAIN("asks the provider for it again", null),
  FINDS_RETURN("finds what came back", null),
  MISSES_RETURN("misses what came back", null),
  RETURNS("returns for rework", null),
  TAKES_UP("takes the task up", null),
  GIVES_ON("gives the task on", null),
  SUSPENDS("waits for the applicant", null),
  RESUMES("goes on", null),
  OBJECTS("objects", null),
  WITHDRAWS("withdraws", null);

  private static final Map<String, Verb> BY_WORDS =
      Arrays.stream(values()).collect(Collectors.toMap(Verb::words, Function.identity()));

  private final String words;
  private final Action action;

  Verb(String words, Action action) {
    this.words = words;
    this.action = action;
  }

  public String words() {
    return words;
  }

  /** The action of a step that it completes; empty for what can happen at several. */
  public Optional<Action> action() {
    return Optional.ofNullable(action);
  }

  /** All verbs by their words. */
  public static Map<String, Verb> all() {
    return BY_WORDS;
  }

  /** Whether it is the applicant's. */
  public boolean isApplicants() {
    return this == OBJECTS || this == WITHDRAWS;
  }

  /** Whether it is done at the branch that hands the result over. */
  public boolean isOperators() {
    return this == FINDS_RESULT
        || this == FINDS_RESULT_DAMAGED
        || this == MISSES_RESULT
        || this == GIVES_OUT
        || this == SENDS_BACK
        || this == ASKS_AGAIN;
  }

  /** Whether the clerk looks for the papers that a branch took in. */
  public boolean isOfPackage() {
    return findsPackage() || this == MISSES_PACKAGE;
  }

  /** Whether they are there: the case begins. */
  boolean findsPackage() {
    return this == FINDS_PACKAGE || this == FINDS_PACKAGE_DAMAGED;
  }

  /** How whoever looks for what was sent finds it, as events spell it. */
  public String condition() {
    if (this == FINDS_PACKAGE || this == FINDS_RESULT) {
      return "here";
    }
    return this == FINDS_PACKAGE_DAMAGED || this == FINDS_RESULT_DAMAGED ? "damaged" : "missing";
  }

  /** Whether the result leaves for a branch. */
  boolean sendsToBranch() {
    return this == SENDS_BY_COURIER || this == SENDS_BY_POST;
  }

  boolean namesGround() {
    return this == DRAFTS_REFUSAL || this == VOTES_AGAINST;
  }

  boolean namesPerson() {
    return this == ASSIGNS || this == GIVES_ON;
  }
}
