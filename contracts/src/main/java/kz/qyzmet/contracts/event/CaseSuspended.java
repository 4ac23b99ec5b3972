package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * The clocks stand still: the provider waits for the applicant.
 *
 * @param provider code of the organisation
 * @param at when it was decided
 * @param by who did it
 * @param step code of the step in the passport's pipeline
 * @param until when they run again at the latest
 */
public record CaseSuspended(
    UUID applicationId, String provider, Instant at, Actor by, String step, OffsetDateTime until)
    implements CaseEvent {
  public CaseSuspended {
    Required.present(applicationId, "applicationId");
    Required.present(provider, "provider");
    Required.present(at, "at");
    Required.present(by, "by");
    Required.present(step, "step");
    Required.present(until, "until");
  }
}
