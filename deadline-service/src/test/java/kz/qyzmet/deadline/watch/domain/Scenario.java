package kz.qyzmet.deadline.watch.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.event.Actor;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.CaseOpened;
import kz.qyzmet.contracts.event.CaseRefused;
import kz.qyzmet.contracts.event.CaseRegistered;
import kz.qyzmet.contracts.event.CaseResumed;
import kz.qyzmet.contracts.event.CaseSuspended;
import kz.qyzmet.contracts.event.CaseWithdrawn;
import kz.qyzmet.contracts.event.DeadlineApproaching;
import kz.qyzmet.contracts.event.DeadlineEvent;
import kz.qyzmet.contracts.event.DeadlineMissed;
import kz.qyzmet.contracts.event.DeadlineMoved;
import kz.qyzmet.contracts.event.DraftPrepared;
import kz.qyzmet.contracts.event.DraftReturned;
import kz.qyzmet.contracts.event.ExecutorAssigned;
import kz.qyzmet.contracts.event.HearingAnnounced;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.event.ObjectionAnswered;
import kz.qyzmet.contracts.event.PapersReturned;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.event.ResultDispatched;
import kz.qyzmet.contracts.event.ResultIssued;
import kz.qyzmet.contracts.event.ResultReady;
import kz.qyzmet.contracts.event.ResultSigned;
import kz.qyzmet.contracts.event.StepCompleted;
import kz.qyzmet.contracts.event.StepRef;
import kz.qyzmet.contracts.event.TaskClaimed;
import kz.qyzmet.contracts.event.VoteCast;

/** One application lived through on a clock of its own, with the observer under it. */
final class Scenario {

  private static final UUID ID = UUID.fromString("01970000-0000-7000-8000-000000000001");
  private static final String COLLEGE = "karaganda-polytechnic";
  private static final Actor PERSON = new Actor("clerk", "p-1");
  private static final LocalizedText TEXT = new LocalizedText("қ", "р", "e");

  private final IllegalSituations observer = new IllegalSituations();
  private final List<DeadlineEvent> told = new ArrayList<>();
  private final List<StepRun> finished = new ArrayList<>();
  private Watch watch;
  private Instant now;

  private Scenario(Instant filedAt, Channel channel) {
    now = filedAt;
    var clocks = TveDuplicate.clocks(TveDuplicate.filed(filedAt, channel), filedAt);
    watch = new Watch.Running(ID, COLLEGE, 0, clocks, Optional.empty());
  }

  static Scenario filed(Instant at) {
    return new Scenario(at, Channel.PORTAL);
  }

  /** Taken in by a branch of the Corporation, which hands the result out too. */
  static Scenario takenInByABranch(Instant at) {
    return new Scenario(at, Channel.CORPORATION);
  }

  /** Time passes; the sweeper looks at every mark on the way. */
  Scenario until(Instant moment) {
    while (watch.nextAt().filter(next -> !next.isAfter(moment)).isPresent()) {
      Instant next = watch.nextAt().orElseThrow();
      now = next.isAfter(now) ? next : now;
      look();
    }
    now = moment;
    return this;
  }

  /** Time passes while nobody looks: the service is down. */
  Scenario downUntil(Instant moment) {
    now = moment;
    return this;
  }

  Scenario look() {
    return take(WatchRules.tick(watch, now));
  }

  Scenario opened() {
    return on(new CaseOpened(ID, COLLEGE, now, PERSON, new StepRef("register", "clerk")));
  }

  Scenario registered() {
    return on(
        new CaseRegistered(
            ID, COLLEGE, now, PERSON, "register", "1", new StepRef("assign", "director")));
  }

  Scenario assigned() {
    return on(
        new ExecutorAssigned(
            ID, COLLEGE, now, PERSON, "assign", "p-2", new StepRef("prepare", "executor")));
  }

  Scenario prepared() {
    return on(
        new DraftPrepared(
            ID, COLLEGE, now, PERSON, "prepare", "grant", null, new StepRef("sign", "director")));
  }

  /** A draft that refuses on the ground on which hearings are announced here. */
  Scenario refusalPrepared() {
    return on(
        new DraftPrepared(
            ID,
            COLLEGE,
            now,
            PERSON,
            "prepare",
            "refuse",
            "unreliable",
            new StepRef("sign", "director")));
  }

  Scenario returned() {
    return on(
        new DraftReturned(ID, COLLEGE, now, PERSON, "sign", new StepRef("prepare", "executor")));
  }

  /** The signature and the ready notice, which leave in one commit. */
  Scenario signed() {
    on(new ResultSigned(ID, COLLEGE, now, PERSON, "sign", new StepRef("issue", "clerk")));
    return on(
        new ResultReady(ID, COLLEGE, now, PERSON, new PickupPlace("office", COLLEGE, TEXT, TEXT)));
  }

  /** The signature of what a branch hands out: nobody is told that it is ready. */
  Scenario signedForABranch() {
    return on(new ResultSigned(ID, COLLEGE, now, PERSON, "sign", new StepRef("issue", "clerk")));
  }

  Scenario sent() {
    return on(
        new ResultDispatched(ID, COLLEGE, now, PERSON, "issue", "karaganda-2", "courier", null));
  }

  Scenario arrived() {
    return on(
        new ResultReady(
            ID, COLLEGE, now, PERSON, new PickupPlace("branch", "karaganda-2", TEXT, TEXT)));
  }

  Scenario claimed(String step) {
    return on(new TaskClaimed(ID, COLLEGE, now, PERSON, step));
  }

  Scenario issued() {
    return on(new ResultIssued(ID, COLLEGE, now, PERSON, "issue"));
  }

  Scenario refused() {
    return on(new CaseRefused(ID, COLLEGE, now, PERSON, "sign", "ground"));
  }

  Scenario withdrawn() {
    return on(new CaseWithdrawn(ID, COLLEGE, now, PERSON));
  }

  Scenario papersReturned() {
    return on(
        new PapersReturned(ID, COLLEGE, now, PERSON, "register", List.of("identity-document")));
  }

  Scenario completed(String step, String next) {
    return on(
        new StepCompleted(
            ID, COLLEGE, now, PERSON, step, "done", new StepRef(next, "study-department")));
  }

  Scenario voted(int cast) {
    return on(new VoteCast(ID, COLLEGE, now, PERSON, "prepare", cast, 3));
  }

  Scenario granted(String step, String next) {
    return on(
        new StepCompleted(
            ID, COLLEGE, now, PERSON, step, "granted", new StepRef(next, "director")));
  }

  Scenario hearingAnnounced(Instant objectionsUntil, Instant decisionFrom) {
    return hearingAnnounced("sign", objectionsUntil, decisionFrom);
  }

  Scenario hearingAnnounced(String step, Instant objectionsUntil, Instant decisionFrom) {
    return on(
        new HearingAnnounced(
            ID,
            COLLEGE,
            now,
            PERSON,
            step,
            "unreliable",
            offset(objectionsUntil),
            offset(decisionFrom)));
  }

  Scenario objectionAnswered() {
    return on(new ObjectionAnswered(ID, COLLEGE, now, PERSON, "heard"));
  }

  Scenario suspended(Instant until) {
    return on(new CaseSuspended(ID, COLLEGE, now, PERSON, "prepare", offset(until)));
  }

  Scenario resumed() {
    return resumedAt(now);
  }

  /** The end of the wait, heard of now. */
  Scenario resumedAt(Instant at) {
    return on(new CaseResumed(ID, COLLEGE, at, PERSON, "prepare"));
  }

  private static OffsetDateTime offset(Instant moment) {
    return moment.atZone(Days.ZONE).toOffsetDateTime();
  }

  Scenario on(CaseEvent event) {
    return take(WatchRules.on(watch, event, now, TveDuplicate.RULES));
  }

  private Scenario take(Outcome outcome) {
    observer.observe(watch, outcome, now);
    watch = outcome.watch();
    outcome.notices().forEach(notice -> told.add(notice.event()));
    finished.addAll(outcome.finished());
    return this;
  }

  Watch watch() {
    return watch;
  }

  /** The end of a term as it stands. */
  Instant due(ClockKind kind) {
    return watch.terms().stream()
        .filter(clock -> clock.kind() == kind)
        .map(clock -> clock.dueAt().toInstant())
        .findFirst()
        .orElseThrow();
  }

  /** The end of the running step's limit. */
  Instant stepDue() {
    return watch.step().flatMap(CurrentStep::limit).orElseThrow().dueAt().toInstant();
  }

  Instant now() {
    return now;
  }

  List<StepRun> finished() {
    return finished;
  }

  /** The marks that were told so far, as {@code kind step threshold when}. */
  List<String> told() {
    return told.stream()
        .filter(event -> !(event instanceof DeadlineMoved))
        .map(Scenario::line)
        .toList();
  }

  /** The ends that were told to have moved so far. */
  List<DeadlineMoved> moves() {
    return told.stream()
        .filter(DeadlineMoved.class::isInstance)
        .map(DeadlineMoved.class::cast)
        .toList();
  }

  static String line(String kind, String what, Instant at) {
    return kind + " " + what + " " + at;
  }

  private static String line(DeadlineEvent event) {
    String kind = event.step() == null ? event.kind() : event.kind() + ":" + event.step();
    return switch (event) {
      case DeadlineApproaching approaching -> line(kind, approaching.threshold(), approaching.at());
      case DeadlineMissed missed -> line(kind, Mark.MISSED, missed.at());
      case DeadlineMoved moved -> line(kind, "moved", moved.dueAt().toInstant());
    };
  }
}
