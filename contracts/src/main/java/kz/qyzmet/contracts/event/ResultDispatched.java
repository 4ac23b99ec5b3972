package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * What the provider answers, the result or a motivated refusal on paper, left for the branch that
 * hands it out.
 *
 * @param provider code of the organisation
 * @param at when it left
 * @param by who sent it
 * @param step code of the finished step in the passport's pipeline
 * @param branch code of the branch that it goes to
 * @param carrier {@code courier} or {@code post}
 * @param trackingNumber the carrier's; null where it gave none
 * @param registry number of the provider's transfer registry that it left by; null where it left by
 *     itself
 */
public record ResultDispatched(
    UUID applicationId,
    String provider,
    Instant at,
    Actor by,
    String step,
    String branch,
    String carrier,
    String trackingNumber,
    String registry)
    implements CaseEvent {
  public ResultDispatched {
    Required.present(applicationId, "applicationId");
    Required.present(provider, "provider");
    Required.present(at, "at");
    Required.present(by, "by");
    Required.present(step, "step");
    Required.present(branch, "branch");
    Required.present(carrier, "carrier");
    Required.oneOf(carrier, "carrier", "courier", "post");
  }

  /** Without a registry. */
  public ResultDispatched(
      UUID applicationId,
      String provider,
      Instant at,
      Actor by,
      String step,
      String branch,
      String carrier,
      String trackingNumber) {
    this(applicationId, provider, at, by, step, branch, carrier, trackingNumber, null);
  }
}
