package kz.qyzmet.kit.app;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import kz.qyzmet.contracts.event.Actor;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.Event;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.EventJson;
import kz.qyzmet.contracts.event.TaskClaimed;
import kz.qyzmet.contracts.event.WithdrawalRequested;

/** Events of the catalog, for tests that care for their order and not for what they say. */
public final class Events {
  private static final Instant AT = Instant.parse("2026-03-05T04:30:00Z");

  private Events() {}

  public static Envelope<?> ofIntake(UUID application, int version) {
    return envelope(EventCatalog.INTAKE, version, new WithdrawalRequested(application, AT));
  }

  public static Envelope<?> ofCollege(UUID application, int version) {
    return envelope(
        EventCatalog.COLLEGE,
        version,
        new TaskClaimed(
            application, "karaganda-polytechnic", AT, new Actor("clerk", "c-1"), "register"));
  }

  /** A well-formed event of a type that no catalog knows. */
  public static byte[] ofTheFuture(UUID application, int version) {
    return new String(EventJson.encode(ofIntake(application, version)), StandardCharsets.UTF_8)
        .replace("withdrawal-requested.v1", "withdrawal-regretted.v1")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static <E extends Event> Envelope<E> envelope(String source, int version, E data) {
    return new Envelope<>(UUID.randomUUID(), source, version, null, "c-1", AT, data);
  }
}
