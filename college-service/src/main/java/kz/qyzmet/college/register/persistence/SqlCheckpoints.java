package kz.qyzmet.college.register.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.qyzmet.college.register.usecase.Checkpoints;
import kz.qyzmet.signatures.register.Checkpoint;

/** Checkpoints by the SQL client. */
@ApplicationScoped
class SqlCheckpoints implements Checkpoints {

  /** Of two that come at once the second one waits for the row, and finds the turn taken. */
  private static final String TAKE =
      "UPDATE checkpoint_turn SET due_at = now() + $1 * interval '1 millisecond'"
          + " WHERE due_at <= now()";

  private static final String AGAIN =
      "UPDATE checkpoint_turn SET due_at = least(due_at, now() + $1 * interval '1 millisecond')";

  private static final String CHAIN =
      "INSERT INTO witness_chain (digest, certificates) VALUES ($1, $2) ON CONFLICT DO NOTHING";

  private static final String KEEP =
      """
      INSERT INTO register_checkpoint (place, organisation, book, year, number, hash, at, signature,
        witness)
      SELECT (SELECT coalesce(max(place), 0) + 1 FROM register_checkpoint), e.organisation, e.book,
        e.year, e.number, e.hash, $6, $7, $8
      FROM book_entry e WHERE e.organisation = $1 AND e.book = $2 AND e.year = $3 AND e.number = $4
        AND e.hash = $5
      ON CONFLICT (organisation, book, year, number) DO NOTHING
      """;

  private static final String PAGE =
      """
      SELECT c.place, c.organisation, c.book, c.year, c.number, c.hash, c.at, c.signature,
        w.certificates
      FROM register_checkpoint c JOIN witness_chain w ON w.digest = c.witness
      WHERE c.place > $1 AND ($2::text IS NULL OR c.organisation = $2)
        AND ($3::text IS NULL OR c.book = $3) AND ($4::int IS NULL OR c.year = $4)
      ORDER BY c.place LIMIT $5
      """;

  private final Pool pool;

  SqlCheckpoints(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Boolean> take(Duration next) {
    return pool.preparedQuery(TAKE)
        .execute(Tuple.of((double) next.toMillis()))
        .map(rows -> rows.rowCount() == 1);
  }

  @Override
  public Uni<Void> again(Duration next) {
    return pool.preparedQuery(AGAIN).execute(Tuple.of((double) next.toMillis())).replaceWithVoid();
  }

  @Override
  public Uni<Void> keep(Checkpoint checkpoint, List<byte[]> certificates) {
    var digest = Buffer.buffer(digest(certificates));
    var row =
        Tuple.tuple()
            .addString(checkpoint.organisation())
            .addString(checkpoint.book())
            .addInteger(checkpoint.year())
            .addInteger(checkpoint.number())
            .addValue(Buffer.buffer(HexFormat.of().parseHex(checkpoint.hash())))
            .addOffsetDateTime(checkpoint.at().atOffset(ZoneOffset.UTC))
            .addValue(Buffer.buffer(Base64.getDecoder().decode(checkpoint.signature())))
            .addValue(digest);
    var chain = Tuple.of(digest, certificates.stream().map(Buffer::buffer).toArray(Buffer[]::new));
    return pool.withTransaction(
            tx ->
                tx.preparedQuery(CHAIN)
                    .execute(chain)
                    .chain(() -> tx.preparedQuery(KEEP).execute(row)))
        .replaceWithVoid();
  }

  private static byte[] digest(List<byte[]> certificates) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      certificates.forEach(digest::update);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Uni<List<Kept>> page(Wanted wanted, long after, int limit) {
    return pool.preparedQuery(PAGE)
        .execute(
            Tuple.tuple()
                .addLong(after)
                .addString(wanted.organisation())
                .addString(wanted.book())
                .addInteger(wanted.year())
                .addInteger(limit))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false).map(SqlCheckpoints::kept).toList());
  }

  private static Kept kept(Row row) {
    var signature = row.get(Buffer.class, "signature").getBytes();
    var certificates = row.get(Buffer[].class, "certificates");
    return new Kept(
        row.getLong("place"),
        new Checkpoint(
            row.getString("organisation"),
            row.getString("book"),
            row.getInteger("year"),
            row.getInteger("number"),
            HexFormat.of().formatHex(row.get(Buffer.class, "hash").getBytes()),
            row.getOffsetDateTime("at").toInstant(),
            Base64.getEncoder().encodeToString(signature)),
        Stream.of(certificates).map(Buffer::getBytes).toList());
  }
}
