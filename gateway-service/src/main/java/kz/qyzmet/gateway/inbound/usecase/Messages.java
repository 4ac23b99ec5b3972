package kz.qyzmet.gateway.inbound.usecase;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.gateway.inbound.domain.Outcome;
import kz.qyzmet.gateway.inbound.domain.Owed;

/** Where messages and what came of them are kept. Times are the database's own. */
public interface Messages {
  /** A message that is kept. */
  record Kept(byte[] contentHash, Outcome outcome) {}

  Uni<Optional<Kept>> find(String messageId);

  /**
   * Keeps what came of a message, unless somebody was faster.
   *
   * @return what is kept now: this, or what was there
   */
  Uni<Kept> keep(String messageId, String chain, Kept kept, Owed owed);

  /** A debt to the gateway. */
  record Debt(String messageId, String chain, Outcome outcome, Owed owed, int tries) {}

  /**
   * Takes what is due; nobody else gets it meanwhile.
   *
   * @param hold after this time it is due again, should nothing become known of it
   */
  Uni<List<Debt>> claim(int limit, Duration hold);

  /** That much has been brought. */
  Uni<Void> paid(Debt debt);

  /** A try came to nothing: the next one after the pause. */
  Uni<Void> failed(Debt debt, String cause, Duration pause);
}
