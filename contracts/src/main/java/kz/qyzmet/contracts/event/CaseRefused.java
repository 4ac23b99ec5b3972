package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A motivated refusal was decided; the case is closed.
 *
 * @param provider code of the organisation
 * @param at when it was decided
 * @param by who did it
 * @param step code of the finished step in the passport's pipeline
 * @param ground code of the refusal ground in the passport
 */
public record CaseRefused(
    UUID applicationId, String provider, Instant at, Actor by, String step, String ground)
    implements CaseEvent {
  public CaseRefused {
    Required.present(applicationId, "applicationId");
    Required.present(provider, "provider");
    Required.present(at, "at");
    Required.present(by, "by");
    Required.present(step, "step");
    Required.present(ground, "ground");
  }
}
