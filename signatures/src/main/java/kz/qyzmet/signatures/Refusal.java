package kz.qyzmet.signatures;

/** Carries the reason out of the depth of a check; never leaves the package. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  Refusal(Reason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }

  static void unless(boolean holds, Reason reason) throws Refusal {
    if (!holds) {
      throw new Refusal(reason);
    }
  }
}
