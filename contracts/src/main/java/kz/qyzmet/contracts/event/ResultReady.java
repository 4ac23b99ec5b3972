package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * The result can be had, or is on its way to where it can be had; this notice stops the legal and
 * the internal clock.
 *
 * @param provider code of the organisation
 * @param at when it was decided
 * @param by who did it
 * @param pickup where it can be had
 * @param availableFrom from when it lies there at the latest, where it was sent there; null where
 *     it lies there already
 */
public record ResultReady(
    UUID applicationId,
    String provider,
    Instant at,
    Actor by,
    PickupPlace pickup,
    OffsetDateTime availableFrom)
    implements CaseEvent {
  public ResultReady {
    Required.present(applicationId, "applicationId");
    Required.present(provider, "provider");
    Required.present(at, "at");
    Required.present(by, "by");
    Required.present(pickup, "pickup");
  }

  /** A result that lies at the place already. */
  public ResultReady(
      UUID applicationId, String provider, Instant at, Actor by, PickupPlace pickup) {
    this(applicationId, provider, at, by, pickup, null);
  }
}
