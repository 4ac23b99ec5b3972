package kz.qyzmet.college.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.qyzmet.college.casework.domain.Command.Findings;
import kz.qyzmet.college.casework.domain.Command.Proposal;
import kz.qyzmet.college.casework.domain.Command.Work;

/** A case as the people at a college live through it, under the eyes of the observer. */
final class Scenario {

  static final Staff CLERK = person("clerk-one", "clerk");
  static final Staff OTHER_CLERK = person("clerk-two", "clerk");
  static final Staff DIRECTOR = person("director-one", "director");
  static final Staff OTHER_DIRECTOR = person("director-two", "director");
  static final Staff EXECUTOR = person("executor-one", "executor");
  static final Staff OTHER_EXECUTOR = person("executor-two", "executor");
  static final Staff MEMBER = person("member-one", "commission");
  static final Staff SECOND_MEMBER = person("member-two", "commission");
  static final Staff THIRD_MEMBER = person("member-three", "commission");

  static final Actor.Operator OPERATOR = new Actor.Operator(new StaffCode("an-operator"));

  /** A person of two roles, as small colleges have them. */
  static final Staff DRAFTING_DIRECTOR = person("drafting-director", "executor", "director");

  static final String GROUND = "false-documents";
  static final String OTHER_GROUND = "unfit-documents";

  private final IllegalSituations observer;
  private final Procedure procedure;
  private final List<Change> seen = new ArrayList<>();
  private CaseState state;
  private Instant now = Instant.parse("2026-03-05T04:00:00Z");
  private Decision<? extends Refusal> last = Decision.accepted();

  private Scenario(Procedure procedure, boolean assigns) {
    this(procedure, TestCollege.facts(), assigns);
  }

  private Scenario(Procedure procedure, Facts facts, boolean assigns) {
    this.procedure = procedure;
    this.observer = new IllegalSituations(assigns);
    var opened = Casework.open(facts, procedure, now);
    see(opened);
    state = Casework.begin(opened);
  }

  static Scenario opened() {
    return new Scenario(TestCollege.duplicate(), true);
  }

  static Scenario openedBy(Procedure procedure) {
    return new Scenario(procedure, true);
  }

  /** A case that was registered on that day, however late it is worked on. */
  static Scenario openedBy(Procedure procedure, LocalDate registered) {
    return new Scenario(procedure, TestCollege.facts(registered), true);
  }

  /** An application by that channel, whose result a branch hands out. */
  static Scenario atBranch(String channel) {
    return new Scenario(TestCollege.duplicate(), TestCollege.atBranch(channel), true);
  }

  /** The same, drafted. */
  static Scenario draftedForBranch(String channel, Proposal proposal) {
    return atBranch(channel)
        .register()
        .assign(DIRECTOR, EXECUTOR.code())
        .accepted()
        .draft(EXECUTOR, proposal)
        .accepted();
  }

  /** The same, granted and on its way. */
  static Scenario sent(String channel) {
    return draftedForBranch(channel, grant())
        .sign(DIRECTOR)
        .accepted()
        .complete(CLERK, "issue", Work.NOTHING)
        .accepted();
  }

  /** The applicant was heard in vain: the refusal over the Corporation is decided. */
  static Scenario refusedAfterHearingAtBranch() {
    var scenario =
        new Scenario(TestCollege.duplicateWithHearing(), TestCollege.atBranch("corporation"), true)
            .register()
            .assign(DIRECTOR, EXECUTOR.code())
            .accepted()
            .draft(EXECUTOR, refuse(GROUND))
            .accepted()
            .sign(DIRECTOR)
            .accepted();
    var heard = scenario.state.progress().beside().hearing().orElseThrow();
    return scenario.waitUntil(heard.decisionFrom().toInstant()).sign(DIRECTOR).accepted();
  }

  /** Before a commission of which so many must have voted; nobody is named who prepares. */
  static Scenario beforeCommission(int quorum) {
    return beforeCommission(TestCollege.commission(quorum));
  }

  static Scenario beforeCommission(Procedure procedure) {
    return new Scenario(procedure, false).complete(CLERK, "register", Work.NOTHING).accepted();
  }

  /** A grant was drafted over the Corporation; a commission of which so many must vote decides. */
  static Scenario beforeCommissionAtBranch(int quorum) {
    return new Scenario(TestCollege.commission(quorum), TestCollege.atBranch("corporation"), false)
        .register()
        .check(new Findings(true, List.of(), Optional.empty()))
        .accepted()
        .draft(EXECUTOR, grant())
        .accepted();
  }

  /** A refusal was drafted over the Corporation; the director approves, and nobody signs. */
  static Scenario beforeApprovalAtBranch() {
    return new Scenario(TestCollege.approval(), TestCollege.atBranch("corporation"), false)
        .register()
        .draft(EXECUTOR, refuse(GROUND))
        .accepted();
  }

  /** Somebody is away on the second day, and somebody else stands in. */
  static Scenario openedWith(Staff away, Staff substitute) {
    var scenario = new Scenario(TestCollege.duplicateWithout(away, substitute), true);
    scenario.observer.standIn(substitute.code().value());
    return scenario;
  }

  static Scenario registered() {
    return opened().complete(CLERK, "register", Work.NOTHING).accepted();
  }

  static Scenario assigned() {
    return registered().assign(DIRECTOR, EXECUTOR.code()).accepted();
  }

  static Scenario drafted() {
    return assigned().draft(EXECUTOR, grant()).accepted();
  }

  /** A director drafts, who may not sign it then. */
  static Scenario draftedByADirector() {
    return registered()
        .assign(DIRECTOR, DRAFTING_DIRECTOR.code())
        .accepted()
        .draft(DRAFTING_DIRECTOR, grant())
        .accepted();
  }

  static Scenario refusalDrafted() {
    return assigned().draft(EXECUTOR, refuse(GROUND)).accepted();
  }

  static Scenario ready() {
    return drafted().sign(DIRECTOR).accepted();
  }

  static Scenario issued() {
    return ready().complete(CLERK, "issue", Work.NOTHING).accepted();
  }

  static Scenario refused() {
    return refusalDrafted().sign(DIRECTOR).accepted();
  }

  static Scenario withdrawn() {
    return opened().withdraw();
  }

  static Staff person(String code, String... roles) {
    return new Staff(new StaffCode(code), TestCollege.CODE, Set.of(roles));
  }

  static Proposal grant() {
    return new Proposal(true, Optional.empty(), Optional.of("To be issued"));
  }

  static Proposal refuse(String ground) {
    return new Proposal(false, Optional.of(ground), Optional.of("The paper is not genuine"));
  }

  Scenario command(Command command) {
    now = now.plus(Duration.ofMinutes(1));
    last = Casework.decide(state, command, procedure, now);
    switch (last) {
      case Decision.Accepted<?>(var changes) -> happen(changes);
      case Decision.Refused<?> _ -> {}
    }
    return this;
  }

  private void happen(List<Change> changes) {
    changes.forEach(this::see);
    state = Casework.apply(state, changes);
  }

  private void see(Change change) {
    observer.see(change);
    seen.add(change);
  }

  /** The first minute of the next day, by the college's clock. */
  Scenario nextDay() {
    now =
        now.atZone(TestCollege.ZONE)
            .toLocalDate()
            .plusDays(1)
            .atStartOfDay(TestCollege.ZONE)
            .toInstant();
    return this;
  }

  Scenario register() {
    return complete(CLERK, "register", Work.NOTHING).accepted();
  }

  Scenario claim(Staff by) {
    return command(new Command.Claim(by, Optional.empty()));
  }

  Scenario complete(Staff by, String step, Work work) {
    return command(new Command.Complete(by, step, work));
  }

  Scenario assign(Staff by, StaffCode executor) {
    return complete(
        by, "assign", new Work(Optional.of(executor), Optional.empty(), Optional.empty()));
  }

  Scenario draft(Staff by, Proposal proposal) {
    return complete(
        by, "prepare", new Work(Optional.empty(), Optional.of(proposal), Optional.empty()));
  }

  Scenario vote(Staff by, Proposal ballot) {
    return complete(
        by,
        "vote",
        new Work(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(ballot)));
  }

  Scenario check(Findings found) {
    return complete(
        CLERK,
        "check",
        new Work(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(found),
            Optional.empty()));
  }

  Scenario object() {
    now = now.plus(Duration.ofMinutes(1));
    happen(List.of(Casework.object(state, now, now)));
    return this;
  }

  /** Until when the provider waits for the applicant now. */
  Optional<OffsetDateTime> waits() {
    return state.progress().beside().suspendedAt(now);
  }

  /** Time passes until that moment, and nobody does anything. */
  Scenario waitUntil(Instant moment) {
    now = moment;
    return this;
  }

  Scenario sign(Staff by) {
    return complete(by, "sign", Work.NOTHING);
  }

  Scenario reassign(Staff to) {
    var director = DIRECTOR.asHead().orElseThrow();
    return command(new Command.Reassign(director, Optional.empty(), to.code()));
  }

  Scenario giveBack(Staff by) {
    return command(new Command.Return(by, Optional.empty(), "The year is wrong"));
  }

  /** The branch finds what was sent to it. */
  Scenario arrive() {
    now = now.plus(Duration.ofMinutes(1));
    return arrive(now);
  }

  Scenario arrive(Instant foundAt) {
    happen(Casework.arrived(state, foundAt, Optional.empty()));
    return this;
  }

  /** Nobody has fetched it: the branch sends it back. */
  Scenario sendBack() {
    now = now.plus(Duration.ofDays(32));
    happen(Casework.sentBack(state, OPERATOR, procedure, now));
    return this;
  }

  /** The applicant has come to the branch after all. */
  Scenario want() {
    now = now.plus(Duration.ofMinutes(1));
    happen(Casework.wantedAgain(state, OPERATOR, procedure, now));
    return this;
  }

  Scenario takeBack(Staff by, Change.Return found) {
    return command(new Command.TakeBack(by, found));
  }

  /** The branch gives it to the applicant. */
  Scenario handOver() {
    now = now.plus(Duration.ofMinutes(1));
    return handOver(now);
  }

  Scenario handOver(Instant handedAt) {
    happen(Casework.handedOver(state, OPERATOR, "applicant", handedAt));
    return this;
  }

  Scenario withdraw() {
    now = now.plus(Duration.ofMinutes(1));
    happen(Casework.withdraw(state, now));
    return this;
  }

  Scenario accepted() {
    assertThat(last).isInstanceOf(Decision.Accepted.class);
    return this;
  }

  Refusal refusal() {
    assertThat(last).isInstanceOf(Decision.Refused.class);
    return ((Decision.Refused<?>) last).refusal();
  }

  Procedure procedure() {
    return procedure;
  }

  CaseState state() {
    return state;
  }

  Instant now() {
    return now;
  }

  List<Change> seen() {
    return List.copyOf(seen);
  }

  Change latest() {
    return seen.getLast();
  }

  String step() {
    return ((CaseState.Live) state).at().step();
  }
}
