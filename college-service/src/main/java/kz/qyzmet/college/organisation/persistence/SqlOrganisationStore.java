package kz.qyzmet.college.organisation.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.qyzmet.college.organisation.usecase.KeptOrganisation;
import kz.qyzmet.college.organisation.usecase.OrganisationStore;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.OrganisationChanged;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.Idempotency;
import kz.qyzmet.kit.idempotency.StoredAnswer;
import kz.qyzmet.kit.outbox.Outbox;

/** The versions of organisations by the SQL client. */
@ApplicationScoped
class SqlOrganisationStore implements OrganisationStore {

  /** Our own number among the advisory locks of this database. */
  private static final String ALONE = "SELECT pg_advisory_xact_lock(5788035109)";

  private static final String LATEST =
      """
      SELECT DISTINCT ON (v.code) v.code, v.version, v.document, v.changed_at, v.changed_by
      FROM organisation_version v
      """;

  private static final String LAST = " ORDER BY v.code, v.version DESC";

  private static final String BEYOND =
      "SELECT l.* FROM ("
          + LATEST
          + LAST
          + """
          ) l LEFT JOIN unnest($1::text[], $2::int[]) AS k (code, version) ON k.code = l.code
          WHERE k.version IS DISTINCT FROM l.version ORDER BY l.code
          """;

  private static final String SAID_BY_FILES =
      """
      SELECT v.code, v.version, v.document, v.changed_at, v.changed_by
      FROM organisation_version v WHERE v.changed_by IS NULL
      """;

  private static final String APPEND =
      """
      INSERT INTO organisation_version (code, version, document, changed_at, changed_by)
      VALUES ($1, $2, $3, $4, $5)
      """;

  private final Pool pool;
  private final Outbox outbox;
  private final Idempotency idempotency;

  SqlOrganisationStore(Pool pool, Outbox outbox, Idempotency idempotency) {
    this.pool = pool;
    this.outbox = outbox;
    this.idempotency = idempotency;
  }

  @Override
  public Uni<List<KeptOrganisation>> latest() {
    return pool.query(LATEST + LAST).execute().map(SqlOrganisationStore::kept);
  }

  @Override
  public Uni<Optional<KeptOrganisation>> find(String code) {
    return pool.preparedQuery(LATEST + " WHERE v.code = $1" + LAST)
        .execute(Tuple.of(code))
        .map(rows -> kept(rows).stream().findFirst());
  }

  @Override
  public Uni<List<KeptOrganisation>> beyond(Map<String, Integer> known) {
    return beyond(pool, known);
  }

  private static Uni<List<KeptOrganisation>> beyond(SqlClient client, Map<String, Integer> known) {
    return client
        .preparedQuery(BEYOND)
        .execute(
            Tuple.of(known.keySet().toArray(String[]::new), known.values().toArray(Integer[]::new)))
        .map(SqlOrganisationStore::kept);
  }

  @Override
  public <T> Uni<T> alone(Function<Writing, Uni<T>> work) {
    return pool.withTransaction(
        tx -> tx.query(ALONE).execute().chain(() -> work.apply(new InTransaction(tx))));
  }

  private static List<KeptOrganisation> kept(RowSet<Row> rows) {
    List<KeptOrganisation> kept = new ArrayList<>();
    for (Row row : rows) {
      kept.add(
          new KeptOrganisation(
              row.getString("code"),
              row.getInteger("version"),
              row.getString("document"),
              row.getOffsetDateTime("changed_at").toInstant(),
              Optional.ofNullable(row.getString("changed_by"))));
    }
    return kept;
  }

  /** Writing beside the caller's other statements. */
  private final class InTransaction implements Writing {
    private final SqlConnection tx;

    InTransaction(SqlConnection tx) {
      this.tx = tx;
    }

    @Override
    public Uni<List<KeptOrganisation>> beyond(Map<String, Integer> known) {
      return SqlOrganisationStore.beyond(tx, known);
    }

    @Override
    public Uni<List<KeptOrganisation>> saidByFiles() {
      return tx.query(SAID_BY_FILES).execute().map(SqlOrganisationStore::kept);
    }

    @Override
    public Uni<Void> append(
        List<KeptOrganisation> versions, List<Envelope<OrganisationChanged>> events) {
      return versions.isEmpty()
          ? Uni.createFrom().voidItem()
          : tx.preparedQuery(APPEND)
              .executeBatch(versions.stream().map(SqlOrganisationStore::tuple).toList())
              .chain(() -> outbox.append(tx, events));
    }

    @Override
    public Uni<Void> answer(CommandKey key, StoredAnswer answer) {
      return idempotency.insert(tx, key, answer);
    }
  }

  private static Tuple tuple(KeptOrganisation one) {
    return Tuple.of(
        one.code(),
        one.version(),
        one.document(),
        one.changedAt().atOffset(ZoneOffset.UTC),
        one.changedBy().orElse(null));
  }
}
