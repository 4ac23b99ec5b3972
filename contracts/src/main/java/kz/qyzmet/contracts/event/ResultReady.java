package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * The result can be had; this notice stops the legal and the internal clock.
 *
 * @param provider code of the organisation
 * @param at when it was decided
 * @param by who did it
 * @param pickup where it can be had
 * @param availableFrom null: it lies there already. Notices of old left with the sending, and said
 *     from when it would lie there at the latest
 * @param keepUntil last day on which a branch keeps it; null where no act sets a time
 * @param ground code of the refusal ground where the result is a motivated refusal; null where what
 *     was asked for is granted
 */
public record ResultReady(
    UUID applicationId,
    String provider,
    Instant at,
    Actor by,
    PickupPlace pickup,
    OffsetDateTime availableFrom,
    LocalDate keepUntil,
    String ground)
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
    this(applicationId, provider, at, by, pickup, null, null, null);
  }

  /** As notices of old told it. */
  public ResultReady(
      UUID applicationId,
      String provider,
      Instant at,
      Actor by,
      PickupPlace pickup,
      OffsetDateTime availableFrom) {
    this(applicationId, provider, at, by, pickup, availableFrom, null, null);
  }
}
