package kz.qyzmet.simulation;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import kz.qyzmet.college.casework.domain.Actor.Operator;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.passport.Step.Action;

/**
 * The part of {@link LawfulPath} that is about people: each acts in a role that is theirs and the
 * step's, nobody does what is another's, nobody decides on their own work. An operator of a branch
 * is none of them.
 */
final class LawfulHands {
  private final PlainPipeline pipeline;
  private final Organisation provider;
  private final Set<String> drafters = new HashSet<>();
  private String taker;
  private String executor;
  private String wrong;

  LawfulHands(PlainPipeline pipeline, Organisation provider) {
    this.pipeline = pipeline;
    this.provider = provider;
  }

  /** What is unlawful about the change; empty where nothing is. */
  Optional<String> see(Change change) {
    wrong = null;
    if (change instanceof Change.ByPerson personal && !(personal.by() instanceof Operator)) {
      inTheirRole(personal);
      onlyTheirs(personal);
    }
    switch (change) {
      case Change.Claimed done -> taker = done.by().code().value();
      case Change.Reassigned handed -> {
        taker = handed.to().value();
        executor = handed.asExecutor() ? handed.to().value() : executor;
      }
      case Change.Assigned done -> executor = done.executor().value();
      case Change.Drafted done -> drafted(done);
      case Change _ -> {}
    }
    if (Moves.place(change) != null || change instanceof Change.ReturnNoted) {
      taker = null;
    }
    return Optional.ofNullable(wrong);
  }

  private void inTheirRole(Change.ByPerson change) {
    var role = change.by().role();
    never(
        provider
            .person(change.by().code().value())
            .filter(person -> person.roles().contains(role))
            .isEmpty(),
        "somebody acted in a role that is not theirs");
    never(
        !(change instanceof Change.Reassigned) && !role.equals(pipeline.step(change.step()).role()),
        "somebody acted in another role than the step's");
  }

  private void onlyTheirs(Change.ByPerson change) {
    if (change instanceof Change.Reassigned) {
      return;
    }
    var by = change.by().code().value();
    never(isAnothers(taker, by, change.at()), "somebody did what another had taken up");
    boolean waiting = change instanceof Change.Suspended || change instanceof Change.Resumed;
    never(
        decides(pipeline.step(change.step()).action())
            && !waiting
            && (by.equals(executor) || drafters.contains(by)),
        "somebody decided on their own work");
  }

  private void drafted(Change.Drafted done) {
    var by = done.by().code().value();
    never(pipeline.has(Action.ASSIGN) && executor == null, "it was drafted before it was assigned");
    never(isAnothers(executor, by, done.at()), "somebody drafted who was not assigned");
    drafters.add(by);
  }

  /** Whether it is another person's, who is not away and stood in for. */
  private boolean isAnothers(String whose, String by, Instant at) {
    return whose != null
        && !whose.equals(by)
        && provider
            .person(whose)
            .flatMap(person -> person.absenceOn(at.atZone(provider.zone()).toLocalDate()))
            .filter(absence -> absence.substitute().equals(by))
            .isEmpty();
  }

  static boolean decides(Action action) {
    return switch (action) {
      case SIGN, REVIEW, VOTE -> true;
      case REGISTER, CHECK, ASSIGN, PREPARE, PRODUCE, DISPATCH, NOTIFY, ISSUE -> false;
    };
  }

  private void never(boolean happened, String what) {
    if (happened && wrong == null) {
      wrong = what;
    }
  }
}
