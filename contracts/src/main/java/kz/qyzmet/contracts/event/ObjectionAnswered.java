package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The applicant's objection to an intended refusal was heard, or came too late.
 *
 * @param provider code of the organisation
 * @param at when it was decided
 * @param by who did it
 * @param outcome {@code heard} or {@code too-late}
 */
public record ObjectionAnswered(
    UUID applicationId, String provider, Instant at, Actor by, String outcome)
    implements CaseEvent {
  public ObjectionAnswered {
    Required.present(applicationId, "applicationId");
    Required.present(provider, "provider");
    Required.present(at, "at");
    Required.present(by, "by");
    Required.present(outcome, "outcome");
    Required.oneOf(outcome, "outcome", "heard", "too-late");
  }
}
