package kz.qyzmet.kit.app;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.kit.http.RequestBodies;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.Idempotency;
import kz.qyzmet.kit.idempotency.StoredAnswer;
import kz.qyzmet.kit.outbox.Outbox;
import kz.qyzmet.kit.problem.Problem;

/** A command as the services write them: its answer is a number that grows with each effect. */
@Path("/try/commands")
@PermitAll
public class CommandResource {
  private final Pool pool;
  private final RequestBodies bodies;
  private final Idempotency idempotency;
  private final Outbox outbox;

  CommandResource(Pool pool, RequestBodies bodies, Idempotency idempotency, Outbox outbox) {
    this.pool = pool;
    this.bodies = bodies;
    this.idempotency = idempotency;
    this.outbox = outbox;
  }

  /** What is asked for. */
  public record Count(UUID application, boolean refused) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Uni<Response> count(
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @HeaderParam("X-Caller") String caller,
      byte[] body) {
    var key = CommandKey.of(caller, idempotencyKey, "POST", "/try/commands", body);
    var count = bodies.read(body, Count.class);
    return idempotency
        .guard(key, () -> pool.withTransaction(tx -> count(tx, count, key)).invoke(outbox::kick))
        .map(StoredAnswer::response);
  }

  private Uni<StoredAnswer> count(SqlConnection tx, Count count, CommandKey key) {
    if (count.refused()) {
      throw Problem.of("wrong-state", 409).fact("state", "CLOSED").exception();
    }
    return tx.preparedQuery(
            "INSERT INTO recorded (event_id, application_id, source, version)"
                + " VALUES ($1, $1, 'command', 1) RETURNING n")
        .execute(Tuple.of(count.application()))
        .map(
            rows ->
                new StoredAnswer(
                    Response.Status.CREATED.getStatusCode(),
                    Map.of("Location", "/counts/1", "Content-Type", MediaType.TEXT_PLAIN),
                    rows.iterator().next().getLong(0).toString().getBytes(StandardCharsets.UTF_8)))
        .call(answer -> idempotency.insert(tx, key, answer));
  }
}
