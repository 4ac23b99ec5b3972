package kz.qyzmet.gateway.chain.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import kz.qyzmet.gateway.chain.domain.Receipt;
import kz.qyzmet.gateway.chain.domain.Way;
import kz.qyzmet.gateway.chain.domain.Way.Taking;
import kz.qyzmet.gateway.chain.usecase.Chains.Travelling;
import kz.qyzmet.kit.clock.Moments;
import org.jboss.logging.Logger;

/** Takes a system's receipt: of each system the first one counts, in whatever order they come. */
@ApplicationScoped
public class TakeReceipt {
  private static final Logger LOG = Logger.getLogger(TakeReceipt.class);

  private final Chains chains;
  private final Pool pool;
  private final Moments moments;

  TakeReceipt(Chains chains, Pool pool, Moments moments) {
    this.chains = chains;
    this.pool = pool;
    this.moments = moments;
  }

  /** What came of it. */
  public enum Outcome {
    KEPT,
    /** The system has told it before. */
    REPEATED,
    /** No such system is on the message's way. */
    STRANGER,
    /** No such message has left here. */
    UNKNOWN
  }

  /**
   * Takes a receipt.
   *
   * @param message our own id of what the system has got
   * @param by who says so
   * @param at when it got it, by its own clock
   * @param messageId what it calls the message
   */
  public Uni<Outcome> take(UUID message, String system, String by, Instant at, String messageId) {
    var receipt = new Receipt(system, by, at, messageId, moments.now());
    return pool.withTransaction(tx -> within(tx, message, receipt));
  }

  Uni<Outcome> within(SqlConnection tx, UUID message, Receipt receipt) {
    return chains
        .lock(tx, message)
        .chain(
            found ->
                found
                    .map(travelling -> decide(tx, message, travelling, receipt))
                    .orElseGet(() -> Uni.createFrom().item(Outcome.UNKNOWN)))
        .invoke(
            outcome ->
                LOG.infof("receipt=%s message=%s system=%s", outcome, message, receipt.system()));
  }

  private Uni<Outcome> decide(
      SqlConnection tx, UUID message, Travelling travelling, Receipt receipt) {
    return switch (travelling.way().take(receipt)) {
      case Taking.Kept(Way way) ->
          chains
              .keep(tx, message, receipt, way, receipt.keptAt().plus(travelling.silentAfter()))
              .replaceWith(Outcome.KEPT);
      case Taking.Repeated _ -> Uni.createFrom().item(Outcome.REPEATED);
      case Taking.Stranger _ -> Uni.createFrom().item(Outcome.STRANGER);
    };
  }
}
