package kz.qyzmet.intake.filing.domain;

import java.time.Instant;

/** Decides whether an objection to an intended refusal goes out to the provider. */
public final class Objecting {
  private Objecting() {}

  /** What came of it. */
  public sealed interface Decision {
    /** It goes out; {@code objected} is the application from now on. */
    record Objected(Application objected) implements Decision {}

    record Refused(CannotObject why) implements Decision {}
  }

  public static Decision decide(Application application, Instant now) {
    var interruptions = application.interruptions();
    if (interruptions.hearing().isEmpty()) {
      return new Decision.Refused(new CannotObject.NoHearing());
    }
    if (interruptions.objection() != Objection.NONE) {
      return new Decision.Refused(new CannotObject.AlreadyFiled());
    }
    var until = interruptions.hearing().get().objectionsUntil();
    return now.isAfter(until)
        ? new Decision.Refused(new CannotObject.TooLate(until))
        : new Decision.Objected(application.publishing(interruptions.with(Objection.FILED)));
  }
}
