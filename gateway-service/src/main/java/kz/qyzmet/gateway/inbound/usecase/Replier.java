package kz.qyzmet.gateway.inbound.usecase;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.qyzmet.gateway.GatewaySettings;
import kz.qyzmet.gateway.inbound.usecase.Messages.Due;
import kz.qyzmet.gateway.outbound.usecase.EgovGateway.MessageState;
import kz.qyzmet.kit.log.Failures;
import org.jboss.logging.Logger;

/** Looks what the gateway is owed: when a message was taken, and every poll as the net. */
@ApplicationScoped
public class Replier {
  private static final Logger LOG = Logger.getLogger(Replier.class);

  /** Longer than all calls of one batch together may take. */
  private static final Duration HOLD = Duration.ofMinutes(1);

  private final Messages messages;
  private final PayDebt pay;
  private final GatewaySettings.Outbound settings;
  private final AtomicBoolean working = new AtomicBoolean();
  private volatile boolean stopping;
  private Cancellable ticks;

  Replier(Messages messages, PayDebt pay, GatewaySettings settings) {
    this.messages = messages;
    this.pay = pay;
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
  private Uni<Integer> all(List<Due> due) {
    return due.isEmpty()
        ? Uni.createFrom().item(0)
        : Uni.join()
            .all(due.stream().map(pay::on).toList())
            .andCollectFailures()
            .replaceWith(due.size());
  }

  /** Takes note of what the gateway says by itself; of a message that is no answer, of nothing. */
  public Uni<Void> told(String messageId, MessageState state) {
    return messages
        .byAnswer(messageId)
        .onItem()
        .ifNotNull()
        .transformToUni(debt -> pay.answered(debt, state))
        .invoke(this::wake);
  }
}
