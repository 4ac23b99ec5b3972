package kz.qyzmet.college.casework.domain;

import java.util.Optional;

/** What people ask of a case. A missing step means: the one where the case stands. */
public sealed interface Command {

  record Claim(Staff by, Optional<String> step) implements Command {}

  /** The step is done; what it needs of the rest, its action says. */
  record Complete(Staff by, String step, Work work) implements Command {}

  /** Only a director can make this command at all. */
  record Reassign(Actor.Director by, Optional<String> step, StaffCode assignee)
      implements Command {}

  record Return(Staff by, Optional<String> step, String note) implements Command {}

  /** What a step may bring: an action wants some of it and refuses the rest. */
  record Work(Optional<StaffCode> executor, Optional<Proposal> draft, Optional<String> receivedBy) {
    public static final Work NOTHING =
        new Work(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A draft as it was handed in, not yet held against the passport. */
  record Proposal(boolean grant, Optional<String> ground, Optional<String> text) {}
}
