package kz.qyzmet.scenarios.file;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.qyzmet.contracts.passport.Step.Action;

/** What people do, in the words of a story. */
public enum Verb {
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

  boolean namesGround() {
    return this == DRAFTS_REFUSAL || this == VOTES_AGAINST;
  }

  boolean namesPerson() {
    return this == ASSIGNS || this == GIVES_ON;
  }
}
