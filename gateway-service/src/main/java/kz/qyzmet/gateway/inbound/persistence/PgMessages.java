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
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.gateway.inbound.domain.Outcome;
import kz.qyzmet.gateway.inbound.domain.Owed;
import kz.qyzmet.gateway.inbound.usecase.Messages;

/** Messages in PostgreSQL; each call is one statement. */
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
      INSERT INTO inbound_message AS m (message_id, chain, content_hash, outcome, owed, next_at)
      VALUES ($1, $2, $3, $4, $5, CASE WHEN $5 <> 'NONE' THEN now() END)
      ON CONFLICT (message_id) DO UPDATE SET message_id = m.message_id
      RETURNING content_hash, outcome
      """;

  private static final String CLAIM =
      """
      UPDATE inbound_message m SET next_at = now() + $2 * interval '1 millisecond'
      FROM (SELECT message_id FROM inbound_message WHERE next_at <= now()
            ORDER BY next_at LIMIT $1 FOR UPDATE SKIP LOCKED) due
      WHERE m.message_id = due.message_id
      RETURNING m.message_id, m.chain, m.outcome, m.owed, m.tries
      """;

  private static final String PAID =
      """
      UPDATE inbound_message
      SET owed = $3, tries = 0, cause = NULL, next_at = CASE WHEN $3 <> 'NONE' THEN now() END
      WHERE message_id = $1 AND owed = $2
      """;

  private static final String FAILED =
      """
      UPDATE inbound_message
      SET tries = tries + 1, cause = $3, next_at = now() + $4 * interval '1 millisecond'
      WHERE message_id = $1 AND owed = $2
      """;

  /** What is kept of an outcome: one of the two is there. */
  record Columns(Outcome.Accepted accepted, Outcome.Refused refused) {}

  private final Pool pool;

  PgMessages(Pool pool) {
    this.pool = pool;
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
            Tuple.of(
                messageId,
                chain,
                Buffer.buffer(kept.contentHash()),
                write(kept.outcome()),
                owed.name()))
        .map(rows -> kept(rows.iterator().next()));
  }

  private static Kept kept(Row row) {
    return new Kept(row.get(Buffer.class, 0).getBytes(), read(row.getString(1)));
  }

  @Override
  public Uni<List<Debt>> claim(int limit, Duration hold) {
    return pool.preparedQuery(CLAIM)
        .execute(Tuple.of(limit, (double) hold.toMillis()))
        .map(
            rows -> {
              List<Debt> debts = new ArrayList<>();
              for (Row row : rows) {
                debts.add(
                    new Debt(
                        row.getString("message_id"),
                        row.getString("chain"),
                        read(row.getString("outcome")),
                        Owed.valueOf(row.getString("owed")),
                        row.getInteger("tries")));
              }
              return debts;
            });
  }

  @Override
  public Uni<Void> paid(Debt debt) {
    return pool.preparedQuery(PAID)
        .execute(
            Tuple.of(debt.messageId(), debt.owed().name(), debt.owed().next(debt.outcome()).name()))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> failed(Debt debt, String cause, Duration pause) {
    return pool.preparedQuery(FAILED)
        .execute(Tuple.of(debt.messageId(), debt.owed().name(), cause, (double) pause.toMillis()))
        .replaceWithVoid();
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
