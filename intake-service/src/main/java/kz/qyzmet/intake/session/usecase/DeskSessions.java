package kz.qyzmet.intake.session.usecase;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.intake.session.domain.DeskSession;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.StoredAnswer;

/** Where sessions are kept; each call is one statement. */
public interface DeskSessions {
  /** The answer to keep, and the key to keep it under. */
  record Reply(CommandKey key, StoredAnswer answer) {}

  Uni<Void> open(DeskSession session, Reply reply);

  /** Empty if it is another branch's, or there is none. */
  Uni<Optional<DeskSession>> find(UUID id, String branch);

  /**
   * Writes the end, unless there is one.
   *
   * @return whether it was written
   */
  Uni<Boolean> end(DeskSession ended, Reply reply);
}
