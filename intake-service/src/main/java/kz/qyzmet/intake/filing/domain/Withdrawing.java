package kz.qyzmet.intake.filing.domain;

/** Decides whether a request to withdraw may go out to the provider, who has the last word. */
public final class Withdrawing {
  private Withdrawing() {}

  /** What came of the wish. */
  public sealed interface Decision {
    /** It goes out; {@code asked} is the application from now on. */
    record Asked(Application asked) implements Decision {}

    record Refused(CannotWithdraw why) implements Decision {}
  }

  public static Decision decide(Application application) {
    return switch (application.lifecycle()) {
      case Lifecycle.Unsigned open ->
          switch (open.withdrawal()) {
            case NONE -> new Decision.Asked(application.publishing(open.with(Withdrawal.ASKED)));
            case ASKED -> new Decision.Refused(new CannotWithdraw.AlreadyAsked());
            case DECLINED -> new Decision.Refused(new CannotWithdraw.AlreadyDeclined());
          };
      case Lifecycle.Signed signed -> tooLate(signed);
      case Lifecycle.Ready ready -> tooLate(ready);
      case Lifecycle.Ended ended -> tooLate(ended);
    };
  }

  private static Decision tooLate(Lifecycle state) {
    return new Decision.Refused(new CannotWithdraw.TooLate(state.status()));
  }
}
