package kz.qyzmet.gateway.inbound.usecase;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.gateway.inbound.domain.PortalFiling.Place;

/** Which file of a message lies where by now: such a file need not be fetched again. */
public interface StoredScans {
  /** Ids of stored scans by where their files stand in the message. */
  Uni<Map<Place, UUID>> of(String messageId);

  Uni<Void> keep(String messageId, Place place, UUID stored);
}
