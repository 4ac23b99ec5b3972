package kz.qyzmet.gateway.inbound.usecase;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.qyzmet.gateway.GatewaySettings;
import kz.qyzmet.gateway.channel.GatewayFailure;
import kz.qyzmet.gateway.inbound.domain.Outcome;
import kz.qyzmet.gateway.inbound.usecase.Messages.Debt;
import kz.qyzmet.gateway.outbound.domain.Pauses;
import kz.qyzmet.kit.log.Failures;
import org.jboss.logging.Logger;

/** Brings the gateway what it is owed: when a message was taken, and every poll as the net. */
@ApplicationScoped
public class Replier {
  private static final Logger LOG = Logger.getLogger(Replier.class);

  /** Longer than all calls of one batch together may take. */
  private static final Duration HOLD = Duration.ofMinutes(1);

  private final Messages messages;
  private final Replies replies;
  private final Pauses pauses;
  private final GatewaySettings.Outbound settings;
  private final AtomicBoolean working = new AtomicBoolean();
  private volatile boolean stopping;
  private Cancellable ticks;

  Replier(Messages messages, Replies replies, Pauses pauses, GatewaySettings settings) {
    this.messages = messages;
    this.replies = replies;
    this.pauses = pauses;
    this.settings = settings.outbound();
  }

  void start(@Observes StartupEvent event) {
    ticks =
        Multi.createFrom()
            .ticks()
            .every(settings.poll())
            .onOverflow()
            .drop()
            .subscribe()
            .with(_ -> wake());
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
    if (ticks != null) {
      ticks.cancel();
    }
  }

  /** Looks now. */
  void wake() {
    if (stopping || !working.compareAndSet(false, true)) {
      return;
    }
    messages
        .claim(settings.parallel(), HOLD)
        .chain(this::all)
        .subscribe()
        .with(
            count -> {
              working.set(false);
              if (count > 0) {
                wake();
              }
            },
            failure -> {
              LOG.warnf("replies=waiting cause=%s", Failures.line(failure));
              working.set(false);
            });
  }

  /** All at once: a gateway that is slow over one holds up the others no longer than that. */
  private Uni<Integer> all(List<Debt> debts) {
    return debts.isEmpty()
        ? Uni.createFrom().item(0)
        : Uni.join()
            .all(debts.stream().map(this::pay).toList())
            .andCollectFailures()
            .replaceWith(debts.size());
  }

  private Uni<Void> pay(Debt debt) {
    return Uni.createFrom()
        .voidItem()
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .invoke(() -> bring(debt))
        .chain(
            () -> {
              LOG.infof("reply=brought id=%s what=%s", debt.messageId(), debt.owed());
              return messages.paid(debt);
            })
        .onFailure(GatewayFailure.class)
        .recoverWithUni(failure -> failed(debt, failure));
  }

  private void bring(Debt debt) {
    switch (debt.owed()) {
      case NOTIFICATION -> replies.notify(debt.messageId(), debt.outcome());
      case ANSWER ->
          replies.answer(debt.messageId(), debt.chain(), (Outcome.Accepted) debt.outcome());
      case NONE -> throw new IllegalStateException("Expected a debt, but there is none");
    }
  }

  private Uni<Void> failed(Debt debt, GatewayFailure failure) {
    int tries = debt.tries() + 1;
    var cause = failure.kind().name().toLowerCase(Locale.ROOT);
    LOG.infof(
        "reply=not-brought id=%s what=%s tries=%d cause=%s",
        debt.messageId(), debt.owed(), tries, cause);
    return messages.failed(debt, cause, pauses.after(tries));
  }
}
