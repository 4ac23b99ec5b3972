package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The result was handed over; the case is closed.
 *
 * @param provider code of the organisation
 * @param at when it was decided
 * @param by who did it
 * @param step code of the finished step in the passport's pipeline
 */
public record ResultIssued(UUID applicationId, String provider, Instant at, Actor by, String step)
    implements CaseEvent {
  public ResultIssued {
    Required.present(applicationId, "applicationId");
    Required.present(provider, "provider");
    Required.present(at, "at");
    Required.present(by, "by");
    Required.present(step, "step");
  }
}
