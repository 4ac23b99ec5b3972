package kz.qyzmet.intake.filing.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.intake.filing.domain.Application;
import kz.qyzmet.intake.filing.domain.ApplicationId;
import kz.qyzmet.intake.filing.domain.ApplicationNumber;
import kz.qyzmet.intake.filing.domain.Certification;
import kz.qyzmet.intake.filing.domain.Filed;
import kz.qyzmet.intake.filing.domain.ObjectionText;
import kz.qyzmet.intake.filing.domain.Standing;
import kz.qyzmet.intake.filing.domain.TimelineEntry;
import kz.qyzmet.intake.filing.usecase.Applications;
import kz.qyzmet.kit.idempotency.Idempotency;
import kz.qyzmet.kit.outbox.Outbox;

/** Writes by the SQL client: each command is one statement, each batch of events two. */
@ApplicationScoped
class PgApplications implements Applications {
  private static final String FIND =
      """
      SELECT id, number, applicant, service, passport, provider, accepted_at, registered, due,
             state, incoming_number, ground, withdrawal, hearing_ground, objections_until,
             decision_from, objection, suspended_until, moved_terms, published, version
      FROM application WHERE id = $1 AND applicant = $2
      """;

  private static final String LOCK =
      """
      SELECT id, state, incoming_number, ground, withdrawal, hearing_ground, objections_until,
             decision_from, objection, suspended_until, moved_terms
      FROM application
      WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE
      """;

  private static final String TELL =
      """
      INSERT INTO timeline (application, event, type, at, role, step, due, detail)
      SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::text[], $6::text[],
                           $7::timestamptz[], $8::text[])
      ON CONFLICT DO NOTHING
      """;

  /**
   * Of the constraints that can stop an acceptance, the kit knows the one of the idempotency key.
   */
  private static final Map<String, Written> CONSTRAINTS =
      Map.of(
          "application_number_once", Written.NUMBER_TAKEN,
          "attachment_filed_once", Written.ATTACHMENT_FILED,
          "one_time_password_once", Written.PASSWORD_USED);

  private final Pool pool;
  private final Outbox outbox;
  private final Idempotency idempotency;

  PgApplications(Pool pool, Outbox outbox, Idempotency idempotency) {
    this.pool = pool;
    this.outbox = outbox;
    this.idempotency = idempotency;
  }

  @Override
  public Uni<Written> accept(
      Application application, Filed filed, Certification by, Told told, Reply reply) {
    return pool.preparedQuery(AcceptStatement.sql(filed, by))
        .execute(
            AcceptStatement.parameters(
                application, filed, by, told.line(), outbox.row(told.event()), stored(reply)))
        .replaceWith(Written.DONE)
        .onFailure(PgApplications::isOurs)
        .recoverWithItem(PgApplications::taken);
  }

  @Override
  public Uni<Optional<Application>> find(ApplicationId id, String applicant) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(id.value(), applicant))
        .map(
            rows -> {
              var found = rows.iterator();
              return found.hasNext() ? Optional.of(application(found.next())) : Optional.empty();
            });
  }

  @Override
  public Uni<Boolean> change(Application changed, int readVersion, Told told, Reply reply) {
    return pool.preparedQuery(ChangeStatement.SQL)
        .execute(
            ChangeStatement.parameters(
                changed, readVersion, told.line(), outbox.row(told.event()), stored(reply)))
        .map(rows -> rows.rowCount() == 1);
  }

  @Override
  public Uni<Boolean> object(
      Application changed, int readVersion, ObjectionText said, Told told, Reply reply) {
    return pool.preparedQuery(ObjectStatement.SQL)
        .execute(
            ObjectStatement.parameters(
                changed, readVersion, said, told.line(), outbox.row(told.event()), stored(reply)))
        .map(rows -> rows.rowCount() == 1);
  }

  @Override
  public Uni<Map<ApplicationId, Standing>> lock(SqlConnection tx, Collection<ApplicationId> ids) {
    var keys = ids.stream().map(ApplicationId::value).toArray(UUID[]::new);
    return tx.preparedQuery(LOCK)
        .execute(Tuple.tuple().addArrayOfUUID(keys))
        .map(
            rows -> {
              var standings = new HashMap<ApplicationId, Standing>();
              for (var row : rows) {
                standings.put(new ApplicationId(row.getUUID("id")), standing(row));
              }
              return standings;
            });
  }

  @Override
  public Uni<Void> follow(SqlConnection tx, List<Moved> moved, List<TimelineEntry> lines) {
    var told =
        lines.isEmpty()
            ? Uni.createFrom().voidItem()
            : tx.preparedQuery(TELL).execute(told(lines)).replaceWithVoid();
    if (moved.isEmpty()) {
      return told;
    }
    var move =
        tx.preparedQuery(MoveStatement.SQL)
            .execute(MoveStatement.parameters(moved))
            .replaceWithVoid();
    // Both are sent at once: the connection is pipelined.
    return Uni.join().all(move, told).andFailFast().replaceWithVoid();
  }

  private Tuple stored(Reply reply) {
    return idempotency.row(reply.key(), reply.answer());
  }

  private static Tuple told(List<TimelineEntry> lines) {
    return Tuple.tuple()
        .addArrayOfUUID(lines.stream().map(TimelineEntry::application).toArray(UUID[]::new))
        .addArrayOfUUID(lines.stream().map(TimelineEntry::event).toArray(UUID[]::new))
        .addArrayOfString(MoveStatement.strings(lines, TimelineEntry::type))
        .addArrayOfOffsetDateTime(MoveStatement.moments(lines, TimelineEntry::at))
        .addArrayOfString(MoveStatement.strings(lines, TimelineEntry::role))
        .addArrayOfString(MoveStatement.strings(lines, TimelineEntry::step))
        .addArrayOfOffsetDateTime(MoveStatement.moments(lines, TimelineEntry::due))
        .addArrayOfString(
            MoveStatement.strings(
                lines, line -> line.facts().isEmpty() ? null : Json.write(line.facts())));
  }

  private static Application application(Row row) {
    var standing = standing(row);
    return new Application(
        new ApplicationId(row.getUUID("id")),
        new ApplicationNumber(row.getString("number")),
        row.getString("applicant"),
        new PassportRef(row.getString("service"), row.getString("passport")),
        row.getString("provider"),
        row.getOffsetDateTime("accepted_at").toInstant(),
        row.getLocalDate("registered"),
        InterruptionColumns.instant(row, "due"),
        standing.lifecycle(),
        standing.interruptions(),
        standing.terms(),
        row.getInteger("published"),
        row.getInteger("version"));
  }

  private static Standing standing(Row row) {
    var states =
        new States(
            row.getString("state"),
            row.getString("incoming_number"),
            row.getString("ground"),
            row.getString("withdrawal"));
    return new Standing(
        states.toDomain(),
        InterruptionColumns.of(row).toDomain(),
        MovedTermsJson.read(row.getString("moved_terms")));
  }

  private static boolean isOurs(Throwable failure) {
    return failure instanceof PgException pg
        && pg.getConstraint() != null
        && CONSTRAINTS.containsKey(pg.getConstraint());
  }

  private static Written taken(Throwable failure) {
    return CONSTRAINTS.get(((PgException) failure).getConstraint());
  }
}
