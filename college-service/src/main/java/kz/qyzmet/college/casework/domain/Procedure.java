package kz.qyzmet.college.casework.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.calendar.due.StepTerm;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.passport.Hearing;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Pipeline;
import kz.qyzmet.contracts.passport.Sourced;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.contracts.passport.Step.Action;
import kz.qyzmet.contracts.passport.Suspension;

/**
 * What the rules need to know beside the case: the pinned passport's pipeline and grounds, and the
 * organisation's people and books. The order of the steps and the roles come from here only.
 */
public final class Procedure {

  private static final WorkingCalendar CALENDAR = WorkingCalendar.kazakhstan();
  private static final DueDates DATES = new DueDates(CALENDAR);

  private final Pipeline pipeline;
  private final Organisation organisation;
  private final Optional<Hearing> hearing;
  private final Optional<Suspension> suspension;
  private final Papers papers;
  private final Substitutions substitutions;

  Procedure(
      Pipeline pipeline,
      Organisation organisation,
      Optional<Hearing> hearing,
      Optional<Suspension> suspension,
      Papers papers) {
    this.pipeline = pipeline;
    this.organisation = organisation;
    this.hearing = hearing;
    this.suspension = suspension;
    this.papers = papers;
    this.substitutions = new Substitutions(organisation);
  }

  public Procedure(Pipeline pipeline, Organisation organisation) {
    this(pipeline, organisation, Optional.empty(), Optional.empty(), Papers.NONE);
  }

  public static Procedure of(Passport passport, Organisation organisation) {
    return new Procedure(
        passport.pipeline(),
        organisation,
        Optional.of(passport.hearing()),
        Optional.ofNullable(passport.suspension()),
        Papers.of(passport));
  }

  /** The first step that the case has. */
  public Change.Place start(Facts facts) {
    var first = passedOver(facts, pipeline.start());
    if (Pipeline.isTerminal(first)) {
      throw new IllegalStateException("Expected a first step, but all are passed over");
    }
    return place(first);
  }

  public Action action(String step) {
    return pipeline.step(step).action();
  }

  /** The grounds of refusal that the passport gives to that step. */
  List<String> grounds(String step) {
    return pipeline.step(step).grounds();
  }

  /** The documents that may be found not to conform in that step. */
  List<String> documents(String step) {
    var own = pipeline.step(step).documents();
    return own.isEmpty() ? papers.sorted() : own;
  }

  /** Why that does not show that somebody may act for the applicant; empty where it does. */
  Optional<Refusal.CannotComplete> unshown(Authority authority) {
    return papers.unshown(authority);
  }

  /** Whether the clerk who should register may give the papers back instead. */
  boolean refusesAcceptance(Facts facts) {
    return papers.mayBeRefused(facts);
  }

  /** How many members of the commission must have voted in that step. */
  public int quorum(String step) {
    return pipeline.step(step).vote().quorum();
  }

  /** Where an outcome leads; the passport's load has proven that it leads somewhere. */
  Change.Place after(Facts facts, String step, String outcome) {
    return ifMoves(facts, step, outcome)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Expected a step after %s of %s, but the passport ends there"
                        .formatted(outcome, step)));
  }

  /**
   * The step after a refusal; empty where the case ends there. One on paper is sent to the branch
   * first: where the passport would end the case, the step that sends it follows.
   */
  Optional<Change.Place> afterRefusal(Facts facts, String step) {
    return ifMoves(facts, step, Step.REFUSED)
        .or(() -> facts.isRefusedOnPaper() ? issuing() : Optional.empty());
  }

  private Optional<Change.Place> issuing() {
    return pipeline.steps().values().stream()
        .filter(step -> step.action() == Action.ISSUE)
        .map(step -> place(step.code()))
        .findFirst();
  }

  /** The step after an outcome; empty where the case ends there or the step has no such outcome. */
  Optional<Change.Place> ifMoves(Facts facts, String step, String outcome) {
    return Optional.ofNullable(pipeline.step(step).moves().get(outcome))
        .map(code -> passedOver(facts, code))
        .filter(code -> !Pipeline.isTerminal(code))
        .map(this::place);
  }

  /**
   * Whether that outcome stops the terms: from then on the result can be had. A step that is passed
   * over stops them like one that is done. What a branch hands out can be had once it is there:
   * none of the provider's steps makes it ready, not even the one that tells the applicant.
   */
  boolean stopsClocks(Facts facts, String step, String outcome) {
    if (facts.isHadAtBranch()) {
      return false;
    }
    var done = pipeline.step(step);
    if (done.stopsClocks(outcome)) {
      return true;
    }
    var next = done.moves().get(outcome);
    while (next != null && !Pipeline.isTerminal(next) && !applies(facts, pipeline.step(next))) {
      var over = pipeline.step(next);
      if (over.stopsClocks(onlyOutcome(over))) {
        return true;
      }
      next = over.next(onlyOutcome(over));
    }
    return false;
  }

  private String passedOver(Facts facts, String code) {
    var next = code;
    while (!Pipeline.isTerminal(next) && !applies(facts, pipeline.step(next))) {
      var over = pipeline.step(next);
      next = over.next(onlyOutcome(over));
    }
    return next;
  }

  private static boolean applies(Facts facts, Step step) {
    return step.when() == null || step.appliesTo(facts.known());
  }

  /** A step with a condition has one outcome; the passport's load has proven it. */
  private static String onlyOutcome(Step step) {
    return step.moves().keySet().iterator().next();
  }

  /**
   * The hearing that has to come before a refusal on that ground; empty where none is held for a
   * case of that registration.
   */
  Optional<Proceedings.HeldHearing> hearing(Facts facts, String ground, Instant at) {
    return hearing
        .filter(terms -> terms.isFor(facts.registered()))
        .map(
            terms -> {
              var notice = end(terms.notice(), at);
              var objections = end(terms.objection(), at);
              return new Proceedings.HeldHearing(
                  ground, objections, notice.isAfter(objections) ? notice : objections, false);
            });
  }

  /** How long a case may wait in that step at most; empty where the law does not allow it. */
  Optional<Sourced<Term>> longestWait(String step) {
    return suspension.filter(allowed -> allowed.steps().contains(step)).map(Suspension::limit);
  }

  /** Until when a case may wait that waited before; empty where it has waited as long as it may. */
  Optional<OffsetDateTime> waitUntil(Term longest, List<Proceedings.Wait> waits, Instant at) {
    return new Waiting(organisation, CALENDAR).left(longest, waits).map(left -> end(left, at));
  }

  /** The closing of the last day of such a term; without a term, the moment itself. */
  private OffsetDateTime end(Sourced<Term> term, Instant from) {
    return term == null
        ? from.atZone(organisation.zone()).toOffsetDateTime()
        : end(term.value(), from);
  }

  private OffsetDateTime end(Term term, Instant from) {
    return DATES.stepLimit(from, term, organisation.hours(), organisation.zone(), StepTerm.CLOSING);
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

  Substitutions substitutions() {
    return substitutions;
  }

  /**
   * The next number of the book for what comes in; the year turns at the organisation's midnight.
   */
  IncomingNumber.Next nextNumber(Instant at) {
    var book = organisation.incomingBook();
    var year = at.atZone(organisation.zone()).getYear();
    return new IncomingNumber.Next(book, year);
  }

  /** Whose that step is by the passport. */
  Change.Place place(String code) {
    var step = pipeline.step(code);
    return new Change.Place(code, step.role(), step.action() == Action.PREPARE);
  }
}
