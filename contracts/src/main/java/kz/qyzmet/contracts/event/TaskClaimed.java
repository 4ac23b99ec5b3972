package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A person took up the waiting step.
 *
 * @param provider code of the organisation
 * @param at when it was decided
 * @param by who did it
 * @param step code of the step that was taken up
 */
public record TaskClaimed(UUID applicationId, String provider, Instant at, Actor by, String step)
    implements CaseEvent {
  public TaskClaimed {
    Required.present(applicationId, "applicationId");
    Required.present(provider, "provider");
    Required.present(at, "at");
    Required.present(by, "by");
    Required.present(step, "step");
  }
}
