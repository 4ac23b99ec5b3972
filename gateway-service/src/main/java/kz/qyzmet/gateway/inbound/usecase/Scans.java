package kz.qyzmet.gateway.inbound.usecase;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import kz.qyzmet.gateway.inbound.domain.Message;
import kz.qyzmet.gateway.inbound.domain.PortalFiling.Scan;

/** Where the scans of applications lie. */
public interface Scans {
  /** What came of an attempt. */
  sealed interface Stored {
    record Done(UUID id) implements Stored {}

    record Failed(Filings.Tried why) implements Stored {}
  }

  /** Stores it as the applicant's, once whatever happens: again gives the same id. Never fails. */
  Uni<Stored> store(Message message, Scan scan, byte[] content);
}
