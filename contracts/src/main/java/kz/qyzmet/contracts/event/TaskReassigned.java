package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The waiting step went to another person.
 *
 * @param provider code of the organisation
 * @param at when it was decided
 * @param by who did it
 * @param step code of the step
 * @param assignee opaque code of the person who has it now
 */
public record TaskReassigned(
    UUID applicationId, String provider, Instant at, Actor by, String step, String assignee)
    implements CaseEvent {
  public TaskReassigned {
    Required.present(applicationId, "applicationId");
    Required.present(provider, "provider");
    Required.present(at, "at");
    Required.present(by, "by");
    Required.present(step, "step");
    Required.present(assignee, "assignee");
  }
}
