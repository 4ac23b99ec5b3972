package kz.qyzmet.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.contracts.event.Decoded;
import kz.qyzmet.kit.clock.Ids;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.outbox.Outbox;
import kz.qyzmet.kit.outbox.OutboxRow;
import kz.qyzmet.kit.trace.Traces;
import org.jboss.logging.Logger;

/** Keeps what could not be handled, with its cause, and tells the dead-letter topic of it. */
@ApplicationScoped
class DeadLetters {
  private static final Logger LOG = Logger.getLogger(DeadLetters.class);

  static final String TOPIC = "qyzmet.dead-letter";

  /**
   * A larger record is told of without its bytes, which stand in the table: brokers refuse messages
   * above 1 MB, and one that can never be sent would hold up the outbox for ever.
   */
  private static final int LARGEST_TOLD = 400_000;

  private final Ids ids;
  private final Moments moments;
  private final Outbox outbox;
  private final MeterRegistry metrics;
  private final Traces traces;

  DeadLetters(Ids ids, Moments moments, Outbox outbox, MeterRegistry metrics, Traces traces) {
    this.ids = ids;
    this.moments = moments;
    this.outbox = outbox;
    this.metrics = metrics;
    this.traces = traces;
  }

  /** A record and why it was not handled. */
  record Failed(Arrival arrival, String cause) {}

  /**
   * Writes rows and messages in the transaction; a record that lies here already is left alone.
   *
   * @return those that are new here, for {@link #count} after the commit
   */
  Uni<List<Failed>> keep(SqlConnection tx, String consumer, List<Failed> letters) {
    List<Failed> kept = new ArrayList<>();
    return Multi.createFrom()
        .iterable(letters)
        .onItem()
        .transformToUniAndConcatenate(
            letter ->
                keep(tx, consumer, letter)
                    .invoke(
                        isNew -> {
                          if (isNew) {
                            kept.add(letter);
                          }
                        }))
        .collect()
        .last()
        .replaceWith(kept);
  }

  /** Tells and counts what was kept, each where its event stands in its trace. */
  void count(String consumer, List<Failed> kept) {
    metrics
        .counter("qyzmet.inbox.dead-letters", "consumer", consumer)
        .increment((double) kept.size());
    for (var letter : kept) {
      if (letter.arrival().decoded() instanceof Decoded.Known known) {
        traces.at(known.envelope(), () -> tell(consumer, letter));
      } else {
        tell(consumer, letter);
      }
    }
  }

  private static void tell(String consumer, Failed letter) {
    var arrival = letter.arrival();
    LOG.errorf(
        "dead-letter=kept consumer=%s topic=%s partition=%d offset=%d cause=%s",
        consumer, arrival.topic(), arrival.partition(), arrival.offset(), letter.cause());
  }

  private Uni<Boolean> keep(SqlConnection tx, String consumer, Failed failed) {
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
                    ? Uni.createFrom().item(false)
                    : outbox
                        .appendRows(tx, List.of(message(id, consumer, failed)))
                        .replaceWith(true));
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
