package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The college received the application; the first step waits for somebody.
 *
 * @param provider code of the organisation
 * @param at when it was decided
 * @param by who did it
 * @param next the step that starts now
 */
public record CaseOpened(UUID applicationId, String provider, Instant at, Actor by, StepRef next)
    implements CaseEvent {
  public CaseOpened {
    Required.present(applicationId, "applicationId");
    Required.present(provider, "provider");
    Required.present(at, "at");
    Required.present(by, "by");
    Required.present(next, "next");
  }
}
