package kz.qyzmet.signatures.pades;

import kz.qyzmet.signatures.Reason;

/** Carries the reason out of the depth of a reading; never leaves the package. */
final class NotAsExpected extends Exception {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  NotAsExpected(Reason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }

  static void unless(boolean holds, Reason reason) throws NotAsExpected {
    if (!holds) {
      throw new NotAsExpected(reason);
    }
  }
}
