package kz.qyzmet.kit.idempotency;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.problem.Problem;
import kz.qyzmet.kit.problem.ProblemException;

/**
 * A command takes effect once under its key. The command writes its answer under the key in its own
 * transaction; the happy path therefore costs no look-up. Only when the command is refused or its
 * key's row exists already is the key looked up: the same request gets the first answer again,
 * another request is refused.
 */
@ApplicationScoped
public class Idempotency {
  /** The row, for a command that writes it in a statement of its own; values from {@link #row}. */
  public static final String INSERT =
      "INSERT INTO idempotency (caller, key, request_hash, status, headers, body, at)"
          + " VALUES ($1, $2, $3, $4, $5, $6, $7)";

  private static final String FIND =
      "SELECT request_hash, status, headers, body FROM idempotency WHERE caller = $1 AND key = $2";

  private final Pool pool;
  private final Moments moments;

  Idempotency(Pool pool, Moments moments) {
    this.pool = pool;
    this.moments = moments;
  }

  /**
   * Runs a command that stores its answer with {@link #insert} (or its own statement) in its
   * transaction; gives the first answer to a retry.
   *
   * @return the command's answer or the stored one; fails with 422 {@code idempotency-key-reused}
   *     where the key belongs to another request, else with the command's own failure
   */
  public Uni<StoredAnswer> guard(CommandKey key, Supplier<Uni<StoredAnswer>> command) {
    return Uni.createFrom()
        .deferred(() -> command.get())
        .onFailure(failure -> failure instanceof ProblemException || isKeyTaken(failure))
        .recoverWithUni(failure -> firstAnswer(key, failure));
  }

  /** Writes the answer in the command's transaction. */
  public Uni<Void> insert(SqlClient tx, CommandKey key, StoredAnswer answer) {
    return tx.preparedQuery(INSERT).execute(row(key, answer)).replaceWithVoid();
  }

  /** Values of {@link #INSERT}, in its order. */
  public Tuple row(CommandKey key, StoredAnswer answer) {
    return Tuple.tuple()
        .addString(key.caller())
        .addString(key.key())
        .addValue(Buffer.buffer(key.requestHash()))
        .addInteger(answer.status())
        .addString(new JsonObject(new HashMap<String, Object>(answer.headers())).encode())
        .addValue(answer.body() == null ? null : Buffer.buffer(answer.body()))
        .addOffsetDateTime(OffsetDateTime.ofInstant(moments.now(), ZoneOffset.UTC));
  }

  /** Whether a failure says that the key has a row already. */
  public static boolean isKeyTaken(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PgException sql && "idempotency_pk".equals(sql.getConstraint())) {
        return true;
      }
    }
    return false;
  }

  private Uni<StoredAnswer> firstAnswer(CommandKey key, Throwable failure) {
    return find(key)
        .flatMap(
            found ->
                found.isPresent()
                    ? Uni.createFrom().item(found.get())
                    : Uni.createFrom().failure(failure));
  }

  /**
   * The answer that a retry gets; for a command that asks others before its transaction, which a
   * retry need not do. Fails with 422 {@code idempotency-key-reused} like {@link #guard}.
   */
  public Uni<Optional<StoredAnswer>> find(CommandKey key) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(key.caller(), key.key()))
        .map(
            rows -> {
              for (Row row : rows) {
                return Optional.of(sameRequest(key, row));
              }
              return Optional.empty();
            });
  }

  private static StoredAnswer sameRequest(CommandKey key, Row row) {
    if (!Buffer.buffer(key.requestHash()).equals(row.get(Buffer.class, 0))) {
      throw Problem.of("idempotency-key-reused", 422).exception();
    }
    Map<String, String> headers = new HashMap<>();
    new JsonObject(row.getString(2)).forEach(h -> headers.put(h.getKey(), (String) h.getValue()));
    var body = row.get(Buffer.class, 3);
    return new StoredAnswer(row.getInteger(1), headers, body == null ? null : body.getBytes());
  }
}
