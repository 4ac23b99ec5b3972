package kz.qyzmet.college.draft.usecase;

import kz.qyzmet.college.draft.domain.CannotDraft;

/** A refusal on its way out. */
public final class DraftRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient CannotDraft why;

  public DraftRefused(CannotDraft why) {
    super(why.getClass().getSimpleName(), null, false, false);
    this.why = why;
  }

  public CannotDraft why() {
    return why;
  }
}
