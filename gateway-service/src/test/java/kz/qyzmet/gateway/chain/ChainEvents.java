package kz.qyzmet.gateway.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.Decoded;
import kz.qyzmet.contracts.event.Event;
import kz.qyzmet.contracts.event.EventJson;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.event.ResultReady;

/** The events that begin a chain's ways, at the demo's university. */
public final class ChainEvents {
  static final String PROVIDER = "shygys-university";

  private ChainEvents() {}

  public static ApplicationAccepted accepted(UUID application, String channel, String service) {
    var example = (ApplicationAccepted) example("application.accepted.v1");
    return new ApplicationAccepted(
        application,
        example.number(),
        service,
        "1",
        PROVIDER,
        channel,
        example.applicantId(),
        "kk",
        example.acceptedAt(),
        example.pickup(),
        example.term(),
        null,
        channel.equals("corporation") ? "oskemen-1" : null);
  }

  public static ResultReady ready(UUID application) {
    var example = (ResultReady) example("case.result-ready.v1");
    return new ResultReady(application, PROVIDER, example.at(), example.by(), example.pickup());
  }

  /** A motivated refusal that lies at a branch of the Corporation. */
  public static ResultReady refusalAtBranch(UUID application) {
    var ready = ready(application);
    var place = ready.pickup();
    return new ResultReady(
        application,
        PROVIDER,
        ready.at(),
        ready.by(),
        new PickupPlace("branch", place.code(), place.name(), place.address()),
        null,
        null,
        "unreliable");
  }

  private static Event example(String name) {
    try (var stream = Event.class.getResourceAsStream("/examples/events/" + name + ".json")) {
      return ((Decoded.Known) EventJson.decode(stream.readAllBytes())).envelope().data();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
