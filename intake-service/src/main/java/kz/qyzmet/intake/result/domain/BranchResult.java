package kz.qyzmet.intake.result.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import kz.qyzmet.contracts.passport.PassportRef;

/**
 * What a provider has sent to a branch: a result, or a motivated refusal on paper. The branch need
 * not know which.
 *
 * @param number the application's, which the receipt shows
 * @param passport to which the application is pinned
 * @param provider code of the organisation
 * @param branch code of the branch
 * @param published how many events this service has published about the application
 * @param version grows with every change of where it is
 */
public record BranchResult(
    UUID application,
    String number,
    PassportRef passport,
    String provider,
    String branch,
    Sent sent,
    Whereabouts whereabouts,
    int published,
    int version) {
  /**
   * How it was sent.
   *
   * @param carrier {@code courier} or {@code post}
   * @param trackingNumber the carrier's; null where it gave none
   * @param by opaque code of who sent it; null where the event names nobody
   * @param registry number of the provider's transfer registry; null where it left by itself
   */
  public record Sent(
      String carrier, String trackingNumber, Instant at, String by, String registry) {
    public Sent {
      Objects.requireNonNull(carrier, "carrier");
      Objects.requireNonNull(at, "at");
    }

    /** By itself. */
    public Sent(String carrier, String trackingNumber, Instant at, String by) {
      this(carrier, trackingNumber, at, by, null);
    }
  }

  public BranchResult {
    Objects.requireNonNull(application, "application");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(passport, "passport");
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(branch, "branch");
    Objects.requireNonNull(sent, "sent");
    Objects.requireNonNull(whereabouts, "whereabouts");
  }

  /** The same elsewhere, after a change that publishes an event. */
  BranchResult moved(Whereabouts now) {
    return new BranchResult(
        application, number, passport, provider, branch, sent, now, published + 1, version + 1);
  }
}
