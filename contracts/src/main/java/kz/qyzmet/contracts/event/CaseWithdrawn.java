package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The applicant's withdrawal came before the signature; the case is closed.
 *
 * @param provider code of the organisation
 * @param at when it was decided
 * @param by who did it
 */
public record CaseWithdrawn(UUID applicationId, String provider, Instant at, Actor by)
    implements CaseEvent {
  public CaseWithdrawn {
    Required.present(applicationId, "applicationId");
    Required.present(provider, "provider");
    Required.present(at, "at");
    Required.present(by, "by");
  }
}
