package kz.qyzmet.kit.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.kit.clock.Ids;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.outbox.Outbox;
import kz.qyzmet.kit.outbox.OutboxRow;

/** Keeps what could not be handled, with its cause, and tells the dead-letter topic of it. */
@ApplicationScoped
class DeadLetters {
  static final String TOPIC = "qyzmet.dead-letter";

  /**
   * A larger record is told of without its bytes, which stand in the table: brokers refuse messages
   * above 1 MB, and one that can never be sent would hold up the outbox for ever.
   */
  private static final int LARGEST_TOLD = 400_000;

  private final Ids ids;
  private final Moments moments;
  private final Outbox outbox;

  DeadLetters(Ids ids, Moments moments, Outbox outbox) {
    this.ids = ids;
    this.moments = moments;
    this.outbox = outbox;
  }

  /** A record and why it was not handled. */
  record Failed(Arrival arrival, String cause) {}

  /** Writes row and message in the transaction; a record that lies here already is left alone. */
  Uni<Void> keep(SqlConnection tx, String consumer, Failed failed) {
    var id = ids.next();
    var arrival = failed.arrival();
    var payload = arrival.payload() == null ? null : Buffer.buffer(arrival.payload());
    return tx.preparedQuery(
            "INSERT INTO dead_letter (id, consumer, topic, kafka_partition, kafka_offset, record_key,"
                + " payload, cause, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
                + " ON CONFLICT DO NOTHING")
        .execute(
            Tuple.tuple()
                .addUUID(id)
                .addString(consumer)
                .addString(arrival.topic())
                .addInteger(arrival.partition())
                .addLong(arrival.offset())
                .addString(storable(arrival.key()))
                .addValue(payload)
                .addString(storable(failed.cause()))
                .addOffsetDateTime(OffsetDateTime.ofInstant(moments.now(), ZoneOffset.UTC)))
        .flatMap(
            rows ->
                rows.rowCount() == 0
                    ? Uni.createFrom().voidItem()
                    : outbox.appendRows(tx, List.of(message(id, consumer, failed))));
  }

  private static OutboxRow message(UUID id, String consumer, Failed failed) {
    var arrival = failed.arrival();
    var key = applicationOf(arrival.key(), id);
    var json =
        new JsonObject()
            .put("id", id.toString())
            .put("consumer", consumer)
            .put("cause", failed.cause())
            .put("topic", arrival.topic())
            .put("partition", arrival.partition())
            .put("offset", arrival.offset())
            .put("key", shortened(arrival.key()))
            .put("size", arrival.payload() == null ? 0 : arrival.payload().length)
            .put("payload", told(arrival.payload()));
    return new OutboxRow(
        id, key, OutboxRow.shareOf(key), TOPIC, json.encode().getBytes(StandardCharsets.UTF_8));
  }

  private static UUID applicationOf(String key, UUID otherwise) {
    try {
      return key == null ? otherwise : UUID.fromString(key);
    } catch (IllegalArgumentException e) {
      return otherwise;
    }
  }

  /** Text that PostgreSQL can keep: it knows no NUL. */
  private static String storable(String text) {
    return text == null ? null : text.replace('\0', '\uFFFD');
  }

  private static String shortened(String key) {
    return key == null || key.length() <= 200 ? key : key.substring(0, 200);
  }

  private static String told(byte[] payload) {
    return payload == null || payload.length > LARGEST_TOLD
        ? null
        : Base64.getEncoder().encodeToString(payload);
  }
}
