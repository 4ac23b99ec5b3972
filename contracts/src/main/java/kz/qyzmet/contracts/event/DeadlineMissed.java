package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A term ended and what it waited for had not happened.
 *
 * @param provider code of the organisation
 * @param kind {@code legal}, {@code internal} or {@code step}
 * @param step code of the step; null for the other kinds
 * @param dueAt the end, inclusive
 * @param at the first instant after the end
 */
public record DeadlineMissed(
    UUID applicationId, String provider, String kind, String step, OffsetDateTime dueAt, Instant at)
    implements DeadlineEvent {
  public DeadlineMissed {
    Required.present(applicationId, "applicationId");
    Required.present(provider, "provider");
    Required.present(kind, "kind");
    Required.present(dueAt, "dueAt");
    Required.present(at, "at");
    Required.oneOf(kind, "kind", "legal", "internal", "hand-over", "step");
    Required.given("step".equals(kind) == (step != null), "step", "only with kind step");
  }
}
