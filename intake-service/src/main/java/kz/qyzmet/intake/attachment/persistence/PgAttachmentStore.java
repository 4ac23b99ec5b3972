package kz.qyzmet.intake.attachment.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.intake.attachment.domain.Attachment;
import kz.qyzmet.intake.attachment.domain.ContentKind;
import kz.qyzmet.intake.attachment.domain.FileName;
import kz.qyzmet.intake.attachment.usecase.AttachmentStore;
import kz.qyzmet.kit.idempotency.Idempotency;

/** What is known of scans, one row each, never changed. */
@ApplicationScoped
class PgAttachmentStore implements AttachmentStore {
  private static final String BEGIN =
      "INSERT INTO attachment_upload (id, kept_in, since) VALUES ($1, $2, $3)";

  private static final String ADD =
      """
      WITH upload AS (
        DELETE FROM attachment_upload WHERE id = $1 AND NOT abandoned RETURNING id, kept_in
      ), scan AS (
        INSERT INTO attachment (id, owner, document, name, media_type, size, sha256, stored_at, kept_in)
        SELECT id, $2, $3, $4, $5, $6, $7, $8, kept_in FROM upload
      )
      INSERT INTO idempotency (caller, key, request_hash, status, headers, body, at)
      SELECT $9, $10, $11, $12, $13, $14, $15 FROM upload
      """;

  private static final String AMONG =
      """
      SELECT id, owner, document, name, media_type, size, sha256, stored_at
      FROM attachment WHERE id = ANY ($1::uuid[]) AND owner = $2
      """;

  private static final String GIVE_UP =
      """
      UPDATE attachment_upload SET abandoned = true WHERE id IN (
        SELECT id FROM attachment_upload WHERE since < $1 AND kept_in = ANY ($2)
        ORDER BY abandoned, since LIMIT $3 FOR UPDATE SKIP LOCKED)
      RETURNING id, kept_in
      """;

  private final Pool pool;
  private final Idempotency idempotency;

  PgAttachmentStore(Pool pool, Idempotency idempotency) {
    this.pool = pool;
    this.idempotency = idempotency;
  }

  @Override
  public Uni<Void> begin(Upload upload, Instant at) {
    return pool.preparedQuery(BEGIN)
        .execute(Tuple.of(upload.id(), upload.kind(), at.atOffset(ZoneOffset.UTC)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Boolean> add(Attachment attachment, Reply reply) {
    var tuple = Tuple.tuple();
    tuple
        .addUUID(attachment.id())
        .addString(attachment.owner())
        .addString(attachment.document())
        .addString(attachment.name().value())
        .addString(attachment.kind().mediaType())
        .addLong(attachment.size())
        .addBuffer(Buffer.buffer(HexFormat.of().parseHex(attachment.sha256())))
        .addOffsetDateTime(attachment.storedAt().atOffset(ZoneOffset.UTC));
    return pool.preparedQuery(ADD)
        .execute(with(tuple, idempotency.row(reply.key(), reply.answer())))
        .map(rows -> rows.rowCount() == 1);
  }

  @Override
  public Uni<List<Attachment>> among(String owner, Collection<UUID> ids) {
    return pool.preparedQuery(AMONG)
        .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)).addString(owner))
        .map(
            rows -> {
              var found = new ArrayList<Attachment>(rows.size());
              rows.forEach(row -> found.add(attachment(row)));
              return List.copyOf(found);
            });
  }

  @Override
  public Uni<Optional<String>> kind(UUID id) {
    return pool.preparedQuery("SELECT kept_in FROM attachment WHERE id = $1")
        .execute(Tuple.of(id))
        .map(
            rows -> {
              var row = rows.iterator();
              return row.hasNext() ? Optional.of(row.next().getString(0)) : Optional.empty();
            });
  }

  @Override
  public Uni<List<Upload>> giveUp(Instant before, Collection<String> kinds, int limit) {
    return pool.preparedQuery(GIVE_UP)
        .execute(Tuple.of(before.atOffset(ZoneOffset.UTC), kinds.toArray(String[]::new), limit))
        .map(
            rows -> {
              var given = new ArrayList<Upload>(rows.size());
              rows.forEach(row -> given.add(new Upload(row.getUUID(0), row.getString(1))));
              return List.copyOf(given);
            });
  }

  @Override
  public Uni<Void> forget(UUID id) {
    return pool.preparedQuery("DELETE FROM attachment_upload WHERE id = $1 AND abandoned")
        .execute(Tuple.of(id))
        .replaceWithVoid();
  }

  private static Tuple with(Tuple tuple, Tuple more) {
    for (int i = 0; i < more.size(); i++) {
      tuple.addValue(more.getValue(i));
    }
    return tuple;
  }

  private static Attachment attachment(Row row) {
    return new Attachment(
        row.getUUID("id"),
        row.getString("owner"),
        row.getString("document"),
        new FileName(row.getString("name")),
        ContentKind.named(row.getString("media_type")).orElseThrow(),
        row.getLong("size"),
        HexFormat.of().formatHex(row.getBuffer("sha256").getBytes()),
        row.getOffsetDateTime("stored_at").toInstant());
  }
}
