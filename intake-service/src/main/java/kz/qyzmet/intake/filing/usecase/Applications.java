package kz.qyzmet.intake.filing.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.intake.filing.domain.Application;
import kz.qyzmet.intake.filing.domain.ApplicationId;
import kz.qyzmet.intake.filing.domain.Certification;
import kz.qyzmet.intake.filing.domain.Filed;
import kz.qyzmet.intake.filing.domain.ObjectionText;
import kz.qyzmet.intake.filing.domain.Standing;
import kz.qyzmet.intake.filing.domain.TimelineEntry;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.StoredAnswer;

/**
 * Where applications are written: each call is one statement, or one pipelined batch in the
 * caller's transaction.
 */
public interface Applications {
  /** What became of an attempt to write an acceptance; nothing is written but by {@code DONE}. */
  enum Written {
    DONE,
    /** The random number is taken: try another. */
    NUMBER_TAKEN,
    /** One of the scans was filed with another application in the meantime. */
    ATTACHMENT_FILED,
    /** The one-time password was used in the meantime. */
    PASSWORD_USED
  }

  /** An event with the line of the timeline that tells of it. */
  record Told(Envelope<?> event, TimelineEntry line) {}

  /** A state that events have changed. */
  record Moved(ApplicationId id, Standing standing) {}

  /** The answer to keep, and the key to keep it under. */
  record Reply(CommandKey key, StoredAnswer answer) {}

  /**
   * Writes the application, what was filed, what certifies it, the timeline's first line, the event
   * and the answer.
   */
  Uni<Written> accept(
      Application application, Filed filed, Certification by, Told told, Reply reply);

  /** The application, if it is that applicant's. */
  Uni<Optional<Application>> find(ApplicationId id, String applicant);

  /**
   * Writes the changed application with event and answer, unless it has changed since it was read.
   *
   * @return whether it was written
   */
  Uni<Boolean> change(Application changed, int readVersion, Told told, Reply reply);

  /**
   * Writes the changed application with the objection's text, event and answer, unless it has
   * changed since it was read.
   *
   * @return whether it was written
   */
  Uni<Boolean> object(
      Application changed, int readVersion, ObjectionText said, Told told, Reply reply);

  /** Locks the applications, in the order of their ids, and says how far they are. */
  Uni<Map<ApplicationId, Standing>> lock(SqlConnection tx, Collection<ApplicationId> ids);

  /** Writes moved applications and new lines; a line that is there already stays. */
  Uni<Void> follow(SqlConnection tx, List<Moved> moved, List<TimelineEntry> lines);
}
