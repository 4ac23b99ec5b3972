package kz.qyzmet.gateway.chain.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.passport.PassportRef;

/**
 * What goes one way.
 *
 * @param id our own of it, the same each time it is sent: receipts name it
 * @param way the systems in the order in which they get it
 * @param number the application's, as the applicant sees it
 * @param provider code of the organisation
 * @param at when what it tells of happened
 * @param pickup where the result can be had; null of a request
 * @param ground code of the refusal ground, where the result is a motivated refusal; null otherwise
 * @param correlationId the gateway's chain that it belongs to; null of a request, which begins one
 * @param tries how often it was sent in vain
 */
public record ChainMessage(
    UUID id,
    UUID application,
    Carries carries,
    List<String> way,
    String number,
    PassportRef passport,
    String provider,
    Instant at,
    PickupPlace pickup,
    String ground,
    String correlationId,
    int tries) {
  public ChainMessage {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(application, "application");
    Objects.requireNonNull(carries, "carries");
    way = List.copyOf(way);
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(passport, "passport");
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(at, "at");
  }
}
