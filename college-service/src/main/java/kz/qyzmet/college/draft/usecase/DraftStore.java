package kz.qyzmet.college.draft.usecase;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.qyzmet.college.draft.domain.DraftVersion;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.StoredAnswer;

/** Where drafts are kept; nothing of them is ever changed. */
public interface DraftStore {

  Uni<Optional<DraftVersion>> latest(UUID id);

  Uni<Optional<DraftVersion>> version(UUID id, int version);

  /** The last draft of each of these cases that has one, in no order. */
  Uni<List<DraftVersion>> latest(Set<UUID> ids);

  /** The last version of each of these cases that is the organisation's and has a draft. */
  Uni<Map<UUID, Integer>> last(Set<UUID> ids, String organisation);

  /** In order. */
  Uni<List<DraftVersion>> all(UUID id);

  /**
   * Writes the version, and the answer in the same transaction.
   *
   * @param caseVersion that was decided on
   * @return false where the case has moved since, or the version is there already
   */
  Uni<Boolean> append(DraftVersion version, int caseVersion, Optional<Told> told);

  /** What a command under a key was told. */
  record Told(CommandKey key, StoredAnswer answer) {}
}
