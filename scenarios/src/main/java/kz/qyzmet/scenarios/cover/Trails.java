package kz.qyzmet.scenarios.cover;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.qyzmet.college.casework.domain.Actor.Operator;
import kz.qyzmet.college.casework.domain.CaseState;
import kz.qyzmet.college.casework.domain.Casework;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.domain.Command;
import kz.qyzmet.college.casework.domain.Command.Findings;
import kz.qyzmet.college.casework.domain.Command.Proposal;
import kz.qyzmet.college.casework.domain.Command.Work;
import kz.qyzmet.college.casework.domain.Decision;
import kz.qyzmet.college.casework.domain.Draft;
import kz.qyzmet.college.casework.domain.Facts;
import kz.qyzmet.college.casework.domain.Procedure;
import kz.qyzmet.college.casework.domain.Staff;
import kz.qyzmet.college.casework.domain.StaffCode;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Pipeline;
import kz.qyzmet.contracts.passport.Step;

/**
 * All trails of a passport, walked by the engine at a demo organisation: at each step every outcome
 * in turn. A step sends back for rework once at most.
 */
public final class Trails {
  private static final Instant START = Instant.parse("2026-03-05T04:00:00Z");
  private static final UUID CASE = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L);
  private static final Optional<String> TEXT = Optional.of("On the way");

  private final Passport passport;
  private final Organisation provider;
  private final Procedure procedure;
  private final List<Trail> found = new ArrayList<>();
  private String variant;

  private Trails(Passport passport) {
    this.passport = passport;
    this.provider = provider(passport);
    this.procedure = Procedure.of(passport, provider);
  }

  public static List<Trail> of(Passport passport) {
    var trails = new Trails(passport);
    new Variants(passport).all().forEach(trails::walk);
    return List.copyOf(trails.found);
  }

  private static Organisation provider(Passport passport) {
    return Organisations.demo().all().stream()
        .filter(each -> passport.providerKinds().value().contains(each.kind()))
        .filter(
            each ->
                passport.pipeline().steps().values().stream()
                    .noneMatch(step -> each.inRole(step.role()).isEmpty()))
        .findFirst()
        .orElseThrow();
  }

  private void walk(String name, Variants.Chosen chosen) {
    variant = name;
    var place =
        provider.pickups().stream()
            .filter(each -> each.kind().equals(chosen.pickup().kind()))
            .findFirst()
            .orElseThrow();
    var facts =
        new Facts(
            CASE,
            provider.code(),
            passport.ref(),
            LocalDate.ofInstant(START, provider.zone()),
            place,
            chosen.channelCode(),
            chosen.choices());
    var opened = Casework.open(facts, procedure, START);
    walk(new Walked(Casework.begin(opened), START, List.of(opened)));
  }

  /** A case on its way. */
  private record Walked(CaseState state, Instant now, List<Change> changes) {
    Walked after(List<Change> more, Instant at) {
      var all = new ArrayList<>(changes);
      all.addAll(more);
      return new Walked(Casework.apply(state, more), at, List.copyOf(all));
    }
  }

  private void walk(Walked walked) {
    switch (walked.state()) {
      case CaseState.Ended ended ->
          found.add(new Trail(variant, Edge.of(walked.changes()), end(ended)));
      case CaseState.Live live -> {
        var step = passport.pipeline().step(live.at().step());
        choices(step, walked).forEach(choice -> walk(take(walked, step, choice)));
      }
    }
  }

  private static String end(CaseState.Ended ended) {
    return switch (ended) {
      case CaseState.Issued _ -> Pipeline.ISSUED;
      case CaseState.Refused _ -> Pipeline.REFUSED;
      case CaseState.Returned _ -> Pipeline.RETURNED;
      case CaseState.Withdrawn _ ->
          throw new IllegalStateException("Expected an end that the provider makes");
    };
  }

  private static Set<String> choices(Step step, Walked walked) {
    return switch (step.action()) {
      case PREPARE ->
          step.grounds().isEmpty() ? Set.of(Draft.GRANT) : ordered(Draft.GRANT, Draft.REFUSE);
      case SIGN, REVIEW -> {
        var outcome =
            walked.state().progress().draft().filter(Draft.Refuse.class::isInstance).isPresent()
                ? Step.REFUSED
                : Step.GRANTED;
        yield Edge.of(walked.changes()).contains(new Edge(step.code(), Step.RETURNED))
            ? Set.of(outcome)
            : ordered(outcome, Step.RETURNED);
      }
      case CHECK -> ordered(Step.CONFORMING, Step.NOT_CONFORMING);
      case VOTE -> ordered(Step.GRANTED, Step.REFUSED);
      case REGISTER, ASSIGN, PRODUCE, DISPATCH, NOTIFY, ISSUE -> Set.of(Step.DONE);
    };
  }

  private static Set<String> ordered(String one, String other) {
    return new LinkedHashSet<>(List.of(one, other));
  }

  private Walked take(Walked walked, Step step, String choice) {
    if (choice.equals(Step.RETURNED)) {
      var back = new Command.Return(person(step, 0), Optional.empty(), TEXT.orElseThrow());
      return command(walked, back);
    }
    var work = work(step, choice);
    var people = step.vote() == null ? 1 : step.vote().quorum();
    var done = walked;
    for (int member = 0; member < people; member++) {
      done = command(done, new Command.Complete(person(step, member), step.code(), work));
    }
    return atBranch(afterTheHearing(done, step, work));
  }

  /** What was sent to a branch arrives there and is handed over. */
  private static Walked atBranch(Walked sent) {
    if (!(sent.state() instanceof CaseState.Live live) || !live.isSent()) {
      return sent;
    }
    var here = sent.after(Casework.arrived(sent.state(), sent.now(), Optional.empty()), sent.now());
    var handedOver =
        Casework.handedOver(
            here.state(), new Operator(new StaffCode("operator")), "applicant", here.now());
    return here.after(handedOver, here.now());
  }

  /** Where a hearing was announced its days pass, and the same is done again. */
  private Walked afterTheHearing(Walked done, Step step, Work work) {
    var hearing = done.state().progress().beside().hearing();
    if (hearing.isEmpty()
        || !(done.state() instanceof CaseState.Live live)
        || live.isSent()
        || !live.at().step().equals(step.code())) {
      return done;
    }
    var heard = new Walked(done.state(), hearing.get().decisionFrom().toInstant(), done.changes());
    return command(heard, new Command.Complete(person(step, 0), step.code(), work));
  }

  private Walked command(Walked before, Command command) {
    var now = before.now().plus(Duration.ofMinutes(1));
    return switch (Casework.decide(before.state(), command, procedure, now)) {
      case Decision.Accepted<?>(var changes) -> before.after(changes, now);
      case Decision.Refused<?>(var refusal) ->
          throw new IllegalStateException(
              "Expected %s to take %s, but %s".formatted(passport.ref(), command, refusal));
    };
  }

  private Work work(Step step, String choice) {
    return switch (step.action()) {
      case ASSIGN -> {
        var role = executorRole();
        yield new Work(
            Optional.of(new StaffCode(provider.inRole(role).getFirst().code())),
            Optional.empty(),
            Optional.empty());
      }
      case PREPARE ->
          new Work(
              Optional.empty(),
              Optional.of(proposal(step, choice.equals(Draft.GRANT))),
              Optional.empty());
      case VOTE -> with(Optional.empty(), Optional.of(proposal(step, choice.equals(Step.GRANTED))));
      case CHECK -> with(Optional.of(findings(step, choice)), Optional.empty());
      case REGISTER, REVIEW, PRODUCE, SIGN, DISPATCH, NOTIFY, ISSUE -> Work.NOTHING;
    };
  }

  private static Work with(Optional<Findings> check, Optional<Proposal> vote) {
    return new Work(Optional.empty(), Optional.empty(), Optional.empty(), check, vote);
  }

  private Findings findings(Step step, String choice) {
    if (choice.equals(Step.CONFORMING)) {
      return new Findings(true, List.of(), Optional.empty());
    }
    var wrong =
        step.documents().isEmpty()
            ? passport.documents().getFirst().code()
            : step.documents().getFirst();
    return new Findings(false, List.of(wrong), TEXT);
  }

  private static Proposal proposal(Step step, boolean grant) {
    return grant
        ? new Proposal(true, Optional.empty(), TEXT)
        : new Proposal(false, Optional.of(step.grounds().getFirst()), TEXT);
  }

  private String executorRole() {
    return passport.pipeline().steps().values().stream()
        .filter(step -> step.action() == Step.Action.PREPARE)
        .map(Step::role)
        .findFirst()
        .orElseThrow();
  }

  private Staff person(Step step, int nth) {
    var person = provider.inRole(step.role()).get(nth);
    return new Staff(new StaffCode(person.code()), provider.code(), person.roles());
  }
}
