package kz.qyzmet.notification.cabinet.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.notification.cabinet.domain.ApplicantId;
import kz.qyzmet.notification.cabinet.domain.Notice;

/** The notices of all applicants. */
public interface Notices extends NoticesAbove {

  /**
   * Writes notices in this order, gives each its applicant's next number, and wakes the streams at
   * the commit. The numbers' lock is held to the end of the transaction: no gaps, and a number seen
   * means that all smaller ones can be.
   */
  Uni<Void> append(SqlConnection tx, List<Notice> notices);

  /** An applicant's notices below a number, newest first; from the newest when it is null. */
  Uni<List<Kept>> below(ApplicantId applicant, Long sequence, boolean unreadOnly, int limit);

  /**
   * Marks a notice of this applicant read, unless it is already; null when there is none, whoever
   * else's it may be.
   */
  Uni<Kept> mark(SqlConnection tx, ApplicantId applicant, UUID id, Instant at);

  /** The last number given to this applicant; 0 before the first. */
  Uni<Long> last(ApplicantId applicant);
}
