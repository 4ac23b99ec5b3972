package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The withdrawal came too late; the case goes on.
 *
 * @param provider code of the organisation
 * @param at when it was decided
 * @param by who did it
 * @param reason code, such as {@code already-signed}
 */
public record WithdrawalRefused(
    UUID applicationId, String provider, Instant at, Actor by, String reason) implements CaseEvent {
  public WithdrawalRefused {
    Required.present(applicationId, "applicationId");
    Required.present(provider, "provider");
    Required.present(at, "at");
    Required.present(by, "by");
    Required.present(reason, "reason");
  }
}
