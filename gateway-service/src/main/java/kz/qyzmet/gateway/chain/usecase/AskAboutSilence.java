package kz.qyzmet.gateway.chain.usecase;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import kz.qyzmet.gateway.outbound.domain.Pauses;
import kz.qyzmet.gateway.outbound.usecase.EgovGateway;
import kz.qyzmet.kit.log.Failures;
import org.jboss.logging.Logger;

/**
 * Asks the gateway what became of messages behind which somebody is silent: that one came back is
 * told once, and that word may have been lost. What came back leaves again.
 */
@ApplicationScoped
class AskAboutSilence {
  private static final Logger LOG = Logger.getLogger(AskAboutSilence.class);
  private static final int AT_ONCE = 20;

  private final Chains chains;
  private final EgovGateway gateway;
  private final HearOfMessage hear;
  private final Pauses pauses;

  AskAboutSilence(Chains chains, EgovGateway gateway, HearOfMessage hear, Pauses pauses) {
    this.chains = chains;
    this.gateway = gateway;
    this.hear = hear;
    this.pauses = pauses;
  }

  /** Asks, one after the other, of those that were not asked about for the longest pause. */
  Uni<Void> round() {
    return chains
        .unheard(AT_ONCE, pauses.longest())
        .onItem()
        .transformToMulti(ids -> Multi.createFrom().iterable(ids))
        .onItem()
        .transformToUniAndConcatenate(this::ask)
        .collect()
        .last()
        .replaceWithVoid();
  }

  /** A gateway that does not say is asked again; the others of the round are asked all the same. */
  private Uni<Void> ask(String messageId) {
    return Uni.createFrom()
        .item(() -> gateway.ask(messageId))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .chain(state -> hear.told(messageId, state))
        .onFailure()
        .invoke(failure -> LOG.warnf("chain=not-asked cause=%s", Failures.line(failure)))
        .onFailure()
        .recoverWithNull();
  }
}
