package kz.qyzmet.scenarios.run;

import java.util.List;
import java.util.Optional;
import kz.qyzmet.college.casework.domain.CaseState;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.domain.Command;
import kz.qyzmet.college.casework.domain.Command.Findings;
import kz.qyzmet.college.casework.domain.Command.Proposal;
import kz.qyzmet.college.casework.domain.Command.Work;
import kz.qyzmet.college.casework.domain.Sending;
import kz.qyzmet.college.casework.domain.Sending.Carrier;
import kz.qyzmet.college.casework.domain.Staff;
import kz.qyzmet.college.casework.domain.StaffCode;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.passport.Pipeline;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.scenarios.file.Doer;
import kz.qyzmet.scenarios.file.Line;
import kz.qyzmet.scenarios.file.Verb;

/** A deed of the staff as a command of college-service. */
final class Orders {
  /** What people write beside a decision; no rule looks into it. */
  private static final Optional<String> TEXT = Optional.of("As the scenario says");

  private final Pipeline pipeline;
  private final Organisation provider;

  Orders(Pipeline pipeline, Organisation provider) {
    this.pipeline = pipeline;
    this.provider = provider;
  }

  /** Empty where the deed is the head's, and whoever does it is none. */
  Optional<Command> of(Line.Deed deed, CaseState state) {
    var by = staff(deed.who());
    return switch (deed.does()) {
      case TAKES_UP -> Optional.of(new Command.Claim(by, Optional.empty()));
      case RETURNS -> Optional.of(new Command.Return(by, Optional.empty(), TEXT.orElseThrow()));
      case SUSPENDS -> Optional.of(new Command.Suspend(by, Optional.empty(), TEXT.orElseThrow()));
      case RESUMES -> Optional.of(new Command.Resume(by, Optional.empty()));
      case FINDS_RETURN -> Optional.of(new Command.TakeBack(by, Change.Return.HERE));
      case MISSES_RETURN -> Optional.of(new Command.TakeBack(by, Change.Return.MISSING));
      case GIVES_ON ->
          by.asHead()
              .map(
                  head ->
                      new Command.Reassign(head, Optional.empty(), code(deed.to().orElseThrow())));
      case OBJECTS,
          WITHDRAWS,
          FINDS_PACKAGE,
          FINDS_PACKAGE_DAMAGED,
          MISSES_PACKAGE,
          FINDS_RESULT,
          FINDS_RESULT_DAMAGED,
          MISSES_RESULT,
          GIVES_OUT,
          SENDS_BACK,
          ASKS_AGAIN ->
          throw new IllegalArgumentException("Expected a deed on a case, but got " + deed);
      case REGISTERS,
          FINDS_IN_ORDER,
          FINDS_WRONG,
          ASSIGNS,
          DRAFTS_GRANT,
          DRAFTS_REFUSAL,
          VOTES_FOR,
          VOTES_AGAINST,
          APPROVES,
          SIGNS,
          MAKES,
          SENDS,
          NOTIFIES,
          HANDS_OVER,
          SENDS_BY_COURIER,
          SENDS_BY_POST ->
          Optional.of(new Command.Complete(by, step(deed.does(), state), work(deed)));
    };
  }

  /** Where the case stands, if that is done there; else the first step where it is. */
  private String step(Verb does, CaseState state) {
    var action = does.action().orElseThrow();
    if (state instanceof CaseState.Live live
        && pipeline.step(live.at().step()).action() == action) {
      return live.at().step();
    }
    return pipeline.steps().values().stream()
        .filter(step -> step.action() == action)
        .map(Step::code)
        .findFirst()
        .orElseThrow();
  }

  private Work work(Line.Deed deed) {
    return switch (deed.does()) {
      case ASSIGNS ->
          new Work(Optional.of(code(deed.to().orElseThrow())), Optional.empty(), Optional.empty());
      case DRAFTS_GRANT, DRAFTS_REFUSAL ->
          new Work(Optional.empty(), Optional.of(proposal(deed)), Optional.empty());
      case VOTES_FOR, VOTES_AGAINST -> with(Optional.empty(), Optional.of(proposal(deed)));
      case FINDS_IN_ORDER ->
          with(Optional.of(new Findings(true, List.of(), Optional.empty())), Optional.empty());
      case FINDS_WRONG ->
          with(Optional.of(new Findings(false, deed.documents(), TEXT)), Optional.empty());
      case SENDS_BY_COURIER -> sending(Carrier.COURIER);
      case SENDS_BY_POST -> sending(Carrier.POST);
      case REGISTERS,
          APPROVES,
          SIGNS,
          MAKES,
          SENDS,
          NOTIFIES,
          HANDS_OVER,
          RETURNS,
          TAKES_UP,
          GIVES_ON,
          SUSPENDS,
          RESUMES,
          OBJECTS,
          WITHDRAWS,
          FINDS_PACKAGE,
          FINDS_PACKAGE_DAMAGED,
          MISSES_PACKAGE,
          FINDS_RESULT,
          FINDS_RESULT_DAMAGED,
          MISSES_RESULT,
          GIVES_OUT,
          SENDS_BACK,
          ASKS_AGAIN,
          FINDS_RETURN,
          MISSES_RETURN ->
          Work.NOTHING;
    };
  }

  private static Work with(Optional<Findings> check, Optional<Proposal> vote) {
    return new Work(Optional.empty(), Optional.empty(), Optional.empty(), check, vote);
  }

  private static Work sending(Carrier carrier) {
    return new Work(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new Sending(carrier, Optional.empty())));
  }

  private static Proposal proposal(Line.Deed deed) {
    return new Proposal(deed.ground().isEmpty(), deed.ground(), TEXT);
  }

  private Staff staff(Doer who) {
    var person = provider.inRole(who.role()).get(who.number() - 1);
    return new Staff(new StaffCode(person.code()), provider.code(), person.roles());
  }

  StaffCode code(Doer who) {
    return new StaffCode(provider.inRole(who.role()).get(who.number() - 1).code());
  }
}
