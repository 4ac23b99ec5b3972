package kz.qyzmet.intake.filing.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.intake.filing.domain.AcceptanceRefused;
import kz.qyzmet.intake.filing.usecase.AcceptanceRefusals;
import kz.qyzmet.intake.filing.usecase.Applications.Reply;
import kz.qyzmet.kit.idempotency.Idempotency;
import org.hibernate.reactive.mutiny.Mutiny;

/** Refusals of acceptance in PostgreSQL, one row each, never changed. */
@ApplicationScoped
class PgAcceptanceRefusals implements AcceptanceRefusals {
  private static final String KEEP =
      """
      WITH refusal AS (
        INSERT INTO acceptance_refusal (id, number, applicant, service, passport, provider, branch, ground,
                                        documents, refused_by, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      )
      INSERT INTO idempotency (caller, key, request_hash, status, headers, body, at)
      VALUES ($12, $13, $14, $15, $16, $17, $18)
      """;

  private final Pool pool;
  private final Mutiny.SessionFactory sessions;
  private final Idempotency idempotency;

  PgAcceptanceRefusals(Pool pool, Mutiny.SessionFactory sessions, Idempotency idempotency) {
    this.pool = pool;
    this.sessions = sessions;
    this.idempotency = idempotency;
  }

  @Override
  public Uni<Boolean> keep(AcceptanceRefused refusal, Reply reply) {
    var tuple = Tuple.tuple();
    tuple
        .addUUID(refusal.id())
        .addString(refusal.number().value())
        .addString(refusal.applicant())
        .addString(refusal.passport().code())
        .addString(refusal.passport().version())
        .addString(refusal.provider())
        .addString(refusal.branch().code())
        .addString(refusal.ground())
        .addString(Json.write(refusal.documents()))
        .addString(refusal.refusedBy())
        .addOffsetDateTime(AcceptStatement.utc(refusal.at()));
    return pool.preparedQuery(KEEP)
        .execute(AcceptStatement.answer(tuple, idempotency.row(reply.key(), reply.answer())))
        .replaceWith(true)
        .onFailure(PgAcceptanceRefusals::isNumberTaken)
        .recoverWithItem(false);
  }

  @Override
  public Uni<Optional<AcceptanceRefused>> find(UUID id, Branch branch) {
    return sessions.withStatelessSession(
        session ->
            session
                .get(RefusalRow.class, id)
                .map(
                    row ->
                        Optional.ofNullable(row)
                            .filter(each -> each.branch.equals(branch.code()))
                            .map(each -> each.toDomain(branch))));
  }

  private static boolean isNumberTaken(Throwable failure) {
    return failure instanceof PgException pg
        && "acceptance_refusal_number_once".equals(pg.getConstraint());
  }
}
