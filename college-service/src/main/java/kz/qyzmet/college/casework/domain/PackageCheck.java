package kz.qyzmet.college.casework.domain;

/** A clerk has looked for a package: what follows from it, or why nothing does. */
public sealed interface PackageCheck {

  /** It stands so from now on; where it has arrived, the case is opened. */
  record Found(PackageState next) implements PackageCheck {}

  record Refused(Refusal.CannotCheckPackage refusal) implements PackageCheck {}

  static PackageCheck decide(PackageState state, PackageCondition found) {
    if (!state.isAwaited()) {
      return new Refused(new Refusal.PackageNotAwaited());
    }
    return switch (found) {
      case HERE, DAMAGED -> new Found(PackageState.ARRIVED);
      case MISSING ->
          state == PackageState.MISSING
              ? new Refused(new Refusal.PackageAlreadyMissing())
              : new Found(PackageState.MISSING);
    };
  }
}
