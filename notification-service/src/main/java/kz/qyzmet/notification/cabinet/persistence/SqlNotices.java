package kz.qyzmet.notification.cabinet.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.notification.cabinet.domain.ApplicantId;
import kz.qyzmet.notification.cabinet.domain.Language;
import kz.qyzmet.notification.cabinet.domain.Notice;
import kz.qyzmet.notification.cabinet.usecase.Kept;
import kz.qyzmet.notification.cabinet.usecase.Notices;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Notices on table {@code notice}. Lists go through Hibernate Reactive; writing, and the streams
 * that outlive any request, use the SQL client.
 */
@ApplicationScoped
class SqlNotices implements Notices {
  /**
   * One statement for a batch: count per applicant, take that many numbers, number and insert. The
   * counters are locked in the order of the ids, so that two batches can't block each other.
   */
  private static final String APPEND =
      """
      with told as (
        select * from unnest($1::text[], $2::uuid[], $3::uuid[], $4::text[], $5::text[],
                             $6::text[], $7::timestamptz[])
          with ordinality as t (applicant_id, id, application_id, kind, facts, edition, at, place)
      ), many as (
        select applicant_id, count(*) as n from told group by applicant_id order by applicant_id
      ), taken as (
        insert into recipient as r (applicant_id, last)
        select applicant_id, n from many order by applicant_id
        on conflict (applicant_id) do update set last = r.last + excluded.last
        returning applicant_id, last
      )
      insert into notice (applicant_id, sequence, id, application_id, kind, facts, edition, at)
      select applicant_id,
             taken.last - many.n + row_number() over (partition by applicant_id order by place),
             id, application_id, kind, facts, edition, at
        from told join many using (applicant_id) join taken using (applicant_id)
       order by place
      """;

  private static final String FIELDS =
      """
      select n.applicant_id, n.sequence, n.id, n.application_id, n.kind, n.facts, n.edition, n.at,
             n.read_at, a.number, a.service, a.passport_version, a.provider, a.language
        from notice n join application a on a.id = n.application_id
      """;
  private static final String ABOVE =
      FIELDS + "where n.applicant_id = $1 and n.sequence > $2 order by n.sequence limit $3";
  private static final String MARK =
      """
      with marked as (
        update notice set read_at = coalesce(read_at, $3) where id = $1 and applicant_id = $2
        returning *
      )
      """
          + FIELDS.replace("from notice n", "from marked n");
  private static final String LAST = "select last from recipient where applicant_id = $1";

  private final Pool pool;
  private final Mutiny.SessionFactory sessions;

  SqlNotices(Pool pool, Mutiny.SessionFactory sessions) {
    this.pool = pool;
    this.sessions = sessions;
  }

  @Override
  public Uni<Void> append(SqlConnection tx, List<Notice> notices) {
    if (notices.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var tuple =
        Tuple.tuple()
            .addArrayOfString(column(notices, n -> n.applicant().value(), String[]::new))
            .addArrayOfUUID(column(notices, Notice::id, UUID[]::new))
            .addArrayOfUUID(column(notices, Notice::application, UUID[]::new))
            .addArrayOfString(column(notices, n -> n.told().kind(), String[]::new))
            .addArrayOfString(column(notices, n -> ToldJson.facts(n.told()), String[]::new))
            .addArrayOfString(column(notices, Notice::edition, String[]::new))
            .addArrayOfOffsetDateTime(
                column(notices, n -> n.at().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new));
    var applicants = notices.stream().map(Notice::applicant).collect(Collectors.toSet());
    return Pipeline.of(
        List.of(
            tx.preparedQuery(APPEND).execute(tuple).replaceWithVoid(),
            DatabaseBell.ring(tx, applicants)));
  }

  private static <T> T[] column(
      List<Notice> notices, Function<Notice, T> value, IntFunction<T[]> array) {
    return notices.stream().map(value).toArray(array);
  }

  @Override
  public Uni<List<Kept>> below(
      ApplicantId applicant, Long sequence, boolean unreadOnly, int limit) {
    var query =
        "from NoticeRow n join fetch n.application"
            + " where n.applicantId = :applicant and n.sequence < :sequence"
            + (unreadOnly ? " and n.readAt is null" : "")
            + " order by n.sequence desc";
    return sessions
        .withSession(
            session ->
                session
                    .createQuery(query, NoticeRow.class)
                    .setParameter("applicant", applicant.value())
                    .setParameter("sequence", sequence == null ? Long.MAX_VALUE : sequence)
                    .setMaxResults(limit)
                    .getResultList())
        .map(rows -> rows.stream().map(NoticeRow::kept).toList());
  }

  @Override
  public Uni<List<Kept>> above(ApplicantId applicant, long sequence, int limit) {
    return pool.preparedQuery(ABOVE)
        .execute(Tuple.of(applicant.value(), sequence, limit))
        .map(SqlNotices::kept);
  }

  @Override
  public Uni<Kept> mark(SqlConnection tx, ApplicantId applicant, UUID id, Instant at) {
    return tx.preparedQuery(MARK)
        .execute(Tuple.of(id, applicant.value(), at.atOffset(ZoneOffset.UTC)))
        .map(rows -> kept(rows).stream().findFirst().orElse(null));
  }

  @Override
  public Uni<Long> last(ApplicantId applicant) {
    return pool.preparedQuery(LAST)
        .execute(Tuple.of(applicant.value()))
        .map(rows -> rows.rowCount() == 0 ? 0L : rows.iterator().next().getLong("last"));
  }

  private static List<Kept> kept(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(SqlNotices::kept).toList();
  }

  private static Kept kept(Row row) {
    return new Kept(
        row.getLong("sequence"),
        new Notice(
            row.getUUID("id"),
            new ApplicantId(row.getString("applicant_id")),
            row.getUUID("application_id"),
            ToldJson.told(row.getString("kind"), row.getString("facts")),
            row.getString("edition"),
            instant(row, "at")),
        row.getString("number"),
        new PassportRef(row.getString("service"), row.getString("passport_version")),
        row.getString("provider"),
        Language.of(row.getString("language")).orElseThrow(),
        instant(row, "read_at"));
  }

  private static Instant instant(Row row, String column) {
    var value = row.getOffsetDateTime(column);
    return value == null ? null : value.toInstant();
  }
}
