package kz.qyzmet.college.issued.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.qyzmet.college.issued.domain.Entry;
import kz.qyzmet.college.issued.domain.Entry.Original;
import kz.qyzmet.college.issued.domain.Numbered;
import kz.qyzmet.college.issued.domain.PaperCode;
import kz.qyzmet.college.issued.usecase.IssuedBook;
import kz.qyzmet.contracts.organisation.RegisterBook;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.Idempotency;
import kz.qyzmet.kit.idempotency.StoredAnswer;

/** The book of issued papers by the SQL client. */
@ApplicationScoped
class SqlIssuedBook implements IssuedBook {
  /** Counts places in the book; the numbers of papers have a counter of their own. */
  private static final String BOOK = RegisterBook.ISSUED;

  private static final String NUMBERS = RegisterBook.ISSUED + "-numbers";

  private static final String NUMBERED =
      "SELECT case_id, organisation, text, code FROM issued_number WHERE case_id = $1";

  private static final String TAKE =
      """
      WITH counted AS (
        INSERT INTO register_counter AS c (organisation, book, year, last) VALUES ($2, $3, $4, 1)
        ON CONFLICT (organisation, book, year) DO UPDATE SET last = c.last + 1
        RETURNING last)
      INSERT INTO issued_number (case_id, organisation, year, number, text, code, at)
      SELECT $1, $2, $4, last, replace($5, '{n}', last::text), $6, $7 FROM counted
      RETURNING case_id, organisation, text, code
      """;

  private static final String LOCK = "SELECT 1 FROM issued_number WHERE code = $1 FOR UPDATE";

  private static final String ADD =
      """
      WITH counted AS (
        INSERT INTO register_counter AS c (organisation, book, year, last) VALUES ($1, $2, $3, 1)
        ON CONFLICT (organisation, book, year) DO UPDATE SET last = c.last + 1
        RETURNING last)
      INSERT INTO issued_entry (organisation, book, year, number, case_id, text, at, code)
      SELECT $1, $2, $3, last, $4, $5, $6, $7 FROM counted
      """;

  private static final String ENTRIES =
      """
      SELECT organisation, year, number, case_id, code, at, text FROM issued_entry
      WHERE code = $1 ORDER BY year, number
      """;

  private static final String CODE =
      """
      SELECT code FROM issued_number WHERE organisation = $1 AND text = $2
      ORDER BY year DESC, number DESC LIMIT 1
      """;

  /** As the index has it. */
  private static final String INSTEAD =
      """
      SELECT code FROM issued_entry
      WHERE organisation = $1 AND text::json #>> '{instead,number}' = $2
        AND text::json #>> '{instead,issuedOn}' = $3
      GROUP BY code ORDER BY max(at) DESC LIMIT 20
      """;

  private static final String PAGE =
      """
      SELECT organisation, year, number, case_id, code, at, text FROM issued_entry
      WHERE organisation = $1 AND book = $2 AND (year, number) < ($3, $4)
      ORDER BY year DESC, number DESC LIMIT $5
      """;

  private static final String BETWEEN =
      """
      WITH chosen AS (
        SELECT code FROM issued_entry f
        WHERE organisation = $1 AND book = $2 AND at >= $3 AND at < $4
          AND NOT EXISTS (SELECT FROM issued_entry b
                          WHERE b.code = f.code AND (b.year, b.number) < (f.year, f.number))
        ORDER BY year, number LIMIT $5)
      SELECT e.organisation, e.year, e.number, e.case_id, e.code, e.at, e.text
      FROM chosen JOIN issued_entry e USING (code)
      WHERE e.organisation = $1 AND e.book = $2 ORDER BY e.year, e.number
      """;

  private final Pool pool;
  private final Idempotency idempotency;

  SqlIssuedBook(Pool pool, Idempotency idempotency) {
    this.pool = pool;
    this.idempotency = idempotency;
  }

  @Override
  public Uni<Optional<Numbered>> numbered(UUID application) {
    return pool.preparedQuery(NUMBERED)
        .execute(Tuple.of(application))
        .map(rows -> first(rows, SqlIssuedBook::numbered));
  }

  @Override
  public Uni<Numbered> take(Wish wish, RegisterBook book, int year) {
    return pool.preparedQuery(TAKE)
        .execute(
            Tuple.tuple()
                .addUUID(wish.application())
                .addString(wish.organisation())
                .addString(NUMBERS)
                .addInteger(year)
                .addString(book.format().replace("{year}", Integer.toString(year)))
                .addString(wish.code().value())
                .addOffsetDateTime(utc(wish.at())))
        .map(rows -> first(rows, SqlIssuedBook::numbered).orElseThrow());
  }

  private static Numbered numbered(Row row) {
    return new Numbered(
        row.getUUID("case_id"),
        row.getString("organisation"),
        row.getString("text"),
        new PaperCode(row.getString("code")));
  }

  @Override
  public <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
    return pool.withTransaction(work);
  }

  @Override
  public Uni<List<Entry>> lock(SqlConnection tx, PaperCode code) {
    return tx.preparedQuery(LOCK).execute(Tuple.of(code.value())).chain(() -> entries(tx, code));
  }

  @Override
  public Uni<Void> add(SqlConnection tx, Entry entry, int year) {
    return tx.preparedQuery(ADD)
        .execute(
            Tuple.tuple()
                .addString(entry.organisation())
                .addString(BOOK)
                .addInteger(year)
                .addUUID(entry.application())
                .addString(EntryJson.text(entry))
                .addOffsetDateTime(utc(entry.at()))
                .addString(entry.code().value()))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> answer(SqlConnection tx, CommandKey key, StoredAnswer answer) {
    return idempotency.insert(tx, key, answer);
  }

  @Override
  public Uni<List<Entry>> entries(PaperCode code) {
    return entries(pool, code);
  }

  private static Uni<List<Entry>> entries(SqlClient client, PaperCode code) {
    return client
        .preparedQuery(ENTRIES)
        .execute(Tuple.of(code.value()))
        .map(rows -> all(rows, SqlIssuedBook::entry));
  }

  private static Entry entry(Row row) {
    return new Entry(
        row.getUUID("case_id"),
        row.getString("organisation"),
        new PaperCode(row.getString("code")),
        row.getOffsetDateTime("at").toInstant(),
        EntryJson.said(row.getString("text")));
  }

  @Override
  public Uni<Optional<PaperCode>> code(String organisation, String number) {
    return pool.preparedQuery(CODE)
        .execute(Tuple.of(organisation, number))
        .map(rows -> first(rows, row -> new PaperCode(row.getString("code"))));
  }

  @Override
  public Uni<List<PaperCode>> instead(String organisation, Original original) {
    return pool.preparedQuery(INSTEAD)
        .execute(Tuple.of(organisation, original.number(), original.issuedOn().toString()))
        .map(rows -> all(rows, row -> new PaperCode(row.getString("code"))));
  }

  @Override
  public Uni<List<Placed>> page(String organisation, Optional<Place> before, int limit) {
    var place = before.orElse(new Place(Integer.MAX_VALUE, Integer.MAX_VALUE));
    return pool.preparedQuery(PAGE)
        .execute(Tuple.of(organisation, BOOK, place.year(), place.number(), limit))
        .map(rows -> all(rows, SqlIssuedBook::placed));
  }

  @Override
  public Uni<List<Placed>> between(String organisation, Instant from, Instant until, int papers) {
    return pool.preparedQuery(BETWEEN)
        .execute(Tuple.of(organisation, BOOK, utc(from), utc(until), papers))
        .map(rows -> all(rows, SqlIssuedBook::placed));
  }

  private static Placed placed(Row row) {
    return new Placed(new Place(row.getInteger("year"), row.getInteger("number")), entry(row));
  }

  private static <T> Optional<T> first(RowSet<Row> rows, Function<Row, T> reading) {
    var all = rows.iterator();
    return all.hasNext() ? Optional.of(reading.apply(all.next())) : Optional.empty();
  }

  private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> reading) {
    var found = new ArrayList<T>();
    rows.forEach(row -> found.add(reading.apply(row)));
    return found;
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
