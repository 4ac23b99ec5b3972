package kz.qyzmet.notification.cabinet.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.Idempotency;
import kz.qyzmet.kit.idempotency.StoredAnswer;
import kz.qyzmet.kit.problem.Problem;
import kz.qyzmet.notification.cabinet.domain.ApplicantId;

/** An applicant looks through the notices and marks them read. */
@ApplicationScoped
public class ReadNotices {
  private final Notices notices;
  private final Pool pool;
  private final Idempotency idempotency;
  private final Moments moments;

  ReadNotices(Notices notices, Pool pool, Idempotency idempotency, Moments moments) {
    this.notices = notices;
    this.pool = pool;
    this.idempotency = idempotency;
    this.moments = moments;
  }

  /** Notices below a number, newest first; from the newest when it is null. */
  public Uni<List<Kept>> list(ApplicantId applicant, Long below, boolean unreadOnly, int limit) {
    return notices.below(applicant, below, unreadOnly, limit);
  }

  /** The last number given to this applicant; 0 before the first. */
  public Uni<Long> last(ApplicantId applicant) {
    return notices.last(applicant);
  }

  /**
   * Marks a notice read; the first mark stands. Fails with 404 for what is not this applicant's.
   *
   * @param answer what to say of the notice, kept for a retry under the same key
   */
  public Uni<StoredAnswer> mark(
      ApplicantId applicant, UUID id, CommandKey key, Function<Kept, StoredAnswer> answer) {
    return idempotency.guard(
        key,
        () ->
            pool.withTransaction(
                tx ->
                    notices
                        .mark(tx, applicant, id, moments.now())
                        .onItem()
                        .ifNull()
                        .failWith(() -> Problem.of("not-found", 404).exception())
                        .map(answer)
                        .call(stored -> idempotency.insert(tx, key, stored))));
  }
}
