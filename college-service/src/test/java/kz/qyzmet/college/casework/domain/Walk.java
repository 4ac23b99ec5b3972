package kz.qyzmet.college.casework.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.qyzmet.college.casework.domain.Command.Findings;
import kz.qyzmet.college.casework.domain.Command.Proposal;
import kz.qyzmet.college.casework.domain.Command.Work;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Choices;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Step;

/**
 * One way of a case through a real passport at a demo organisation: at each step the outcome that
 * the way wants, each taken by people of the step's role. A draft goes back once at most.
 */
final class Walk {

  private static final String GRANT = "grant";
  private static final String REFUSE = "refuse";
  private static final LocalizedText WORDS = new LocalizedText("Мәтін", "Текст", "Text");
  private static final Instant START = Instant.parse("2026-03-05T04:00:00Z");

  private final Passport passport;
  private final Organisation organisation;
  private final Procedure procedure;
  private final IllegalSituations observer;
  private final List<String> wanted;
  private final List<Change> seen = new ArrayList<>();
  private final Set<String> outcomes = new LinkedHashSet<>();
  private CaseState state;
  private Instant now = START;

  private Walk(Passport passport, Facts facts, List<String> wanted) {
    this.passport = passport;
    this.organisation = Organisations.demo().find(facts.organisation()).orElseThrow();
    this.procedure = Procedure.of(passport, organisation);
    this.observer = new IllegalSituations(assigns(passport));
    this.wanted = wanted;
    var opened = Casework.open(facts, procedure, now);
    see(opened);
    state = Casework.begin(opened);
  }

  private static boolean assigns(Passport passport) {
    return passport.pipeline().steps().values().stream()
        .anyMatch(step -> step.action() == Step.Action.ASSIGN);
  }

  /** Every combination of facts on which a branch of the passport depends. */
  static List<Facts> facts(Passport passport) {
    var provider =
        Organisations.demo().all().stream()
            .filter(each -> each.gives(passport.ref().code()))
            .findFirst()
            .orElseThrow();
    List<Facts> all = new ArrayList<>();
    for (var channel : passport.channels().keySet()) {
      for (var pickup : passport.pickups(channel)) {
        var conditions = passport.pipeline().steps().values().stream().map(Step::when);
        for (var chosen : Choices.of(List.of(passport), conditions, channel, pickup.pickup())) {
          all.add(
              new Facts(
                  new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L),
                  provider.code(),
                  passport.ref(),
                  LocalDate.ofInstant(START, provider.zone()),
                  new PickupPlace(pickup.kind(), "somewhere", WORDS, WORDS),
                  channel.name().toLowerCase(Locale.ROOT),
                  chosen));
        }
      }
    }
    return all;
  }

  /** All ways from the first step to an end. */
  static List<Walk> all(Passport passport, Facts facts) {
    List<Walk> all = new ArrayList<>();
    walk(passport, facts, List.of(), all);
    return all;
  }

  private static void walk(
      Passport passport, Facts facts, List<String> wanted, List<Walk> finished) {
    var walk = new Walk(passport, facts, wanted);
    var open = walk.run();
    if (open.isEmpty()) {
      finished.add(walk);
    }
    for (var outcome : open) {
      var further = new ArrayList<>(wanted);
      further.add(outcome);
      walk(passport, facts, further, finished);
    }
  }

  /** Goes as far as the wanted outcomes say; the outcomes to choose from where they end. */
  private Set<String> run() {
    var next = wanted.iterator();
    while (state instanceof CaseState.Live live) {
      if (live.isSent()) {
        handOutAtBranch();
        break;
      }
      var step = passport.pipeline().step(live.at().step());
      if (!next.hasNext()) {
        return choices(step);
      }
      take(live, step, next.next());
    }
    return Set.of();
  }

  /** What may be wanted of a step now: of a draft which it is, of the others an outcome. */
  private Set<String> choices(Step step) {
    return switch (step.action()) {
      case PREPARE -> step.grounds().isEmpty() ? Set.of(GRANT) : Set.of(GRANT, REFUSE);
      // Nobody votes against without a ground.
      case VOTE -> step.grounds().isEmpty() ? Set.of(Step.GRANTED) : step.moves().keySet();
      case SIGN, REVIEW -> {
        var all = new LinkedHashSet<>(Set.of(refusing() ? Step.REFUSED : Step.GRANTED));
        if (!outcomes.contains(step.code() + Step.RETURNED)) {
          all.add(Step.RETURNED);
        }
        yield all;
      }
      default -> step.moves().keySet();
    };
  }

  private void take(CaseState.Live live, Step step, String choice) {
    outcomes.add(step.code() + (step.action() == Step.Action.PREPARE ? Step.DONE : choice));
    if (choice.equals(Step.RETURNED)) {
      command(new Command.Return(person(live, 0), Optional.empty(), "Look at it again"));
    } else if (step.action() == Step.Action.VOTE) {
      vote(step, choice.equals(Step.GRANTED));
    } else {
      complete(person(live, 0), step, work(step, choice));
      afterTheHearing(step, Work.NOTHING);
    }
  }

  private void handOutAtBranch() {
    now = now.plus(Duration.ofDays(1));
    happen(Casework.arrived(state, now, Optional.empty()));
    now = now.plus(Duration.ofDays(1));
    var operator = new Actor.Operator(new StaffCode("an-operator"));
    happen(Casework.handedOver(state, operator, "applicant", now));
  }

  private boolean refusing() {
    return state.progress().draft().filter(Draft.Refuse.class::isInstance).isPresent();
  }

  private void vote(Step step, boolean grant) {
    for (int member = 0; member < step.vote().quorum(); member++) {
      complete(person((CaseState.Live) state, member), step, ballot(step, grant));
    }
    afterTheHearing(step, ballot(step, grant));
  }

  /** Where a hearing was announced its days pass, and the same is done again. */
  private void afterTheHearing(Step step, Work work) {
    if (state instanceof CaseState.Live live
        && live.at().step().equals(step.code())
        && !live.isSent()) {
      now = live.progress().beside().hearing().orElseThrow().decisionFrom().toInstant();
      complete(person(live, 0), step, work);
    }
  }

  private static Work ballot(Step step, boolean grant) {
    return new Work(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(proposal(step.grounds(), grant)));
  }

  private Work work(Step step, String choice) {
    return switch (step.action()) {
      case ASSIGN ->
          new Work(
              Optional.of(
                  new StaffCode(organisation.inRole(procedure.executorRole()).getFirst().code())),
              Optional.empty(),
              Optional.empty());
      case PREPARE ->
          new Work(
              Optional.empty(),
              Optional.of(proposal(step.grounds(), choice.equals(GRANT))),
              Optional.empty());
      case CHECK ->
          new Work(
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(findings(step, choice.equals(Step.CONFORMING))),
              Optional.empty());
      default -> Work.NOTHING;
    };
  }

  private Findings findings(Step step, boolean conforming) {
    return conforming
        ? new Findings(true, List.of(), Optional.empty())
        : new Findings(
            false, List.of(procedure.documents(step.code()).getFirst()), Optional.of("Torn"));
  }

  private static Proposal proposal(List<String> grounds, boolean grant) {
    return grant
        ? new Proposal(true, Optional.empty(), Optional.of("To be given"))
        : new Proposal(false, Optional.of(grounds.getFirst()), Optional.of("It is not true"));
  }

  private Staff person(CaseState.Live live, int nth) {
    var there = organisation.inRole(live.at().role()).get(nth);
    return new Staff(new StaffCode(there.code()), organisation.code(), there.roles());
  }

  private void complete(Staff by, Step step, Work work) {
    command(new Command.Complete(by, step.code(), work));
  }

  private void command(Command command) {
    now = now.plus(Duration.ofMinutes(1));
    switch (Casework.decide(state, command, procedure, now)) {
      case Decision.Accepted<?>(var changes) -> happen(changes);
      case Decision.Refused<?>(var refusal) ->
          throw new AssertionError(
              "Expected %s to take %s, but %s at %s: %s"
                  .formatted(passport.ref(), command, refusal, state, wanted));
    }
  }

  private void happen(List<Change> changes) {
    changes.forEach(this::see);
    state = Casework.apply(state, changes);
  }

  private void see(Change change) {
    observer.see(change);
    seen.add(change);
  }

  CaseState state() {
    return state;
  }

  Set<String> outcomes() {
    return outcomes;
  }

  List<Change> seen() {
    return List.copyOf(seen);
  }
}
