package kz.qyzmet.gateway.inbound.soap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.qyzmet.gateway.chain.usecase.TakeReceipt;
import kz.qyzmet.gateway.chain.usecase.TakeReceipt.Outcome;
import kz.qyzmet.gateway.messages.ErrorCode;
import kz.qyzmet.gateway.messages.Guid;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.async.AsyncMessageInfo;
import kz.qyzmet.gateway.messages.async.MessageType;
import kz.qyzmet.kit.log.Failures;
import org.jboss.logging.Logger;

/** A system's receipt of what goes through an education chain, as a notification brings it. */
@ApplicationScoped
class ChainReceipts {
  private static final Logger LOG = Logger.getLogger(ChainReceipts.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** They are kept, shown and logged. */
  private static final Pattern WORD = Pattern.compile("[\\x21-\\x7E]{1,100}");

  private final Incoming incoming;
  private final TakeReceipt receipts;

  ChainReceipts(Incoming incoming, TakeReceipt receipts) {
    this.incoming = incoming;
    this.receipts = receipts;
  }

  boolean concerns(AsyncMessageInfo info) {
    return info.messageType == MessageType.NOTIFICATION
        && ServiceIds.EDUCATION_CHAIN.equals(info.serviceId);
  }

  /** Takes a receipt; a repeated one is answered as the first was. */
  void take(AsyncMessageInfo info) throws Incoming.Fault {
    var message =
        property(info, ServiceIds.DELIVERY_ID)
            .flatMap(Guid::parse)
            .orElseThrow(() -> missing(ServiceIds.DELIVERY_ID));
    var system =
        property(info, ServiceIds.CHAIN_SYSTEM)
            .flatMap(ChainReceipts::word)
            .orElseThrow(() -> missing(ServiceIds.CHAIN_SYSTEM));
    var id = word(info.messageId).orElseThrow(() -> missing("messageId"));
    var sender =
        Optional.ofNullable(info.sender)
            .flatMap(told -> word(told.senderId))
            .orElseThrow(() -> missing("senderId"));
    if (info.messageDate == null) {
      throw missing("messageDate");
    }
    switch (taken(message, system, sender, info, id)) {
      case KEPT, REPEATED -> {}
      case UNKNOWN ->
          throw incoming.fault(
              ErrorCode.REFUSED,
              ServiceIds.DELIVERY_ID,
              "Expected a receipt of what has left here, but nothing has under that id");
      case STRANGER ->
          throw incoming.fault(
              ErrorCode.REFUSED,
              ServiceIds.CHAIN_SYSTEM,
              "Expected a receipt of a system of the chain, but it is another one's");
    }
  }

  private Outcome taken(
      UUID message, String system, String sender, AsyncMessageInfo info, String id)
      throws Incoming.Fault {
    try {
      return receipts
          .take(message, system, sender, info.messageDate.toInstant(), id)
          .await()
          .atMost(PATIENCE);
    } catch (RuntimeException failure) {
      LOG.errorf("receipt=failed message=%s cause=%s", message, Failures.line(failure));
      throw incoming.fault(
          ErrorCode.INTERNAL, "try-again", "Expected to keep it, but that is not possible now");
    }
  }

  private static Optional<String> property(AsyncMessageInfo info, String key) {
    return info.properties.stream()
        .filter(each -> key.equals(each.key))
        .map(each -> Optional.ofNullable(each.value))
        .findFirst()
        .flatMap(value -> value);
  }

  private static Optional<String> word(String text) {
    return Optional.ofNullable(text).filter(each -> WORD.matcher(each).matches());
  }

  private Incoming.Fault missing(String what) {
    return incoming.bad(what, "Expected a receipt with " + what + ", but there is none that fits");
  }
}
