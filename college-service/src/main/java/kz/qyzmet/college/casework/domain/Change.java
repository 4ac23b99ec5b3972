package kz.qyzmet.college.casework.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.contracts.passport.Step;

/**
 * What happened to a case. A change may hold free text (a draft, a note, who received the result):
 * that stays in the college's own history and never enters an event.
 */
public sealed interface Change {

  Instant at();

  /** The step that it happened at, if any. */
  Optional<String> stepCode();

  /** Who did it; empty for what the system or the applicant did. */
  Optional<Actor> actor();

  /** A change that one person made at one step. */
  sealed interface ByPerson extends Change {
    String step();

    Actor by();

    @Override
    default Optional<String> stepCode() {
      return Optional.of(step());
    }

    @Override
    default Optional<Actor> actor() {
      return Optional.of(by());
    }
  }

  /** A change that no member of the staff made. */
  sealed interface Impersonal extends Change {
    @Override
    default Optional<String> stepCode() {
      return Optional.empty();
    }

    @Override
    default Optional<Actor> actor() {
      return Optional.empty();
    }
  }

  record Opened(Facts facts, Place next, Instant at) implements Impersonal {}

  record Claimed(String step, Actor by, Instant at) implements ByPerson {}

  record Reassigned(String step, Actor.Head by, StaffCode to, boolean asExecutor, Instant at)
      implements ByPerson {}

  record Registered(String step, Actor by, IncomingNumber number, Place next, Instant at)
      implements ByPerson {}

  record Assigned(String step, Actor by, StaffCode executor, Place next, Instant at)
      implements ByPerson {}

  record Drafted(String step, Actor by, Draft draft, Optional<String> text, Place next, Instant at)
      implements ByPerson {}

  record Returned(String step, Actor by, String note, Place next, Instant at) implements ByPerson {}

  record Signed(String step, Actor by, Place next, Instant at) implements ByPerson {}

  /** The draft was approved by somebody who looks at it and doesn't sign. */
  record Reviewed(String step, Actor by, String outcome, Place next, Instant at)
      implements ByPerson {}

  /** A commission has decided, and the case goes on. */
  record Resolved(String step, Actor by, Draft decision, Place next, Instant at)
      implements ByPerson {

    public String outcome() {
      return switch (decision) {
        case Draft.Grant _ -> Step.GRANTED;
        case Draft.Refuse _ -> Step.REFUSED;
      };
    }
  }

  /** A step whose work is all that there is to say of it. */
  record Done(String step, Actor by, String outcome, Place next, Instant at) implements ByPerson {}

  /**
   * A member of a commission voted; the case stays where it is.
   *
   * @param text why, in the member's words
   * @param cast how many members have voted now
   * @param quorum how many must have voted
   */
  record Voted(
      String step, Actor by, Draft ballot, Optional<String> text, int cast, int quorum, Instant at)
      implements ByPerson {}

  /** The papers are not as the act wants them: they go back, the case is over. */
  record PapersReturned(
      String step, Actor by, List<String> documents, Optional<String> text, Instant at)
      implements ByPerson {
    public PapersReturned {
      documents = List.copyOf(documents);
    }
  }

  /** It is intended to refuse: the applicant is heard first. */
  record HearingAnnounced(String step, Actor by, Proceedings.HeldHearing hearing, Instant at)
      implements ByPerson {}

  /** The applicant's objection came in time. */
  record ObjectionHeard(Instant at) implements Impersonal {}

  /** The applicant's objection came too late, or there was no hearing; it changes nothing. */
  record ObjectionTooLate(Instant at) implements Impersonal {}

  record Suspended(String step, Actor by, String note, OffsetDateTime until, Instant at)
      implements ByPerson {}

  record Resumed(String step, Actor by, Instant at) implements ByPerson {}

  /**
   * The result can be had: the notice with the pickup place leaves, the terms stop.
   *
   * @param keepUntil last day on which a branch keeps it; empty where no act sets a time
   */
  record MadeReady(Optional<LocalDate> keepUntil, Instant at) implements Impersonal {
    public MadeReady(Instant at) {
      this(Optional.empty(), at);
    }
  }

  /**
   * What nobody has fetched is on its way back, was looked for, or is wanted at the branch again.
   *
   * @param next the same step, and whose it is from now on
   */
  record ReturnNoted(String step, Actor by, Return what, Place next, Instant at)
      implements ByPerson {}

  /** What is known of it. */
  enum Return {
    AWAITED,
    HERE,
    DAMAGED,
    MISSING,
    WANTED
  }

  /**
   * What the provider answers left for the branch that hands it out; the case waits there.
   *
   * @param next the same step, which is the branch's from now on
   */
  record Dispatched(String step, Actor by, Sending sending, Place next, Instant at)
      implements ByPerson {}

  /**
   * The applicant has it in hand.
   *
   * @param what the result, or a motivated refusal on paper
   * @param acting by what the receiver acts for the applicant; a branch keeps that itself
   */
  record HandedOver(
      String step,
      Actor by,
      Draft what,
      Optional<String> receivedBy,
      Optional<Authority> acting,
      Instant at)
      implements ByPerson {
    public HandedOver(String step, Actor by, Draft what, Optional<String> receivedBy, Instant at) {
      this(step, by, what, receivedBy, Optional.empty(), at);
    }
  }

  /** A motivated refusal was signed, approved or voted. */
  record RefusalDecided(String step, Actor by, String ground, Instant at) implements ByPerson {}

  record WithdrawnByApplicant(Instant at) implements Impersonal {}

  /**
   * Papers that were still on their way when the applicant withdrew were looked for. The case is
   * over, and nothing changes but what is known of them.
   *
   * @param registry number of the transfer registry that they were looked for by
   */
  record PackageFound(
      Actor.Clerk by, PackageCondition condition, Optional<String> registry, Instant at)
      implements Change {
    @Override
    public Optional<String> stepCode() {
      return Optional.empty();
    }

    @Override
    public Optional<Actor> actor() {
      return Optional.of(by);
    }
  }

  /** The applicant asked too late; nothing changes but the answer. */
  record WithdrawalDeclined(TooLate reason, Instant at) implements Impersonal {}

  /** Why a withdrawal came too late. */
  enum TooLate {
    SIGNED,
    ISSUED,
    REFUSED,
    RETURNED
  }

  /**
   * A step and the role that it waits for.
   *
   * @param forExecutor whether it is the work of the one who was assigned
   */
  record Place(String step, String role, boolean forExecutor) {

    /** The provider keeps something that only the applicant can ask for: nobody's task. */
    Place atNobody() {
      return new Place(step, "applicant", false);
    }
  }
}
