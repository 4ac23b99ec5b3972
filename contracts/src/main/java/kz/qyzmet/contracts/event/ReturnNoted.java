package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * Where the provider knows something to be that a branch sends back.
 *
 * @param provider code of the organisation
 * @param at when it was sent, looked for or asked for
 * @param by the operator who sent it or asks for it, or who looked for it at the provider
 * @param step code of the step in the passport's pipeline at which the case stands
 * @param state {@code awaited}; {@code here}, {@code damaged} or {@code missing}, as it was found;
 *     {@code wanted}, to be sent to the branch once more
 */
public record ReturnNoted(
    UUID applicationId, String provider, Instant at, Actor by, String step, String state)
    implements CaseEvent {
  public ReturnNoted {
    Required.present(applicationId, "applicationId");
    Required.present(provider, "provider");
    Required.present(at, "at");
    Required.present(by, "by");
    Required.present(step, "step");
    Required.present(state, "state");
    Required.oneOf(state, "state", "awaited", "here", "damaged", "missing", "wanted");
  }
}
