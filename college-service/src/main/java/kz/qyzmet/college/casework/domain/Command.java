package kz.qyzmet.college.casework.domain;

import java.util.List;
import java.util.Optional;

/** What people ask of a case. A missing step means: the one where the case stands. */
public sealed interface Command {

  record Claim(Staff by, Optional<String> step) implements Command {}

  /** The step is done; what it needs of the rest, its action says. */
  record Complete(Staff by, String step, Work work) implements Command {}

  /** Only who leads the work can make this command at all. */
  record Reassign(Actor.Head by, Optional<String> step, StaffCode assignee) implements Command {}

  record Return(Staff by, Optional<String> step, String note) implements Command {}

  /** The provider waits for the applicant: the clocks stand still. */
  record Suspend(Staff by, Optional<String> step, String note) implements Command {}

  /**
   * Somebody has looked for what the branch has sent back.
   *
   * @param found here, damaged or missing
   */
  record TakeBack(Staff by, Change.Return found) implements Command {}

  /** The wait is over. */
  record Resume(Staff by, Optional<String> step) implements Command {}

  /**
   * What a step may bring: an action wants some of it and refuses the rest.
   *
   * @param vote a member's own vote, with a ground where it is against
   * @param sending how the result travels to the branch that hands it out
   * @param acting by what the receiver acts for the applicant; empty of the applicant
   */
  record Work(
      Optional<StaffCode> executor,
      Optional<Proposal> draft,
      Optional<String> receivedBy,
      Optional<Findings> check,
      Optional<Proposal> vote,
      Optional<Sending> sending,
      Optional<Authority> acting) {
    public static final Work NOTHING =
        new Work(Optional.empty(), Optional.empty(), Optional.empty());

    public Work(
        Optional<StaffCode> executor, Optional<Proposal> draft, Optional<String> receivedBy) {
      this(executor, draft, receivedBy, Optional.empty(), Optional.empty());
    }

    public Work(
        Optional<StaffCode> executor,
        Optional<Proposal> draft,
        Optional<String> receivedBy,
        Optional<Findings> check,
        Optional<Proposal> vote) {
      this(executor, draft, receivedBy, check, vote, Optional.empty());
    }

    public Work(
        Optional<StaffCode> executor,
        Optional<Proposal> draft,
        Optional<String> receivedBy,
        Optional<Findings> check,
        Optional<Proposal> vote,
        Optional<Sending> sending) {
      this(executor, draft, receivedBy, check, vote, sending, Optional.empty());
    }
  }

  /** A draft as it was handed in, not yet held against the passport. */
  record Proposal(boolean grant, Optional<String> ground, Optional<String> text) {}

  /**
   * What a check of the papers found.
   *
   * @param documents codes of those that don't conform; empty where all do
   */
  record Findings(boolean conforming, List<String> documents, Optional<String> text) {
    public Findings {
      documents = List.copyOf(documents);
    }
  }
}
