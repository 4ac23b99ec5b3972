package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A refusal is intended: the applicant learns of it and may object first.
 *
 * @param provider code of the organisation
 * @param at when it was decided
 * @param by who did it
 * @param step code of the step in the passport's pipeline
 * @param ground code of the refusal ground in the passport
 * @param objectionsUntil the last instant at which an objection is in time
 * @param decisionFrom before it the refusal is not decided
 */
public record HearingAnnounced(
    UUID applicationId,
    String provider,
    Instant at,
    Actor by,
    String step,
    String ground,
    OffsetDateTime objectionsUntil,
    OffsetDateTime decisionFrom)
    implements CaseEvent {
  public HearingAnnounced {
    Required.present(applicationId, "applicationId");
    Required.present(provider, "provider");
    Required.present(at, "at");
    Required.present(by, "by");
    Required.present(step, "step");
    Required.present(ground, "ground");
    Required.present(objectionsUntil, "objectionsUntil");
    Required.present(decisionFrom, "decisionFrom");
  }
}
