package kz.qyzmet.college.casework.domain;

/** A clerk has looked for a package: what follows from it, or why nothing does. */
public sealed interface PackageCheck {

  /** It stands so from now on; where it has arrived, the case is opened. */
  record Found(PackageState next) implements PackageCheck {}

  /** It stands so from now on; there is a case, withdrawn by now, and it tells of it. */
  record FoundAfterwards(PackageState next) implements PackageCheck {}

  record Refused(Refusal.CannotCheckPackage refusal) implements PackageCheck {}

  static PackageCheck decide(PackageState state, PackageCondition found) {
    return switch (found) {
      case HERE, DAMAGED ->
          switch (state) {
            case ON_ITS_WAY, MISSING -> new Found(PackageState.ARRIVED);
            case WITHDRAWN, WITHDRAWN_MISSING -> new FoundAfterwards(PackageState.ARRIVED);
            case ARRIVED -> new Refused(new Refusal.PackageNotAwaited());
          };
      case MISSING ->
          switch (state) {
            case ON_ITS_WAY -> new Found(PackageState.MISSING);
            case WITHDRAWN -> new FoundAfterwards(PackageState.WITHDRAWN_MISSING);
            case MISSING, WITHDRAWN_MISSING -> new Refused(new Refusal.PackageAlreadyMissing());
            case ARRIVED -> new Refused(new Refusal.PackageNotAwaited());
          };
    };
  }
}
