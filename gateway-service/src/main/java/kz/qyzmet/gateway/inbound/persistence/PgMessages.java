package kz.qyzmet.gateway.inbound.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.qyzmet.gateway.inbound.domain.Outcome;
import kz.qyzmet.gateway.inbound.domain.Owed;
import kz.qyzmet.gateway.inbound.usecase.Messages;
import kz.qyzmet.kit.clock.Moments;

/**
 * Messages in PostgreSQL; each call is one statement. Pauses are on the database's clock; the times
 * that people read are shifted as the local stack's.
 */
@ApplicationScoped
class PgMessages implements Messages {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          // An end at 18:00+05:00 has to come back as such, not as 13:00Z.
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .build();

  private static final String FIND =
      "SELECT content_hash, outcome FROM inbound_message WHERE message_id = $1";

  /** The update changes nothing: it is there so that the row that was faster is returned. */
  private static final String KEEP =
      """
      INSERT INTO inbound_message AS m (message_id, chain, content_hash, outcome, owed, next_at, application_id, heard_at)
      VALUES ($1, $2, $3, $4, $5, CASE WHEN $5 <> 'NONE' THEN now() END, $6, now() + $7 * interval '1 millisecond')
      ON CONFLICT (message_id) DO UPDATE SET message_id = m.message_id
      RETURNING content_hash, outcome
      """;

  private static final String CLAIM =
      """
      UPDATE inbound_message m SET next_at = now() + $2 * interval '1 millisecond'
      FROM (SELECT message_id FROM inbound_message WHERE next_at <= now()
            ORDER BY next_at LIMIT $1 FOR UPDATE SKIP LOCKED) due
      WHERE m.message_id = due.message_id
      RETURNING m.message_id, m.chain, m.outcome, m.owed, m.answer_id, m.tries
      """;

  /** Only where nobody has learned more of the debt since it was read. */
  private static final String SAME =
      "WHERE message_id = $1 AND owed = $2 AND answer_id IS NOT DISTINCT FROM $3";

  private static final String PAID =
      """
      UPDATE inbound_message
      SET owed = $4, tries = 0, cause = NULL, next_at = CASE WHEN $4 <> 'NONE' THEN now() END
      """
          + SAME;

  private static final String ANSWERED =
      """
      UPDATE inbound_message
      SET owed = $4, answer_id = $5, cause = NULL, next_at = now() + $6 * interval '1 millisecond',
        answered_at = now() + $7 * interval '1 millisecond'
      """
          + SAME;

  private static final String UNDER_WAY =
      """
      UPDATE inbound_message
      SET next_at = now() + least($5 * interval '1 millisecond',
                                  greatest($4 * interval '1 millisecond',
                                           now() + $6 * interval '1 millisecond' - answered_at))
      """
          + SAME;

  private static final String FAILED =
      """
      UPDATE inbound_message
      SET owed = $4, tries = tries + 1, cause = $5, next_at = now() + $6 * interval '1 millisecond'
      """
          + SAME;

  private static final String UNREADABLE =
      """
      UPDATE inbound_message
      SET tries = tries + 1, cause = 'unreadable', next_at = now() + $2 * interval '1 millisecond'
      WHERE message_id = $1 AND owed <> 'NONE'
      """;

  private static final String BY_ANSWER =
      """
      SELECT message_id, chain, outcome, owed, answer_id, tries
      FROM inbound_message WHERE answer_id = $1 AND owed = 'CONFIRMATION'
      """;

  private static final String WAITING =
      """
      SELECT count(*),
        coalesce(extract(epoch FROM now() + $1 * interval '1 millisecond' - min(heard_at)), 0)::float8
      FROM inbound_message WHERE owed <> 'NONE'
      """;

  private static final String OWED =
      """
      SELECT message_id, application_id, owed, tries, cause, answer_id, heard_at, answered_at
      FROM inbound_message
      WHERE owed <> 'NONE' AND ($1::timestamptz IS NULL OR (heard_at, message_id) > ($1, $2))
      ORDER BY heard_at, message_id LIMIT $3
      """;

  /** What is kept of an outcome: one of the two is there. */
  record Columns(Outcome.Accepted accepted, Outcome.Refused refused) {}

  private final Pool pool;
  private final Moments moments;

  PgMessages(Pool pool, Moments moments) {
    this.pool = pool;
    this.moments = moments;
  }

  private double shift() {
    return millis(moments.shift());
  }

  @Override
  public Uni<Optional<Kept>> find(String messageId) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(messageId))
        .map(
            rows ->
                rows.size() == 0 ? Optional.empty() : Optional.of(kept(rows.iterator().next())));
  }

  @Override
  public Uni<Kept> keep(String messageId, String chain, Kept kept, Owed owed) {
    return pool.preparedQuery(KEEP)
        .execute(
            Tuple.from(
                Arrays.asList(
                    messageId,
                    chain,
                    Buffer.buffer(kept.contentHash()),
                    write(kept.outcome()),
                    owed.name(),
                    kept.outcome() instanceof Outcome.Accepted accepted
                        ? accepted.application()
                        : null,
                    shift())))
        .map(rows -> kept(rows.iterator().next()));
  }

  private static Kept kept(Row row) {
    return new Kept(row.get(Buffer.class, 0).getBytes(), read(row.getString(1)));
  }

  @Override
  public Uni<List<Due>> claim(int limit, Duration hold) {
    return pool.preparedQuery(CLAIM)
        .execute(Tuple.of(limit, millis(hold)))
        .map(rows -> list(rows, PgMessages::due));
  }

  private static Due due(Row row) {
    try {
      return new Due.Ready(debt(row));
    } catch (RuntimeException unreadable) {
      return new Due.Unreadable(row.getString("message_id"), row.getInteger("tries"), unreadable);
    }
  }

  @Override
  public Uni<Void> unreadable(String messageId, Duration pause) {
    return pool.preparedQuery(UNREADABLE)
        .execute(Tuple.of(messageId, millis(pause)))
        .replaceWithVoid();
  }

  private static Debt debt(Row row) {
    return new Debt(
        row.getString("message_id"),
        row.getString("chain"),
        read(row.getString("outcome")),
        Owed.valueOf(row.getString("owed")),
        row.getString("answer_id"),
        row.getInteger("tries"));
  }

  @Override
  public Uni<Void> paid(Debt debt) {
    return change(PAID, debt, debt.owed().next(debt.outcome()).name());
  }

  @Override
  public Uni<Void> answered(Debt debt, String answerId, Duration pause) {
    return change(
        ANSWERED, debt, debt.owed().next(debt.outcome()).name(), answerId, millis(pause), shift());
  }

  @Override
  public Uni<Void> underWay(Debt debt, Duration first, Duration longest) {
    return change(UNDER_WAY, debt, millis(first), millis(longest), shift());
  }

  @Override
  public Uni<Void> failed(Debt debt, String cause, Duration pause) {
    return change(FAILED, debt, debt.owed().again().name(), cause, millis(pause));
  }

  private Uni<Void> change(String statement, Debt debt, Object... values) {
    var tuple = Tuple.of(debt.messageId(), debt.owed().name(), debt.answerId());
    for (var value : values) {
      tuple.addValue(value);
    }
    return pool.preparedQuery(statement).execute(tuple).replaceWithVoid();
  }

  @Override
  public Uni<Debt> byAnswer(String answerId) {
    return pool.preparedQuery(BY_ANSWER)
        .execute(Tuple.of(answerId))
        .map(rows -> list(rows, PgMessages::debt).stream().findFirst().orElse(null));
  }

  @Override
  public Uni<Waiting> waiting() {
    return pool.preparedQuery(WAITING)
        .execute(Tuple.of(shift()))
        .map(rows -> rows.iterator().next())
        .map(row -> new Waiting(row.getLong(0), row.getDouble(1)));
  }

  @Override
  public Uni<List<Listed>> owed(Place after, int limit) {
    return pool.preparedQuery(OWED)
        .execute(
            Tuple.of(
                after == null ? null : after.heardAt().atOffset(ZoneOffset.UTC),
                after == null ? null : after.messageId(),
                limit))
        .map(rows -> list(rows, PgMessages::listed));
  }

  private static Listed listed(Row row) {
    var answered = row.getOffsetDateTime("answered_at");
    return new Listed(
        row.getString("message_id"),
        row.getUUID("application_id"),
        Owed.valueOf(row.getString("owed")),
        row.getInteger("tries"),
        row.getString("cause"),
        row.getString("answer_id"),
        row.getOffsetDateTime("heard_at").toInstant(),
        answered == null ? null : answered.toInstant());
  }

  /** As a double: that is what PostgreSQL multiplies an interval by. */
  private static double millis(Duration duration) {
    return duration.toMillis();
  }

  private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> of) {
    List<T> found = new ArrayList<>();
    rows.forEach(row -> found.add(of.apply(row)));
    return found;
  }

  private static String write(Outcome outcome) {
    try {
      return JSON.writeValueAsString(
          switch (outcome) {
            case Outcome.Accepted accepted -> new Columns(accepted, null);
            case Outcome.Refused refused -> new Columns(null, refused);
          });
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Expected our own record to be writable", e);
    }
  }

  private static Outcome read(String json) {
    try {
      var columns = JSON.readValue(json, Columns.class);
      return columns.accepted() == null ? columns.refused() : columns.accepted();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "Expected a column that this service wrote to be readable", e);
    }
  }
}
