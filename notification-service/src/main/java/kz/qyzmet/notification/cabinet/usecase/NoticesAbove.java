package kz.qyzmet.notification.cabinet.usecase;

import io.smallrye.mutiny.Uni;
import java.util.List;
import kz.qyzmet.notification.cabinet.domain.ApplicantId;

/** What a stream reads. */
interface NoticesAbove {

  /** An applicant's notices above a number, oldest first. */
  Uni<List<Kept>> above(ApplicantId applicant, long sequence, int limit);
}
