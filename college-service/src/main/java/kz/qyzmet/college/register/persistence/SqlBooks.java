package kz.qyzmet.college.register.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import kz.qyzmet.college.register.usecase.Book;
import kz.qyzmet.college.register.usecase.Books;
import kz.qyzmet.signatures.register.RegisterEntry;

/** Books by the SQL client, over the views that know every kind of them. */
@ApplicationScoped
class SqlBooks implements Books {

  /** Each book with its newest checkpoint, if it has one. */
  private static final String SIGNED =
      """
      FROM book_end b LEFT JOIN LATERAL (
        SELECT number, hash FROM register_checkpoint c
        WHERE c.organisation = b.organisation AND c.book = b.book AND c.year = b.year
        ORDER BY number DESC LIMIT 1) c ON true
      LEFT JOIN book_entry e ON e.organisation = b.organisation AND e.book = b.book
        AND e.year = b.year
      """;

  private static final String UNSIGNED =
      "SELECT b.organisation, b.book, b.year, b.last, c.number, c.hash,"
          + " c.number IS NULL OR e.hash IS NOT DISTINCT FROM c.hash AS stands "
          + SIGNED
          + """
            AND e.number = c.number
          WHERE c.number IS NULL OR b.last > c.number OR e.hash IS DISTINCT FROM c.hash
            OR EXISTS (SELECT FROM register_breach r WHERE r.organisation = b.organisation
              AND r.book = b.book AND r.year = b.year)
          ORDER BY b.organisation, b.book, b.year
          """;

  private static final String STATE =
      "SELECT min(e.at) AS waits, (SELECT count(*) FROM register_breach) AS broken "
          + SIGNED
          + "AND e.number = coalesce(c.number, 0) + 1";

  private static final String END =
      "SELECT last FROM book_end WHERE organisation = $1 AND book = $2 AND year = $3";

  private static final String ENTRIES =
      """
      SELECT kind, organisation, book, year, number, says, before, hash FROM book_entry
      WHERE organisation = $1 AND book = $2 AND year = $3 AND number > $4 AND number <= $5
      ORDER BY number LIMIT $6
      """;

  private static final String BROKEN =
      """
      INSERT INTO register_breach (organisation, book, year, number, kind, found_at)
      VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (organisation, book, year) DO NOTHING
      """;

  private static final String WHOLE =
      "DELETE FROM register_breach WHERE organisation = $1 AND book = $2 AND year = $3";

  private final Pool pool;

  SqlBooks(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<List<Unsigned>> unsigned() {
    return pool.preparedQuery(UNSIGNED)
        .execute()
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(SqlBooks::of).toList());
  }

  private static Unsigned of(Row row) {
    var signed = row.getInteger("number");
    return new Unsigned(
        new Book(row.getString("organisation"), row.getString("book"), row.getInteger("year")),
        row.getInteger("last"),
        signed == null ? 0 : signed,
        signed == null ? RegisterEntry.NONE : hex(row, "hash"),
        row.getBoolean("stands"));
  }

  @Override
  public Uni<Optional<Integer>> end(Book book) {
    return pool.preparedQuery(END)
        .execute(named(book))
        .map(
            rows -> {
              var all = rows.iterator();
              return all.hasNext() ? Optional.of(all.next().getInteger(0)) : Optional.empty();
            });
  }

  @Override
  public Uni<List<RegisterEntry>> entries(Book book, int after, int upTo, int limit) {
    return pool.preparedQuery(ENTRIES)
        .execute(named(book).addInteger(after).addInteger(upTo).addInteger(limit))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(SqlBooks::entry).toList());
  }

  private static RegisterEntry entry(Row row) {
    return new RegisterEntry(
        row.getString("kind"),
        row.getString("organisation"),
        row.getString("book"),
        row.getInteger("year"),
        row.getInteger("number"),
        List.of(row.getArrayOfStrings("says")),
        hex(row, "before"),
        hex(row, "hash"));
  }

  @Override
  public Uni<State> state() {
    return pool.preparedQuery(STATE)
        .execute()
        .map(
            rows -> {
              var row = rows.iterator().next();
              var waits = row.getOffsetDateTime("waits");
              return new State(waits == null ? null : waits.toInstant(), row.getLong("broken"));
            });
  }

  @Override
  public Uni<Void> broken(Book book, Breach breach, Instant at) {
    return pool.preparedQuery(BROKEN)
        .execute(
            named(book)
                .addInteger(breach.number())
                .addString(breach.kind())
                .addOffsetDateTime(at.atOffset(ZoneOffset.UTC)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> whole(Book book) {
    return pool.preparedQuery(WHOLE).execute(named(book)).replaceWithVoid();
  }

  private static Tuple named(Book book) {
    return Tuple.tuple()
        .addString(book.organisation())
        .addString(book.code())
        .addInteger(book.year());
  }

  private static String hex(Row row, String column) {
    return HexFormat.of().formatHex(row.get(Buffer.class, column).getBytes());
  }
}
