package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A step that has no event of its own was done: a check, a vote, a review, a production, a dispatch
 * or a notice.
 *
 * @param provider code of the organisation
 * @param at when it was decided
 * @param by who did it
 * @param step code of the step in the passport's pipeline
 * @param outcome {@code done}, {@code conforming}, {@code not-conforming}, {@code granted} or
 *     {@code refused}
 * @param next the step that starts now
 */
public record StepCompleted(
    UUID applicationId,
    String provider,
    Instant at,
    Actor by,
    String step,
    String outcome,
    StepRef next)
    implements CaseEvent {
  public StepCompleted {
    Required.present(applicationId, "applicationId");
    Required.present(provider, "provider");
    Required.present(at, "at");
    Required.present(by, "by");
    Required.present(step, "step");
    Required.present(outcome, "outcome");
    Required.present(next, "next");
    Required.oneOf(
        outcome, "outcome", "done", "conforming", "not-conforming", "granted", "refused");
  }
}
