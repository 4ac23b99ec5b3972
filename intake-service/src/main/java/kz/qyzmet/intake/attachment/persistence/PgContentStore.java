package kz.qyzmet.intake.attachment.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.intake.attachment.usecase.ContentStore;

/** Bytes in the service's own database: one backup, and no further part to run. */
final class PgContentStore implements ContentStore {
  static final String KIND = "postgresql";

  private static final String PUT =
      "INSERT INTO attachment_content (id, content) VALUES ($1, $2) ON CONFLICT DO NOTHING";

  private final Pool pool;

  PgContentStore(Pool pool) {
    this.pool = pool;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Uni<Void> put(UUID id, byte[] content) {
    return pool.preparedQuery(PUT)
        .execute(Tuple.tuple().addUUID(id).addBuffer(Buffer.buffer(content)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Optional<byte[]>> get(UUID id) {
    return pool.preparedQuery("SELECT content FROM attachment_content WHERE id = $1")
        .execute(Tuple.of(id))
        .map(
            rows -> {
              var row = rows.iterator();
              return row.hasNext()
                  ? Optional.of(row.next().getBuffer(0).getBytes())
                  : Optional.empty();
            });
  }

  @Override
  public Uni<Void> delete(UUID id) {
    return pool.preparedQuery("DELETE FROM attachment_content WHERE id = $1")
        .execute(Tuple.of(id))
        .replaceWithVoid();
  }
}
