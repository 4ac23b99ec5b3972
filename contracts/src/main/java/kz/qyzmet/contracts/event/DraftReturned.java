package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The director sent the draft back for rework.
 *
 * @param provider code of the organisation
 * @param at when it was decided
 * @param by who did it
 * @param step code of the finished step in the passport's pipeline
 * @param next the step that starts now
 */
public record DraftReturned(
    UUID applicationId, String provider, Instant at, Actor by, String step, StepRef next)
    implements CaseEvent {
  public DraftReturned {
    Required.present(applicationId, "applicationId");
    Required.present(provider, "provider");
    Required.present(at, "at");
    Required.present(by, "by");
    Required.present(step, "step");
    Required.present(next, "next");
  }
}
