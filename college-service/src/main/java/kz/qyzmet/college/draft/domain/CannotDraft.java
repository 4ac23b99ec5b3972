package kz.qyzmet.college.draft.domain;

import java.util.List;

/** Why a draft is not made, saved, shown or printed. */
public sealed interface CannotDraft {

  /** No such case, or not the caller's. */
  record Absent() implements CannotDraft {}

  record CaseIsOver() implements CannotDraft {}

  /** The case is at a step that prepares nothing. */
  record NotDrafting(String step) implements CannotDraft {}

  record WrongRole(String step, String needed, String held) implements CannotDraft {}

  record NotTheExecutor(String step, String executor) implements CannotDraft {}

  /** The service's paper for that decision has no template. */
  record NoPaper(String decision) implements CannotDraft {}

  record UnknownGround(String ground, List<String> known) implements CannotDraft {}

  /** There is one of that paper. */
  record AlreadyThere(int version) implements CannotDraft {}

  /** Nobody has made one. */
  record NoDraft() implements CannotDraft {}

  record Stale(int version) implements CannotDraft {}

  /** Case or draft changed while this was written. */
  record Overtaken() implements CannotDraft {}

  record Faulty(List<Fault> faults) implements CannotDraft {}

  /** The register knows no such learner. */
  record UnknownLearner() implements CannotDraft {}

  record RegisterAway() implements CannotDraft {}

  record IntakeAway() implements CannotDraft {}

  /** All who make PDFs are busy. */
  record PrinterBusy() implements CannotDraft {}
}
