package kz.qyzmet.intake.password.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.intake.password.domain.OneTimePassword;
import kz.qyzmet.intake.password.domain.OneTimePassword.Binding;
import kz.qyzmet.intake.password.domain.Purpose;
import kz.qyzmet.intake.password.usecase.OneTimePasswords;

/** Passwords in PostgreSQL, which all replicas share; each call is one statement. */
@ApplicationScoped
class PgOneTimePasswords implements OneTimePasswords {
  /** For so long one that is over is still told apart from one that never was. */
  private static final Duration REMEMBERED = Duration.ofDays(1);

  /** In one order, so that nobody waits for each other. */
  private static final String ASK =
      """
      WITH gone AS (
        DELETE FROM one_time_password_rate WHERE whose IN (
          SELECT whose FROM one_time_password_rate WHERE until <= $2 AND whose <> ALL ($1)
          ORDER BY until LIMIT 10 FOR UPDATE SKIP LOCKED)
      )
      INSERT INTO one_time_password_rate AS r (whose, asked, until)
      SELECT whose, 1, $3 FROM unnest($1::text[]) whose ORDER BY whose
      ON CONFLICT (whose) DO UPDATE
        SET asked = CASE WHEN r.until <= $2 THEN 1 ELSE r.asked + 1 END,
            until = CASE WHEN r.until <= $2 THEN $3 ELSE r.until END
      RETURNING asked, until
      """;

  private static final String ADD =
      """
      WITH gone AS (
        DELETE FROM one_time_password WHERE id IN (
          SELECT id FROM one_time_password WHERE valid_until <= $8
          ORDER BY valid_until LIMIT 10 FOR UPDATE SKIP LOCKED)
      )
      INSERT INTO one_time_password (id, person, phone, purpose, digest, code, valid_until)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """;

  /** Whoever repeats a code guesses nothing by it, so it spends no try; nor does the right one. */
  private static final String TRIED =
      """
      UPDATE one_time_password SET
        tries = CASE WHEN code = $3 OR $3 = ANY (wrong) OR tries > $4 THEN tries
                     ELSE tries + 1 END,
        wrong = CASE WHEN code = $3 OR $3 = ANY (wrong) OR tries > $4 THEN wrong
                     ELSE array_append(wrong, $3) END
      WHERE id = $1 AND person = $2
      RETURNING phone, purpose, digest, code, valid_until, tries,
                EXISTS (SELECT 1 FROM one_time_password_use WHERE password = id) AS used
      """;

  private final Pool pool;

  PgOneTimePasswords(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Asked> ask(String person, String phone, Instant now, Instant until) {
    return pool.preparedQuery(ASK)
        .execute(
            Tuple.tuple()
                .addArrayOfString(new String[] {person, phone})
                .addOffsetDateTime(utc(now))
                .addOffsetDateTime(utc(until)))
        .map(
            rows -> {
              var most = new Asked(0, until);
              for (var row : rows) {
                var asked = new Asked(row.getInteger(0), row.getOffsetDateTime(1).toInstant());
                most = asked.count() > most.count() ? asked : most;
              }
              return most;
            });
  }

  @Override
  public Uni<Void> add(UUID id, String person, OneTimePassword password, Instant now) {
    var bound = password.bound();
    return pool.preparedQuery(ADD)
        .execute(
            Tuple.tuple()
                .addUUID(id)
                .addString(person)
                .addString(bound.phone())
                .addString(bound.purpose().code())
                .addString(bound.digest())
                .addString(bound.code())
                .addOffsetDateTime(utc(password.validUntil()))
                .addOffsetDateTime(utc(now.minus(REMEMBERED))))
        .replaceWithVoid();
  }

  @Override
  public Uni<Optional<OneTimePassword>> tried(UUID id, String person, String code, int allowed) {
    return pool.preparedQuery(TRIED)
        .execute(Tuple.of(id, person, code, allowed))
        .map(
            rows -> {
              var row = rows.iterator();
              return row.hasNext() ? Optional.of(password(row.next())) : Optional.empty();
            });
  }

  private static OneTimePassword password(Row row) {
    return new OneTimePassword(
        new Binding(
            Purpose.of(row.getString("purpose")).orElseThrow(),
            row.getString("phone"),
            row.getString("digest"),
            row.getString("code")),
        row.getOffsetDateTime("valid_until").toInstant(),
        row.getInteger("tries"),
        row.getBoolean("used"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
