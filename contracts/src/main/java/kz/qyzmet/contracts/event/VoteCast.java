package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A member of a commission voted; which way stays in the college.
 *
 * @param provider code of the organisation
 * @param at when it was decided
 * @param by who did it
 * @param step code of the step in the passport's pipeline
 * @param cast how many members have voted
 * @param quorum how many must have voted
 */
public record VoteCast(
    UUID applicationId, String provider, Instant at, Actor by, String step, int cast, int quorum)
    implements CaseEvent {
  public VoteCast {
    Required.present(applicationId, "applicationId");
    Required.present(provider, "provider");
    Required.present(at, "at");
    Required.present(by, "by");
    Required.present(step, "step");
    Required.given(cast > 0, "cast", "at least 1");
    Required.given(quorum > 0, "quorum", "at least 1");
  }
}
