package kz.qyzmet.college.signing.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import kz.qyzmet.college.signing.usecase.Signings;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.Idempotency;
import kz.qyzmet.kit.idempotency.StoredAnswer;

/** Signings by the SQL client. */
@ApplicationScoped
class SqlSignings implements Signings {

  private static final String ADD =
      """
      INSERT INTO signing (id, organisation, person, roles, asked_at, correlation)
      VALUES ($1, $2, $3, $4, $5, $6)
      """;

  private static final String ADD_CASE =
      "INSERT INTO signing_case (signing, case_id, line, draft) VALUES ($1, $2, $3, $4)";

  private static final String CLAIM =
      """
      WITH due AS (
        SELECT signing, case_id FROM signing_case WHERE next_at <= now()
        ORDER BY next_at, line LIMIT 1 FOR UPDATE SKIP LOCKED)
      UPDATE signing_case c
      SET next_at = now() + $1 * interval '1 millisecond', tries = tries + 1
      FROM due JOIN signing s ON s.id = due.signing
      WHERE c.signing = due.signing AND c.case_id = due.case_id
      RETURNING c.signing, c.case_id, coalesce(c.draft, 0) AS draft, c.tries, s.organisation,
        s.person, s.roles, s.asked_at, s.correlation
      """;

  private static final String FAILED =
      """
      UPDATE signing_case SET state = 'FAILED', reason = $3, next_at = NULL
      WHERE signing = $1 AND case_id = $2 AND state = 'WAITING'
      """;

  private static final String PUT_OFF =
      """
      UPDATE signing_case SET reason = $3, next_at = now() + $4 * interval '1 millisecond'
      WHERE signing = $1 AND case_id = $2 AND state = 'WAITING'
      """;

  private static final String KEEP =
      """
      INSERT INTO signed_paper (case_id, version, language, organisation, draft, signer, stamped_at,
        sha256, pdf, evidence, signing)
      VALUES ($1, $2, $3, $4, $5, $6, $7, sha256($8), $8, $9, $10)
      """;

  private static final String SIGNED =
      """
      UPDATE signing_case SET state = 'SIGNED', reason = NULL, next_at = NULL
      WHERE signing = $1 AND case_id = $2
      """;

  private static final String FIND =
      """
      SELECT s.asked_at, c.case_id, c.state, c.reason
      FROM signing s JOIN signing_case c ON c.signing = s.id
      WHERE s.id = $1 AND s.organisation = $2 AND s.person = $3 ORDER BY c.line
      """;

  private static final String WAITS_SINCE =
      """
      SELECT min(s.asked_at) AS since FROM signing_case c JOIN signing s ON s.id = c.signing
      WHERE c.next_at IS NOT NULL
      """;

  private static final String PAPER =
      "SELECT pdf FROM signed_paper WHERE case_id = $1 AND language = $2"
          + " ORDER BY version DESC LIMIT 1";

  private final Pool pool;
  private final Idempotency idempotency;

  SqlSignings(Pool pool, Idempotency idempotency) {
    this.pool = pool;
    this.idempotency = idempotency;
  }

  @Override
  public Uni<Void> add(Signing asked, CommandKey key, StoredAnswer answer) {
    var cases = IntStream.range(0, asked.cases().size()).mapToObj(i -> line(asked, i)).toList();
    return pool.withTransaction(
        tx ->
            tx.preparedQuery(ADD)
                .execute(
                    Tuple.tuple()
                        .addUUID(asked.id())
                        .addString(asked.by().organisation())
                        .addString(asked.by().person())
                        .addArrayOfString(asked.by().roles().toArray(String[]::new))
                        .addOffsetDateTime(utc(asked.at()))
                        .addString(asked.correlation()))
                .chain(() -> tx.preparedQuery(ADD_CASE).executeBatch(cases))
                .chain(() -> idempotency.insert(tx, key, answer)));
  }

  private static Tuple line(Signing asked, int index) {
    var wanted = asked.cases().get(index);
    return Tuple.of(asked.id(), wanted.application(), index + 1, wanted.draft());
  }

  @Override
  public Uni<Optional<Task>> claim(Duration hold) {
    return pool.preparedQuery(CLAIM)
        .execute(Tuple.of(millis(hold)))
        .map(
            rows ->
                first(
                    rows,
                    row ->
                        new Task(
                            row.getUUID("signing"),
                            row.getUUID("case_id"),
                            row.getInteger("draft"),
                            row.getInteger("tries"),
                            new Asker(
                                row.getString("person"),
                                row.getString("organisation"),
                                Set.of(row.getArrayOfStrings("roles"))),
                            row.getOffsetDateTime("asked_at").toInstant(),
                            row.getString("correlation"))));
  }

  @Override
  public Uni<Void> failed(Task task, String reason) {
    return pool.preparedQuery(FAILED)
        .execute(Tuple.of(task.signing(), task.application(), reason))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> putOff(Task task, String reason, Duration pause) {
    return pool.preparedQuery(PUT_OFF)
        .execute(Tuple.of(task.signing(), task.application(), reason, millis(pause)))
        .replaceWithVoid();
  }

  @Override
  public <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
    return pool.withTransaction(work);
  }

  @Override
  public Uni<Void> keep(SqlConnection tx, Task task, int version, List<SignedPaper> papers) {
    return tx.preparedQuery(KEEP)
        .executeBatch(papers.stream().map(each -> row(task, version, each)).toList())
        .chain(() -> tx.preparedQuery(SIGNED).execute(Tuple.of(task.signing(), task.application())))
        .replaceWithVoid();
  }

  private static Tuple row(Task task, int version, SignedPaper paper) {
    return Tuple.tuple()
        .addUUID(task.application())
        .addInteger(version)
        .addString(paper.language())
        .addString(task.by().organisation())
        .addInteger(paper.draft())
        .addString(task.by().person())
        .addOffsetDateTime(utc(paper.stampedAt()))
        .addValue(Buffer.buffer(paper.pdf()))
        .addValue(Buffer.buffer(paper.evidence()))
        .addUUID(task.signing());
  }

  @Override
  public Uni<Optional<Progress>> find(UUID id, String organisation, String person) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(id, organisation, person))
        .map(
            rows -> {
              Instant at = null;
              var lines = new ArrayList<Line>();
              for (var row : rows) {
                at = row.getOffsetDateTime("asked_at").toInstant();
                lines.add(
                    new Line(
                        row.getUUID("case_id"),
                        State.valueOf(row.getString("state")),
                        row.getString("reason")));
              }
              return at == null ? Optional.empty() : Optional.of(new Progress(id, at, lines));
            });
  }

  @Override
  public Uni<Optional<Instant>> waitsSince() {
    return pool.preparedQuery(WAITS_SINCE)
        .execute()
        .map(rows -> rows.iterator().next().getOffsetDateTime("since"))
        .map(since -> Optional.ofNullable(since).map(OffsetDateTime::toInstant));
  }

  @Override
  public Uni<Optional<byte[]>> paper(UUID application, String language) {
    return pool.preparedQuery(PAPER)
        .execute(Tuple.of(application, language))
        .map(rows -> first(rows, row -> row.get(Buffer.class, 0).getBytes()));
  }

  private static <T> Optional<T> first(RowSet<Row> rows, Function<Row, T> reading) {
    var all = rows.iterator();
    return all.hasNext() ? Optional.of(reading.apply(all.next())) : Optional.empty();
  }

  private static double millis(Duration duration) {
    return duration.toMillis();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
