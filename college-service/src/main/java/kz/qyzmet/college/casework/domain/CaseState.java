package kz.qyzmet.college.casework.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * The lifecycle of a case. It is kept apart from the pipeline: the lifecycle is this code, which
 * step comes next is the passport's data. A legal move is a method of the state that it leaves; a
 * terminal state has none.
 */
public sealed interface CaseState {

  Facts facts();

  Progress progress();

  /** A case that somebody has to work on. */
  sealed interface Live extends CaseState {

    At at();

    Live takenUp(StaffCode by);

    Live handedTo(StaffCode person, boolean asExecutor);

    /** The same case at another step, with what the step before produced. */
    Live movedTo(At next, Progress produced);

    /**
     * What the provider answers has left for the branch; nobody of the staff has anything to do.
     */
    default boolean isSent() {
      return at().role().equals(Actor.Operator.ROLE);
    }

    /** The motivated refusal is decided, and is a paper that is still to be sent. */
    default boolean isRefused() {
      return progress().signer().isPresent()
          && progress().draft().filter(Draft.Refuse.class::isInstance).isPresent();
    }

    /** The same case at the same step, with something more known of it. */
    default Live knowing(Progress changed) {
      return movedTo(at(), changed);
    }

    default Refused refusedOn(String ground, StaffCode signer) {
      var decided = progress().decided(new Draft.Refuse(ground)).signedBy(signer);
      return new Refused(facts(), decided, ground);
    }

    /** The motivated refusal that was decided before is in the applicant's hands. */
    default Refused refused(Draft.Refuse decided) {
      return new Refused(facts(), progress(), decided.ground());
    }

    default Returned papersReturned() {
      return new Returned(facts(), progress());
    }

    default Issued issued() {
      return new Issued(facts(), progress());
    }
  }

  /** Before the result is ready. */
  record Open(Facts facts, Progress progress, At at) implements Live {

    static Open first(Facts facts, At at) {
      return new Open(facts, Progress.NONE, at);
    }

    @Override
    public Open takenUp(StaffCode by) {
      return new Open(facts, progress, at.takenBy(by));
    }

    @Override
    public Open handedTo(StaffCode person, boolean asExecutor) {
      return new Open(
          facts, asExecutor ? progress.executedBy(person) : progress, at.handedTo(person));
    }

    @Override
    public Open movedTo(At next, Progress produced) {
      return new Open(facts, produced, next);
    }

    Ready ready() {
      return new Ready(facts, progress, at);
    }

    /** What was sent has arrived: from that moment on it waits at the branch. */
    Ready arrived(Instant moment) {
      return new Ready(facts, progress, at.since(moment));
    }

    Withdrawn withdrawn() {
      return new Withdrawn(facts, progress);
    }
  }

  /** The result can be had at the pickup place, and the applicant was told. */
  record Ready(Facts facts, Progress progress, At at) implements Live {

    /** What had gone back lies at the branch once more; what never left again stays as it is. */
    Ready arrivedAgain(Instant moment) {
      return progress.beside().back().isEmpty()
          ? this
          : new Ready(
              facts,
              progress.with(progress.beside().onTheWayBack(Optional.empty())),
              at.since(moment));
    }

    @Override
    public Ready takenUp(StaffCode by) {
      return new Ready(facts, progress, at.takenBy(by));
    }

    @Override
    public Ready handedTo(StaffCode person, boolean asExecutor) {
      return new Ready(
          facts, asExecutor ? progress.executedBy(person) : progress, at.handedTo(person));
    }

    @Override
    public Ready movedTo(At next, Progress produced) {
      return new Ready(facts, produced, next);
    }
  }

  /** Over. */
  sealed interface Ended extends CaseState {}

  record Issued(Facts facts, Progress progress) implements Ended {}

  record Refused(Facts facts, Progress progress, String ground) implements Ended {}

  record Withdrawn(Facts facts, Progress progress) implements Ended {}

  /** The papers went back to the applicant. */
  record Returned(Facts facts, Progress progress) implements Ended {}
}
