package kz.qyzmet.intake.attachment.usecase;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.intake.attachment.domain.Attachment;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.StoredAnswer;

/** What is known of scans; their bytes lie in a {@link ContentStore}. */
public interface AttachmentStore {
  /** The answer to keep, and the key to keep it under. */
  record Reply(CommandKey key, StoredAnswer answer) {}

  /** Bytes that may lie in a store of that kind. */
  record Upload(UUID id, String kind) {}

  /** Says that bytes are about to be put somewhere. */
  Uni<Void> begin(Upload upload, Instant at);

  /**
   * Stores the scan, whose bytes are put, with the answer under the idempotency key, and ends its
   * upload: one statement.
   *
   * @return whether it did; not where the upload was given up meanwhile
   */
  Uni<Boolean> add(Attachment attachment, Reply reply);

  /** Those of the ids that are the owner's. */
  Uni<List<Attachment>> among(String owner, Collection<UUID> ids);

  /** In which kind of store the scan's bytes lie; empty where there is no such scan. */
  Uni<Optional<String>> kind(UUID id);

  /**
   * Gives up uploads that began before that moment and are in stores of these kinds; from then on
   * no scan comes of them. What was given up before, and is still there, is among them.
   */
  Uni<List<Upload>> giveUp(Instant before, Collection<String> kinds, int limit);

  /** The bytes of an upload that was given up are gone. */
  Uni<Void> forget(UUID id);
}
