package kz.qyzmet.kit.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import kz.qyzmet.contracts.event.EventJson;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.http.Cursors;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.Idempotency;
import kz.qyzmet.kit.idempotency.StoredAnswer;
import kz.qyzmet.kit.identity.Caller;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.kit.log.Failures;
import kz.qyzmet.kit.outbox.Outbox;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;

/** What could not be handled: looked at, mended elsewhere, handled again. */
@Path("/dead-letters")
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
public class DeadLetterResource {
  private static final Logger LOG = Logger.getLogger(DeadLetterResource.class);
  private static final int USUAL = 50;
  private static final int MOST = 200;

  private final Pool pool;
  private final Inbox inbox;
  private final Outbox outbox;
  private final Idempotency idempotency;
  private final Moments moments;
  private final Caller caller;

  DeadLetterResource(
      Pool pool,
      Inbox inbox,
      Outbox outbox,
      Idempotency idempotency,
      Moments moments,
      Caller caller) {
    this.pool = pool;
    this.inbox = inbox;
    this.outbox = outbox;
    this.idempotency = idempotency;
    this.moments = moments;
    this.caller = caller;
  }

  /**
   * A dead letter.
   *
   * @param replayedAt when it was handled after all; null while it waits
   */
  public record DeadLetter(
      UUID id,
      String consumer,
      String topic,
      int partition,
      long offset,
      String key,
      String cause,
      OffsetDateTime at,
      OffsetDateTime replayedAt) {}

  /** A page of dead letters. */
  public record DeadLetterPage(List<DeadLetter> items, String next) {}

  @GET
  @Operation(summary = "Records that could not be handled, oldest first")
  public Uni<DeadLetterPage> list(
      @QueryParam("after") String after, @QueryParam("limit") Integer limit) {
    int size = Cursors.limit(limit, USUAL, MOST);
    return pool.preparedQuery(
            "SELECT id, consumer, topic, kafka_partition, kafka_offset, record_key, cause, at,"
                + " replayed_at FROM dead_letter WHERE id > $1 ORDER BY id LIMIT $2")
        .execute(Tuple.of(position(after), size))
        .map(
            rows -> {
              var items = new ArrayList<DeadLetter>();
              rows.forEach(row -> items.add(of(row)));
              var next =
                  items.size() < size ? null : Cursors.token(items.getLast().id().toString());
              return new DeadLetterPage(items, next);
            });
  }

  @POST
  @Path("/{id}/replay")
  @Operation(summary = "Handles a dead letter again; 422 where it fails as before")
  @APIResponse(responseCode = "204", description = "Handled, now or by the same request before")
  public Uni<Response> replay(
      @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String idempotencyKey) {
    var key =
        CommandKey.of(
            caller.subject(),
            idempotencyKey,
            "POST",
            "/dead-letters/" + id + "/replay",
            new byte[0]);
    return idempotency
        .guard(key, () -> replay(id, key))
        .map(answer -> Response.status(answer.status()).build());
  }

  private Uni<StoredAnswer> replay(UUID id, CommandKey key) {
    var answer = new StoredAnswer(Response.Status.NO_CONTENT.getStatusCode(), Map.of(), null);
    var handled = new AtomicReference<Replayed>();
    return pool.withTransaction(
            tx ->
                handle(tx, id)
                    .invoke(handled::set)
                    .chain(() -> close(tx, id))
                    .chain(() -> idempotency.insert(tx, key, answer)))
        .onFailure()
        .invoke(failure -> undone(handled.get(), failure))
        .invoke(() -> done(handled.get()))
        .replaceWith(answer);
  }

  /** What was handled, to be told of once the transaction has ended. */
  private record Replayed(UUID id, String consumer, Arrival arrival, Effect.Counted effect) {}

  private void undone(Replayed handled, Throwable failure) {
    if (handled != null) {
      inbox.replayFailed(handled.effect(), failure);
    }
  }

  private void done(Replayed handled) {
    inbox.replayed(handled.effect());
    var arrival = handled.arrival();
    LOG.infof(
        "dead-letter=replayed id=%s consumer=%s topic=%s partition=%d offset=%d",
        handled.id(), handled.consumer(), arrival.topic(), arrival.partition(), arrival.offset());
    outbox.kick();
  }

  private Uni<RowSet<Row>> close(SqlConnection tx, UUID id) {
    return tx.preparedQuery("UPDATE dead_letter SET replayed_at = $2 WHERE id = $1")
        .execute(Tuple.of(id, OffsetDateTime.ofInstant(moments.now(), ZoneOffset.UTC)));
  }

  private Uni<Replayed> handle(SqlConnection tx, UUID id) {
    return tx.preparedQuery(
            "SELECT consumer, topic, kafka_partition, kafka_offset, record_key, payload"
                + " FROM dead_letter WHERE id = $1 AND replayed_at IS NULL FOR UPDATE")
        .execute(Tuple.of(id))
        .flatMap(
            rows -> {
              if (rows.rowCount() == 0) {
                throw Problem.of("not-found", 404).exception();
              }
              var row = rows.iterator().next();
              var arrival = arrival(row);
              var consumer = row.getString("consumer");
              if (!arrival.readable()) {
                throw stillFails(id, consumer, Causes.ofUnreadable(arrival));
              }
              return inbox
                  .replay(tx, consumer, arrival)
                  .onFailure(failure -> !Causes.passing(failure))
                  .transform(failure -> stillFails(id, consumer, Failures.line(failure)))
                  .map(effect -> new Replayed(id, consumer, arrival, effect));
            });
  }

  private static RuntimeException stillFails(UUID id, String consumer, String cause) {
    LOG.warnf("dead-letter=not-replayed id=%s consumer=%s cause=%s", id, consumer, cause);
    return Problem.of("replay-failed", 422).fact("cause", cause).exception();
  }

  private static Arrival arrival(Row row) {
    var payload = row.get(Buffer.class, "payload");
    var bytes = payload == null ? null : payload.getBytes();
    return new Arrival(
        row.getString("topic"),
        row.getInteger("kafka_partition"),
        row.getLong("kafka_offset"),
        row.getString("record_key"),
        bytes,
        EventJson.decode(bytes));
  }

  private static DeadLetter of(Row row) {
    return new DeadLetter(
        row.getUUID("id"),
        row.getString("consumer"),
        row.getString("topic"),
        row.getInteger("kafka_partition"),
        row.getLong("kafka_offset"),
        row.getString("record_key"),
        row.getString("cause"),
        row.getOffsetDateTime("at"),
        row.getOffsetDateTime("replayed_at"));
  }

  private static UUID position(String after) {
    var last = Cursors.read("after", after, UUID::fromString);
    return last == null ? new UUID(0, 0) : last;
  }
}
