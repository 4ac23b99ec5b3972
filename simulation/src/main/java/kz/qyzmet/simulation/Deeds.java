package kz.qyzmet.simulation;

import java.util.List;
import java.util.Optional;
import kz.qyzmet.college.casework.domain.Command.Findings;
import kz.qyzmet.college.casework.domain.Command.Proposal;
import kz.qyzmet.college.casework.domain.Command.Work;
import kz.qyzmet.college.casework.domain.Sending;
import kz.qyzmet.college.casework.domain.Sending.Carrier;
import kz.qyzmet.college.casework.domain.StaffCode;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.passport.DocumentRequirement;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.contracts.passport.Step.Action;

/** What people bring to a step, as its action wants it and as chance will have it. */
final class Deeds {
  private static final Optional<String> TEXT = Optional.of("why");

  private final Chance chance;
  private final Organisation provider;

  Deeds(Chance chance, Organisation provider) {
    this.chance = chance;
    this.provider = provider;
  }

  Work work(Passport passport, Step step) {
    return switch (step.action()) {
      case ASSIGN -> new Work(Optional.of(executor(passport)), Optional.empty(), Optional.empty());
      case PREPARE ->
          new Work(Optional.empty(), Optional.of(proposal(step, 0.55)), Optional.empty());
      case CHECK -> with(Optional.of(findings(passport, step)), Optional.empty());
      case VOTE -> with(Optional.empty(), Optional.of(proposal(step, 0.5)));
      // Now and then what only a branch is sent by.
      case ISSUE -> chance.in(0.1) ? byPost() : Work.NOTHING;
      case REGISTER, REVIEW, PRODUCE, SIGN, DISPATCH, NOTIFY -> Work.NOTHING;
    };
  }

  private static Work byPost() {
    return new Work(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new Sending(Carrier.POST, Optional.empty())));
  }

  private static Work with(Optional<Findings> check, Optional<Proposal> vote) {
    return new Work(Optional.empty(), Optional.empty(), Optional.empty(), check, vote);
  }

  private StaffCode executor(Passport passport) {
    var role =
        passport.pipeline().steps().values().stream()
            .filter(step -> step.action() == Action.PREPARE)
            .map(Step::role)
            .findFirst()
            .orElseThrow();
    return new StaffCode(chance.of(provider.inRole(role)).code());
  }

  private Proposal proposal(Step step, double granting) {
    return step.grounds().isEmpty() || chance.in(granting)
        ? new Proposal(true, Optional.empty(), Optional.empty())
        : new Proposal(false, Optional.of(ground(step)), TEXT);
  }

  /** Mostly the same, so that a commission and a second draft often agree. */
  private String ground(Step step) {
    return chance.in(0.75) ? step.grounds().getFirst() : chance.of(step.grounds());
  }

  private Findings findings(Passport passport, Step step) {
    if (chance.in(0.75)) {
      return new Findings(true, List.of(), Optional.empty());
    }
    var known =
        step.documents().isEmpty()
            ? passport.documents().stream().map(DocumentRequirement::code).toList()
            : step.documents();
    return new Findings(false, List.of(chance.of(known)), TEXT);
  }
}
