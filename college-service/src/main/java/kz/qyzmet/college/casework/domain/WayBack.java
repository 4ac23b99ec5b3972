package kz.qyzmet.college.casework.domain;

/**
 * Where something is that the branch sends back because nobody has fetched it (Rules, item 49).
 *
 * @param where as far as the provider knows
 * @param wanted whether the applicant has come to the branch for it after all
 */
public record WayBack(Where where, boolean wanted) {

  /** As it is stored. */
  public enum Where {
    AWAITED,
    MISSING,
    HERE,
    /** It has left for the branch once more. */
    SENT_AGAIN
  }

  static final WayBack BEGUN = new WayBack(Where.AWAITED, false);

  /** The carrier has it, or has lost it. */
  public boolean isAwaited() {
    return where == Where.AWAITED || where == Where.MISSING;
  }

  boolean isSentAgain() {
    return where == Where.SENT_AGAIN;
  }

  WayBack asked() {
    return new WayBack(where, true);
  }

  WayBack at(Where now) {
    return new WayBack(now, wanted);
  }
}
