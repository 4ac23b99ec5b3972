package kz.qyzmet.intake.attachment.usecase;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the bytes of scans lie, under ids of ours. A store that can't be reached fails with an
 * {@link java.io.IOException} somewhere among the causes, so that the caller is told to try again.
 */
public interface ContentStore {
  /** The name of its kind, which a scan's row keeps. */
  String kind();

  /** Puts bytes there: durable once the answer is there. The same once more does no harm. */
  Uni<Void> put(UUID id, byte[] content);

  Uni<Optional<byte[]>> get(UUID id);

  /** Takes away what is there, if anything is. */
  Uni<Void> delete(UUID id);
}
