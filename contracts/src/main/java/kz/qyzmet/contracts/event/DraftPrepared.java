package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The executor prepared the draft of a result.
 *
 * @param provider code of the organisation
 * @param at when it was decided
 * @param by who did it
 * @param step code of the finished step in the passport's pipeline
 * @param decision {@code grant} or {@code refuse}
 * @param ground code of the refusal ground; null on a grant
 * @param next the step that starts now
 */
public record DraftPrepared(
    UUID applicationId,
    String provider,
    Instant at,
    Actor by,
    String step,
    String decision,
    String ground,
    StepRef next)
    implements CaseEvent {
  public DraftPrepared {
    Required.present(applicationId, "applicationId");
    Required.present(provider, "provider");
    Required.present(at, "at");
    Required.present(by, "by");
    Required.present(step, "step");
    Required.present(decision, "decision");
    Required.present(next, "next");
    Required.oneOf(decision, "decision", "grant", "refuse");
    Required.given("refuse".equals(decision) == (ground != null), "ground", "only with a refusal");
  }
}
