package kz.qyzmet.gateway.outbound.usecase;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.gateway.GatewaySettings;
import kz.qyzmet.gateway.channel.GatewayFailure;
import kz.qyzmet.gateway.outbound.domain.Delivery;
import kz.qyzmet.gateway.outbound.domain.FiledForm;
import kz.qyzmet.gateway.outbound.domain.Pauses;
import kz.qyzmet.gateway.outbound.domain.StatusMessage;
import kz.qyzmet.gateway.outbound.usecase.Deliveries.Due;
import kz.qyzmet.gateway.outbound.usecase.FormSource.Fetched;
import kz.qyzmet.kit.log.Failures;
import org.jboss.logging.Logger;

/**
 * Brings one delivery one step further: sends it, or asks what became of it. What is asked of
 * others is asked outside of any transaction.
 */
@ApplicationScoped
class CarryDelivery {
  private static final Logger LOG = Logger.getLogger(CarryDelivery.class);

  private final Deliveries deliveries;
  private final FormSource forms;
  private final EgovGateway gateway;
  private final Passports passports;
  private final Organisations organisations;
  private final Pauses pauses;
  private final Duration askAfter;

  CarryDelivery(
      Deliveries deliveries,
      FormSource forms,
      EgovGateway gateway,
      Passports passports,
      Organisations organisations,
      Pauses pauses,
      GatewaySettings settings) {
    this.deliveries = deliveries;
    this.forms = forms;
    this.gateway = gateway;
    this.passports = passports;
    this.organisations = organisations;
    this.pauses = pauses;
    this.askAfter = settings.outbound().askAfter();
  }

  Uni<Void> on(Due due) {
    return switch (due) {
      case Due.Ready(var delivery) -> on(delivery);
      case Due.Unreadable(var id, var application, var messageId, int before, var why) -> {
        int tries = before + 1;
        LOG.errorf(
            "delivery=unreadable id=%s application=%s tries=%d cause=%s",
            id, application, tries, Failures.line(why));
        yield deliveries.failed(id, messageId, "unreadable", pauses.after(tries));
      }
    };
  }

  private Uni<Void> on(Delivery delivery) {
    return switch (delivery.state()) {
      case WAITING -> send(delivery);
      case SENT -> ask(delivery);
      case DELIVERED -> Uni.createFrom().voidItem();
    };
  }

  private Uni<Void> send(Delivery delivery) {
    return forms
        .fetch(delivery.status().applicationId())
        .chain(
            fetched ->
                switch (fetched) {
                  case Fetched.Form(FiledForm form) -> send(delivery, form);
                  case Fetched.Away _ -> failed(delivery, "form-away");
                  case Fetched.Unknown _ -> failed(delivery, "form-unknown");
                });
  }

  private Uni<Void> send(Delivery delivery, FiledForm form) {
    var passport = passports.find(form.passport());
    if (passport.isEmpty()) {
      return failed(delivery, "passport-unknown");
    }
    var message =
        StatusMessage.of(
            delivery, form, passport.get(), organisations.find(delivery.status().provider()));
    return blocking(() -> gateway.send(message))
        .chain(
            messageId -> {
              tell("sent", delivery);
              return deliveries.sent(delivery.id(), messageId, askAfter);
            })
        .onFailure(GatewayFailure.class)
        .recoverWithUni(failure -> failed(delivery, cause(failure)));
  }

  private Uni<Void> ask(Delivery delivery) {
    return blocking(() -> gateway.ask(delivery.messageId()))
        .chain(state -> answered(delivery, state))
        .onFailure(GatewayFailure.class)
        .recoverWithUni(_ -> later(delivery));
  }

  /** What the gateway says of it, whether it was asked or told us by itself. */
  Uni<Void> answered(Delivery delivery, EgovGateway.MessageState state) {
    return switch (state) {
      case ON_DELIVERY -> later(delivery);
      case DELIVERED -> {
        tell("confirmed", delivery);
        yield deliveries.delivered(delivery.id());
      }
      case NOT_DELIVERED -> failed(delivery, "not-delivered");
      case STOPPED -> failed(delivery, "stopped");
    };
  }

  private Uni<Void> later(Delivery delivery) {
    return deliveries.underWay(delivery.id(), askAfter, pauses.longest());
  }

  private Uni<Void> failed(Delivery delivery, String cause) {
    int tries = delivery.tries() + 1;
    var pause = pauses.after(tries);
    LOG.infof(
        "delivery=not-sent id=%s application=%s status=%s tries=%d cause=%s again-in=%s",
        delivery.id(),
        delivery.status().applicationId(),
        delivery.status().status(),
        tries,
        cause,
        pause);
    return deliveries.failed(delivery.id(), delivery.messageId(), cause, pause);
  }

  private static void tell(String what, Delivery delivery) {
    LOG.infof(
        "delivery=%s id=%s application=%s status=%s",
        what, delivery.id(), delivery.status().applicationId(), delivery.status().status());
  }

  private static String cause(Throwable failure) {
    return "gateway-" + ((GatewayFailure) failure).kind().name().toLowerCase(Locale.ROOT);
  }

  private static <T> Uni<T> blocking(Supplier<T> call) {
    return Uni.createFrom().item(call).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }
}
