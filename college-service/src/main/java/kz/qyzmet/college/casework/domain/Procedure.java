package kz.qyzmet.college.casework.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Pipeline;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.contracts.passport.Step.Action;

/**
 * What the rules need to know beside the case: the pinned passport's pipeline and grounds, and the
 * organisation's people and books. The order of the steps and the roles come from here only.
 */
public final class Procedure {

  private final Pipeline pipeline;
  private final Organisation organisation;

  public Procedure(Pipeline pipeline, Organisation organisation) {
    this.pipeline = pipeline;
    this.organisation = organisation;
  }

  public static Procedure of(Passport passport, Organisation organisation) {
    return new Procedure(passport.pipeline(), organisation);
  }

  public Change.Place start() {
    return place(pipeline.start());
  }

  public Action action(String step) {
    return pipeline.step(step).action();
  }

  /** The grounds of refusal that the passport gives to that step. */
  List<String> grounds(String step) {
    return pipeline.step(step).grounds();
  }

  /** Where an outcome leads; the passport's load has proven that it leads somewhere. */
  Change.Place after(String step, String outcome) {
    return ifMoves(step, outcome)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Expected a step after %s of %s, but the passport ends there"
                        .formatted(outcome, step)));
  }

  /** The step after an outcome; empty where the case ends there or the step has no such outcome. */
  Optional<Change.Place> ifMoves(String step, String outcome) {
    return Optional.ofNullable(pipeline.step(step).moves().get(outcome))
        .filter(code -> !Pipeline.isTerminal(code))
        .map(this::place);
  }

  /** Whether that outcome stops the terms: from then on the result can be had. */
  boolean stopsClocks(String step, String outcome) {
    return pipeline.step(step).stopsClocks(outcome);
  }

  /** The role of whoever prepares: an assignment can only name such a person. */
  String executorRole() {
    return pipeline.steps().values().stream()
        .filter(step -> step.action() == Action.PREPARE)
        .map(Step::role)
        .findFirst()
        .orElse(Actor.Executor.ROLE);
  }

  boolean employs(StaffCode code, String role) {
    return organisation
        .person(code.value())
        .filter(person -> person.roles().contains(role))
        .isPresent();
  }

  /**
   * The next number of the book for what comes in; the year turns at the organisation's midnight.
   */
  IncomingNumber.Next nextNumber(Instant at) {
    var book = organisation.incomingBook();
    var year = at.atZone(organisation.zone()).getYear();
    return new IncomingNumber.Next(book, year);
  }

  private Change.Place place(String code) {
    var step = pipeline.step(code);
    return new Change.Place(code, step.role(), step.action() == Action.PREPARE);
  }
}
