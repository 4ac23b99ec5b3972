package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A threshold of the passport before a term's end was reached.
 *
 * @param provider code of the organisation
 * @param kind {@code legal}, {@code internal} or {@code step}
 * @param step code of the step; null for the other kinds
 * @param dueAt the end, inclusive
 * @param threshold code of the threshold in the passport
 * @param at when it was reached
 */
public record DeadlineApproaching(
    UUID applicationId,
    String provider,
    String kind,
    String step,
    OffsetDateTime dueAt,
    String threshold,
    Instant at)
    implements DeadlineEvent {
  public DeadlineApproaching {
    Required.present(applicationId, "applicationId");
    Required.present(provider, "provider");
    Required.present(kind, "kind");
    Required.present(dueAt, "dueAt");
    Required.present(threshold, "threshold");
    Required.present(at, "at");
    Required.oneOf(kind, "kind", "legal", "internal", "hand-over", "step");
    Required.given("step".equals(kind) == (step != null), "step", "only with kind step");
  }
}
