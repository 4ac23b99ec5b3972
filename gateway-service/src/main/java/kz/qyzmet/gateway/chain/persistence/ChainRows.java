package kz.qyzmet.gateway.chain.persistence;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kz.qyzmet.contracts.event.Decoded;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventJson;
import kz.qyzmet.contracts.event.ResultReady;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.gateway.chain.domain.Carries;
import kz.qyzmet.gateway.chain.domain.ChainMessage;
import kz.qyzmet.gateway.chain.domain.Receipt;
import kz.qyzmet.gateway.chain.domain.Way;
import kz.qyzmet.gateway.chain.usecase.Chains.Begun;
import kz.qyzmet.gateway.chain.usecase.Chains.Due;
import kz.qyzmet.gateway.chain.usecase.Chains.Standing;
import kz.qyzmet.gateway.chain.usecase.Chains.Travelling;

/** Rows as chains, ways and messages; and values as PostgreSQL takes them. */
final class ChainRows {
  private ChainRows() {}

  static Travelling travelling(Row row, Map<String, Receipt> receipts) {
    var carries = Carries.valueOf(row.getString("carries"));
    return new Travelling(
        row.getUUID("application_id"),
        carries,
        new Way(carries.way(systems(row)), receipts),
        silentAfter(row));
  }

  static Standing standing(Row row, Begun chain, Map<UUID, Map<String, Receipt>> receipts) {
    var carries = Carries.valueOf(row.getString("carries"));
    var id = row.getUUID("id");
    return new Standing(
        carries,
        id,
        new Way(carries.way(chain.systems()), receipts.getOrDefault(id, Map.of())),
        instant(row, "begun_at"),
        instant(row, "left_at"),
        row.getString("message_id"),
        row.getInteger("tries"),
        row.getString("cause"),
        instant(row, "silent_since"),
        instant(row, "closed_at"));
  }

  static Begun chain(Row row) {
    return new Begun(
        row.getUUID("application_id"),
        row.getString("number"),
        new PassportRef(row.getString("service"), row.getString("passport")),
        row.getString("provider"),
        systems(row),
        silentAfter(row));
  }

  static Due due(Row row) {
    try {
      return new Due.Message(message(row));
    } catch (RuntimeException unreadable) {
      return new Due.Unreadable(
          row.getUUID("id"),
          row.getUUID("application_id"),
          Carries.valueOf(row.getString("carries")),
          row.getInteger("tries"),
          unreadable);
    }
  }

  private static ChainMessage message(Row row) {
    var event = event(row.getString("event").getBytes(StandardCharsets.UTF_8));
    var carries = Carries.valueOf(row.getString("carries"));
    return new ChainMessage(
        row.getUUID("id"),
        row.getUUID("application_id"),
        carries,
        carries.way(systems(row)),
        row.getString("number"),
        new PassportRef(row.getString("service"), row.getString("passport")),
        row.getString("provider"),
        event.time(),
        event.data() instanceof ResultReady ready ? ready.pickup() : null,
        event.data() instanceof ResultReady ready ? ready.ground() : null,
        carries == Carries.REQUEST ? null : row.getString("correlation_id"),
        row.getInteger("tries"));
  }

  private static Envelope<?> event(byte[] kept) {
    if (EventJson.decode(kept) instanceof Decoded.Known known) {
      return known.envelope();
    }
    throw new IllegalStateException("Expected an event that was kept to be known, but it is not");
  }

  static Tuple told(UUID message, Receipt receipt) {
    return Tuple.of(
        message,
        receipt.system(),
        receipt.by(),
        utc(receipt.at()),
        receipt.messageId(),
        utc(receipt.keptAt()));
  }

  static List<String> systems(Row row) {
    return List.of(row.getArrayOfStrings("systems"));
  }

  static Duration silentAfter(Row row) {
    return Duration.ofSeconds(row.getLong("silent_after"));
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(Row row, String column) {
    var at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }

  /** As a double: that is what PostgreSQL multiplies an interval by. */
  static double millis(Duration duration) {
    return duration.toMillis();
  }

  static <T> List<T> list(RowSet<Row> rows, Function<Row, T> of) {
    List<T> found = new ArrayList<>();
    rows.forEach(row -> found.add(of.apply(row)));
    return found;
  }
}
