package kz.qyzmet.intake.attachment.usecase;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.intake.attachment.domain.Attachment;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.StoredAnswer;

/** Where scans lie. Narrow, so that an object store can take the database's place. */
public interface AttachmentStore {
  /** The answer to keep, and the key to keep it under. */
  record Reply(CommandKey key, StoredAnswer answer) {}

  /** Stores the scan with the answer under the idempotency key, in one statement. */
  Uni<Void> add(Attachment attachment, byte[] content, Reply reply);

  /** Those of the ids that are the owner's. */
  Uni<List<Attachment>> among(String owner, Collection<UUID> ids);

  Uni<Optional<byte[]>> content(UUID id);
}
