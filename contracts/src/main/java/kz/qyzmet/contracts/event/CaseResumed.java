package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The clocks run again after a suspension.
 *
 * @param provider code of the organisation
 * @param at when it was decided
 * @param by who did it
 * @param step code of the step in the passport's pipeline
 */
public record CaseResumed(UUID applicationId, String provider, Instant at, Actor by, String step)
    implements CaseEvent {
  public CaseResumed {
    Required.present(applicationId, "applicationId");
    Required.present(provider, "provider");
    Required.present(at, "at");
    Required.present(by, "by");
    Required.present(step, "step");
  }
}
