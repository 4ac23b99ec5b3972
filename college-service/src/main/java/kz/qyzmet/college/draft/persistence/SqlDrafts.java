package kz.qyzmet.college.draft.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.qyzmet.college.draft.domain.DraftVersion;
import kz.qyzmet.college.draft.domain.PaperDraft;
import kz.qyzmet.college.draft.usecase.DraftStore;
import kz.qyzmet.kit.idempotency.Idempotency;

/** Drafts by the SQL client. */
@ApplicationScoped
class SqlDrafts implements DraftStore {

  private static final String SELECT =
      "SELECT id, version, content, by, at FROM paper_draft WHERE id = $1";

  private static final String LATEST = SELECT + " ORDER BY version DESC LIMIT 1";

  private static final String LATEST_OF_EACH =
      """
      SELECT DISTINCT ON (id) id, version, content, by, at FROM paper_draft
      WHERE id = ANY($1) ORDER BY id, version DESC
      """;

  private static final String LAST =
      """
      SELECT d.id, max(d.version) AS version FROM paper_draft d JOIN cases c ON c.id = d.id
      WHERE d.id = ANY($1) AND c.organisation = $2 GROUP BY d.id
      """;

  /** The case is held: whoever signs at the same time comes before this, or after it. */
  private static final String APPEND =
      """
      WITH held AS (SELECT 1 FROM cases WHERE id = $1 AND version = $2 FOR SHARE)
      INSERT INTO paper_draft (id, version, kind, content, by, at)
      SELECT $1, $3, $4, $5, $6, $7 FROM held
      ON CONFLICT DO NOTHING
      """;

  private final Pool pool;
  private final Idempotency idempotency;
  private final ObjectMapper json;

  SqlDrafts(Pool pool, Idempotency idempotency, ObjectMapper json) {
    this.pool = pool;
    this.idempotency = idempotency;
    this.json = json;
  }

  @Override
  public Uni<Optional<DraftVersion>> latest(UUID id) {
    return read(LATEST, Tuple.of(id)).map(found -> found.stream().findFirst());
  }

  @Override
  public Uni<Optional<DraftVersion>> version(UUID id, int version) {
    return read(SELECT + " AND version = $2", Tuple.of(id, version))
        .map(found -> found.stream().findFirst());
  }

  @Override
  public Uni<List<DraftVersion>> latest(Set<UUID> ids) {
    return read(LATEST_OF_EACH, Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)));
  }

  @Override
  public Uni<Map<UUID, Integer>> last(Set<UUID> ids, String organisation) {
    return pool.preparedQuery(LAST)
        .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)).addString(organisation))
        .map(
            rows -> {
              var all = new HashMap<UUID, Integer>();
              rows.forEach(row -> all.put(row.getUUID("id"), row.getInteger("version")));
              return all;
            });
  }

  @Override
  public Uni<List<DraftVersion>> all(UUID id) {
    return read(SELECT + " ORDER BY version", Tuple.of(id));
  }

  @Override
  public Uni<Boolean> append(DraftVersion version, int caseVersion, Optional<Told> told) {
    return pool.withTransaction(
        tx ->
            tx.preparedQuery(APPEND)
                .execute(row(version, caseVersion))
                .flatMap(
                    rows ->
                        rows.rowCount() == 0 || told.isEmpty()
                            ? Uni.createFrom().item(rows.rowCount() == 1)
                            : idempotency
                                .insert(tx, told.get().key(), told.get().answer())
                                .replaceWith(true)));
  }

  private Tuple row(DraftVersion version, int caseVersion) {
    return Tuple.tuple()
        .addUUID(version.id())
        .addInteger(caseVersion)
        .addInteger(version.version())
        .addString(version.draft().kind().name())
        .addString(written(version.draft()))
        .addString(version.by())
        .addOffsetDateTime(version.at().atOffset(ZoneOffset.UTC));
  }

  private Uni<List<DraftVersion>> read(String sql, Tuple values) {
    return pool.preparedQuery(sql)
        .execute(values)
        .map(
            rows -> {
              var all = new ArrayList<DraftVersion>();
              rows.forEach(row -> all.add(version(row)));
              return all;
            });
  }

  private DraftVersion version(Row row) {
    return new DraftVersion(
        row.getUUID("id"),
        row.getInteger("version"),
        draft(row.getString("content")),
        row.getString("by"),
        row.getOffsetDateTime("at").toInstant());
  }

  private String written(PaperDraft draft) {
    try {
      return json.writeValueAsString(draft);
    } catch (JsonProcessingException _) {
      // Not as the cause: it quotes what it can't write.
      throw new IllegalStateException("Expected a draft that can be written, but it can't");
    }
  }

  private PaperDraft draft(String content) {
    try {
      return json.readValue(content, PaperDraft.class);
    } catch (JsonProcessingException _) {
      throw new IllegalStateException("Expected a draft that can be read, but it can't");
    }
  }
}
