package kz.qyzmet.gateway.inbound.soap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.regex.Pattern;
import kz.qyzmet.gateway.channel.Calls;
import kz.qyzmet.gateway.inbound.domain.Message;
import kz.qyzmet.gateway.inbound.domain.Outcome;
import kz.qyzmet.gateway.inbound.usecase.TakeMessage;
import kz.qyzmet.gateway.inbound.usecase.TakeMessage.Taken;
import kz.qyzmet.gateway.messages.ErrorCode;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.common.ErrorInfo;
import kz.qyzmet.gateway.messages.common.SenderInfo;
import kz.qyzmet.gateway.messages.portal.PortalApplication;
import kz.qyzmet.kit.log.Failures;
import org.jboss.logging.Logger;

/** What both channels do with a message. It blocks: an endpoint has a thread of its own. */
@ApplicationScoped
class Incoming {
  private static final Logger LOG = Logger.getLogger(Incoming.class);

  /** It becomes a header of a request to intake-service. */
  private static final Pattern ID = Pattern.compile("[\\x21-\\x7E]{1,100}");

  /** The same, and never an end of its own within a key of both. */
  private static final Pattern SENDER = Pattern.compile("[\\x21-\\x7E&&[^/]]{1,100}");

  /** Longer than intake-service is waited for. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final TakeMessage take;
  private final Calls calls;

  Incoming(TakeMessage take, Calls calls) {
    this.take = take;
    this.calls = calls;
  }

  /** Why a message is not taken, for the channel's own fault. */
  static final class Fault extends Exception {
    private static final long serialVersionUID = 1;
    private final transient ErrorInfo info;

    Fault(ErrorInfo info) {
      super(info.errorCode);
      this.info = info;
    }

    ErrorInfo info() {
      return info;
    }
  }

  /**
   * Takes a message.
   *
   * @param chain null where the message begins one
   * @return what came of it, also of a repetition
   */
  Outcome take(
      SenderInfo sender,
      String id,
      String chain,
      String serviceId,
      Message.Channel channel,
      Object data)
      throws Fault {
    if (sender == null || sender.senderId == null || !SENDER.matcher(sender.senderId).matches()) {
      throw bad("sender", "Expected a senderId, but there is none that fits");
    }
    if (id == null || !ID.matcher(id).matches()) {
      throw bad("message-id", "Expected a messageId, but there is none that fits");
    }
    if (!ServiceIds.APPLICATION.equals(serviceId)) {
      throw fault(
          ErrorCode.UNKNOWN_SERVICE,
          "service-id",
          "Expected the service " + ServiceIds.APPLICATION + ", but got another one");
    }
    if (!(data instanceof PortalApplication application)) {
      throw bad("data", "Expected an application of the portal, but the data is something else");
    }
    var message =
        new Message(
            sender.senderId,
            id,
            chain == null ? id : chain,
            channel,
            Applications.filing(application));
    return switch (taken(message)) {
      case Taken.Answered(Outcome outcome) -> outcome;
      case Taken.IdUsed _ ->
          throw fault(
              ErrorCode.ID_USED,
              "message-id",
              "Expected a message under its own id, but another one came under it");
      case Taken.NotNow _ ->
          throw fault(
              ErrorCode.INTERNAL, "try-again", "Expected to file it, but that is not possible now");
    };
  }

  private Taken taken(Message message) throws Fault {
    try {
      return take.take(message).await().atMost(PATIENCE);
    } catch (RuntimeException failure) {
      LOG.errorf("message=failed id=%s cause=%s", message.id(), Failures.line(failure));
      throw fault(
          ErrorCode.INTERNAL, "try-again", "Expected to file it, but that is not possible now");
    }
  }

  Fault bad(String what, String text) {
    return fault(ErrorCode.BAD_FORMAT, what, text);
  }

  Fault fault(ErrorCode code, String what, String text) {
    return new Fault(code.info(text, what, calls.now()));
  }

  /** A rule's refusal, as the gateway writes it. */
  ErrorInfo error(Outcome.Refused refused) {
    return ErrorCode.REFUSED.info(refused.message(), refused.code(), calls.now());
  }
}
