package kz.qyzmet.gateway.chain.usecase;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.gateway.chain.domain.Carries;
import kz.qyzmet.gateway.chain.domain.ChainMessage;
import kz.qyzmet.gateway.chain.domain.Receipt;
import kz.qyzmet.gateway.chain.usecase.ChainChannel.Outgoing;
import kz.qyzmet.gateway.chain.usecase.ChainChannel.Requester;
import kz.qyzmet.gateway.chain.usecase.ChainChannel.Taken;
import kz.qyzmet.gateway.chain.usecase.Chains.Due;
import kz.qyzmet.gateway.channel.GatewayFailure;
import kz.qyzmet.gateway.outbound.domain.FiledForm;
import kz.qyzmet.gateway.outbound.domain.Pauses;
import kz.qyzmet.gateway.outbound.usecase.FormSource;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.log.Failures;
import org.jboss.logging.Logger;

/**
 * Hands messages to the gateway, again under the same id until it takes them. What is asked of
 * others is asked outside of any transaction.
 */
@ApplicationScoped
class SendMessages {
  private static final Logger LOG = Logger.getLogger(SendMessages.class);
  private static final int AT_ONCE = 8;

  /**
   * Longer than all calls of one round together may take: of each message one of intake-service and
   * one of the gateway, some 26 seconds by their time limits, and a token.
   */
  private static final Duration HOLD = Duration.ofMinutes(10);

  private final Chains chains;
  private final ChainChannel channel;
  private final FormSource forms;
  private final Passports passports;
  private final Organisations organisations;
  private final Pauses pauses;
  private final TakeReceipt receipts;
  private final Moments moments;
  private final Pool pool;

  SendMessages(
      Chains chains,
      ChainChannel channel,
      FormSource forms,
      Passports passports,
      Organisations organisations,
      Pauses pauses,
      TakeReceipt receipts,
      Moments moments,
      Pool pool) {
    this.chains = chains;
    this.channel = channel;
    this.forms = forms;
    this.passports = passports;
    this.organisations = organisations;
    this.pauses = pauses;
    this.receipts = receipts;
    this.moments = moments;
    this.pool = pool;
  }

  /** Sends what is due, one after the other. */
  Uni<Void> due() {
    return chains
        .claim(AT_ONCE, HOLD)
        .onItem()
        .transformToMulti(due -> Multi.createFrom().iterable(due))
        .onItem()
        .transformToUniAndConcatenate(this::alone)
        .collect()
        .last()
        .replaceWithVoid();
  }

  /** Whatever goes wrong with one message, the others of its round leave. */
  private Uni<Void> alone(Due due) {
    return switch (due) {
      case Due.Message(var message) ->
          Uni.createFrom()
              .deferred(() -> send(message))
              .onFailure()
              .invoke(SendMessages::waiting)
              .onFailure()
              .recoverWithUni(_ -> failed(message, "internal"))
              .onFailure()
              .recoverWithNull();
      case Due.Unreadable(var id, var application, var carries, int tries, var why) -> {
        waiting(why);
        yield failed(id, application, carries, tries, "unreadable").onFailure().recoverWithNull();
      }
    };
  }

  private static void waiting(Throwable failure) {
    LOG.warnf("chains=waiting cause=%s", Failures.line(failure));
  }

  private Uni<Void> send(ChainMessage message) {
    return forms
        .fetch(message.application())
        .chain(
            fetched ->
                switch (fetched) {
                  case FormSource.Fetched.Form(FiledForm form) -> send(message, form);
                  case FormSource.Fetched.Away _ -> failed(message, "form-away");
                  case FormSource.Fetched.Unknown _ -> failed(message, "form-unknown");
                });
  }

  private Uni<Void> send(ChainMessage message, FiledForm form) {
    var passport = passports.find(message.passport());
    if (passport.isEmpty()) {
      return failed(message, "passport-unknown");
    }
    var origin = Optional.ofNullable(form.origin());
    var outgoing =
        new Outgoing(
            message,
            Optional.ofNullable(message.correlationId())
                .or(() -> origin.map(FiledForm.Origin::chain))
                .orElse(null),
            origin.map(FiledForm.Origin::request).orElse(message.number()),
            requester(form),
            passport.get(),
            organisations.find(message.provider()));
    return Uni.createFrom()
        .item(() -> channel.send(outgoing))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .chain(taken -> left(message, taken))
        .onFailure(GatewayFailure.class)
        .recoverWithUni(failure -> failed(message, cause(failure)));
  }

  private static Requester requester(FiledForm form) {
    return new Requester(
        form.iin(), text(form, "surname"), text(form, "name"), text(form, "patronymic"));
  }

  private static String text(FiledForm form, String field) {
    return form.form().get(field) instanceof String text && !text.isBlank() ? text : null;
  }

  /**
   * The way of a request begins at the gateway, so its answer is the first receipt. On the way back
   * the gateway stands last: that it carries the notice to the others says nothing yet.
   */
  private Uni<Void> left(ChainMessage message, Taken taken) {
    LOG.infof("chain=left application=%s carries=%s", message.application(), message.carries());
    return pool.withTransaction(
        tx ->
            chains
                .left(tx, message.id(), taken.messageId(), taken.correlationId(), moments.now())
                .chain(
                    () ->
                        message.carries() == Carries.REQUEST
                            ? receipts
                                .within(tx, message.id(), first(message, taken))
                                .replaceWithVoid()
                            : Uni.createFrom().voidItem()));
  }

  private Receipt first(ChainMessage message, Taken taken) {
    var system = message.way().getFirst();
    return new Receipt(system, system, taken.at(), taken.messageId(), moments.now());
  }

  private Uni<Void> failed(ChainMessage message, String cause) {
    return failed(message.id(), message.application(), message.carries(), message.tries(), cause);
  }

  private Uni<Void> failed(
      UUID message, UUID application, Carries carries, int before, String cause) {
    int tries = before + 1;
    var pause = pauses.after(tries);
    LOG.infof(
        "chain=not-left application=%s carries=%s tries=%d cause=%s again-in=%s",
        application, carries, tries, cause, pause);
    return chains.failed(message, cause, pause);
  }

  private static String cause(Throwable failure) {
    return "gateway-" + ((GatewayFailure) failure).kind().name().toLowerCase(Locale.ROOT);
  }
}
