package kz.qyzmet.gateway.inbound.usecase;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.UUID;

/** Which file of a message lies where by now: such a file need not be fetched again. */
public interface StoredScans {
  /** Ids of stored scans by the storage's ids. */
  Uni<Map<String, UUID>> of(String messageId);

  Uni<Void> keep(String messageId, String file, UUID stored);
}
