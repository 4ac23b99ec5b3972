package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * The end of a term has moved, because the provider waits or waited for the applicant. While the
 * wait lasts, the end is that of a wait until its latest end; afterwards that of its real length.
 *
 * @param provider code of the organisation
 * @param kind {@code legal} or {@code internal}
 * @param wasDueAt the end as it was known before, inclusive
 * @param dueAt the end from now on, inclusive
 * @param strictDueAt {@code dueAt} without the roll to a working day; only with kind legal
 * @param handOverBy the day before {@code dueAt}, as the passport reads that, on which a branch
 *     that takes part gets the result at the latest; only with kind legal
 * @param suspension the wait that moved it
 * @param clock {@code suspended} while the term stands still, {@code running} once it runs again,
 *     {@code stopped} where the wait ended with the case or with its result
 * @param at when it was computed
 */
public record DeadlineMoved(
    UUID applicationId,
    String provider,
    String kind,
    OffsetDateTime wasDueAt,
    OffsetDateTime dueAt,
    OffsetDateTime strictDueAt,
    LocalDate handOverBy,
    SuspensionSpan suspension,
    String clock,
    Instant at)
    implements DeadlineEvent {
  public DeadlineMoved {
    Required.present(applicationId, "applicationId");
    Required.present(provider, "provider");
    Required.present(kind, "kind");
    Required.present(wasDueAt, "wasDueAt");
    Required.present(dueAt, "dueAt");
    Required.present(suspension, "suspension");
    Required.present(clock, "clock");
    Required.present(at, "at");
    Required.oneOf(kind, "kind", "legal", "internal");
    Required.oneOf(clock, "clock", "suspended", "running", "stopped");
    Required.given(
        "legal".equals(kind) == (strictDueAt != null), "strictDueAt", "only with kind legal");
    Required.given(
        "legal".equals(kind) == (handOverBy != null), "handOverBy", "only with kind legal");
  }

  /** Null: limits of steps move too, but only deadline-service shows them. */
  @Override
  public String step() {
    return null;
  }
}
