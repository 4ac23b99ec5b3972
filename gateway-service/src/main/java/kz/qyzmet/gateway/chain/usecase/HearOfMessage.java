package kz.qyzmet.gateway.chain.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kz.qyzmet.gateway.chain.usecase.Chains.Gone;
import kz.qyzmet.gateway.outbound.domain.Pauses;
import kz.qyzmet.gateway.outbound.usecase.EgovGateway.MessageState;
import kz.qyzmet.kit.clock.Moments;
import org.jboss.logging.Logger;

/** The gateway tells by itself that a message which it took came back. */
@ApplicationScoped
public class HearOfMessage {
  private static final Logger LOG = Logger.getLogger(HearOfMessage.class);

  private final Chains chains;
  private final Pauses pauses;
  private final Moments moments;

  HearOfMessage(Chains chains, Pauses pauses, Moments moments) {
    this.chains = chains;
    this.pauses = pauses;
    this.moments = moments;
  }

  /** Takes note; that it arrived is told by the receipts alone. */
  public Uni<Void> told(String messageId, MessageState state) {
    return switch (state) {
      case ON_DELIVERY, DELIVERED -> Uni.createFrom().voidItem();
      case NOT_DELIVERED -> cameBack(messageId, "not-delivered");
      case STOPPED -> cameBack(messageId, "stopped");
    };
  }

  private Uni<Void> cameBack(String messageId, String cause) {
    return chains
        .byMessage(messageId)
        .onItem()
        .ifNotNull()
        .transformToUni(gone -> again(gone, cause));
  }

  private Uni<Void> again(Gone gone, String cause) {
    var pause = pauses.after(gone.tries());
    LOG.infof(
        "chain=not-left application=%s carries=%s tries=%d cause=%s again-in=%s",
        gone.application(), gone.carries(), gone.tries(), cause, pause);
    return chains.cameBack(gone.message(), cause, pause, moments.now());
  }
}
