package kz.qyzmet.gateway.inbound.usecase;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import kz.qyzmet.gateway.GatewaySettings;
import kz.qyzmet.gateway.channel.GatewayFailure;
import kz.qyzmet.gateway.inbound.domain.Outcome;
import kz.qyzmet.gateway.inbound.usecase.Messages.Debt;
import kz.qyzmet.gateway.inbound.usecase.Messages.Due;
import kz.qyzmet.gateway.outbound.domain.Pauses;
import kz.qyzmet.gateway.outbound.usecase.EgovGateway;
import kz.qyzmet.gateway.outbound.usecase.EgovGateway.MessageState;
import kz.qyzmet.kit.log.Failures;
import org.jboss.logging.Logger;

/** Brings the gateway one step of what it is owed, or asks what became of an answer. */
@ApplicationScoped
class PayDebt {
  private static final Logger LOG = Logger.getLogger(PayDebt.class);

  private final Messages messages;
  private final Replies replies;
  private final EgovGateway gateway;
  private final Pauses pauses;
  private final Duration askAfter;

  PayDebt(
      Messages messages,
      Replies replies,
      EgovGateway gateway,
      Pauses pauses,
      GatewaySettings settings) {
    this.messages = messages;
    this.replies = replies;
    this.gateway = gateway;
    this.pauses = pauses;
    this.askAfter = settings.outbound().askAfter();
  }

  Uni<Void> on(Due due) {
    return switch (due) {
      case Due.Ready(var debt) -> on(debt);
      case Due.Unreadable(var id, int before, var why) -> {
        int tries = before + 1;
        LOG.errorf("reply=unreadable id=%s tries=%d cause=%s", id, tries, Failures.line(why));
        yield messages.unreadable(id, pauses.after(tries));
      }
    };
  }

  private Uni<Void> on(Debt debt) {
    return switch (debt.owed()) {
      case NOTIFICATION -> notify(debt);
      case ANSWER -> answer(debt);
      case CONFIRMATION -> ask(debt);
      case NONE -> throw new IllegalStateException("Expected a debt, but there is none");
    };
  }

  private Uni<Void> notify(Debt debt) {
    return blocking(
            () -> {
              replies.notify(debt.messageId(), debt.outcome());
              return debt;
            })
        .chain(
            () -> {
              tell("brought", debt);
              return messages.paid(debt);
            })
        .onFailure(GatewayFailure.class)
        .recoverWithUni(failure -> failed(debt, cause(failure)));
  }

  private Uni<Void> answer(Debt debt) {
    var accepted = (Outcome.Accepted) debt.outcome();
    return blocking(() -> replies.answer(debt.messageId(), debt.chain(), accepted))
        .chain(
            answerId -> {
              tell("brought", debt);
              return messages.answered(debt, answerId, askAfter);
            })
        .onFailure(GatewayFailure.class)
        .recoverWithUni(failure -> failed(debt, cause(failure)));
  }

  private Uni<Void> ask(Debt debt) {
    return blocking(() -> gateway.ask(debt.answerId()))
        .chain(state -> answered(debt, state))
        .onFailure(GatewayFailure.class)
        .recoverWithUni(_ -> later(debt));
  }

  /** What the gateway says of an answer, whether it was asked or told us by itself. */
  Uni<Void> answered(Debt debt, MessageState state) {
    return switch (state) {
      case ON_DELIVERY -> later(debt);
      case DELIVERED -> {
        tell("confirmed", debt);
        yield messages.paid(debt);
      }
      case NOT_DELIVERED -> failed(debt, "not-delivered");
      case STOPPED -> failed(debt, "stopped");
    };
  }

  private Uni<Void> later(Debt debt) {
    return messages.underWay(debt, askAfter, pauses.longest());
  }

  private Uni<Void> failed(Debt debt, String cause) {
    int tries = debt.tries() + 1;
    LOG.infof(
        "reply=not-brought id=%s what=%s tries=%d cause=%s",
        debt.messageId(), debt.owed(), tries, cause);
    return messages.failed(debt, cause, pauses.after(tries));
  }

  private static void tell(String what, Debt debt) {
    LOG.infof("reply=%s id=%s what=%s", what, debt.messageId(), debt.owed());
  }

  private static String cause(Throwable failure) {
    return "gateway-" + ((GatewayFailure) failure).kind().name().toLowerCase(Locale.ROOT);
  }

  private static <T> Uni<T> blocking(Supplier<T> call) {
    return Uni.createFrom().item(call).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }
}
