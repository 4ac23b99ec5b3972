package kz.qyzmet.simulator;

import java.util.UUID;
import kz.qyzmet.gateway.messages.ErrorCode;
import kz.qyzmet.gateway.messages.Guid;
import kz.qyzmet.gateway.messages.Namespaces;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.async.AsyncGetMessageStatusResponse;
import kz.qyzmet.gateway.messages.async.AsyncGetMessagesResponse;
import kz.qyzmet.gateway.messages.async.AsyncSendDeliveryNotificationResponse;
import kz.qyzmet.gateway.messages.async.AsyncSendMessageRequest;
import kz.qyzmet.gateway.messages.async.AsyncSendMessageResponse;
import kz.qyzmet.gateway.messages.async.GetMessageStatus;
import kz.qyzmet.gateway.messages.async.GetMessageStatusResponse;
import kz.qyzmet.gateway.messages.async.GetMessagesResponse;
import kz.qyzmet.gateway.messages.async.MessageType;
import kz.qyzmet.gateway.messages.async.SendDeliveryNotification;
import kz.qyzmet.gateway.messages.async.SendDeliveryNotificationResponse;
import kz.qyzmet.gateway.messages.async.SendMessage;
import kz.qyzmet.gateway.messages.async.SendMessageResponse;
import kz.qyzmet.gateway.messages.common.MessageState;
import kz.qyzmet.gateway.messages.common.MessageStatusInfo;
import kz.qyzmet.gateway.messages.common.Property;
import org.w3c.dom.Element;

/** What the gateway does with the messages that the service sends it. */
final class Gateway {
  private final Received received;
  private final Portal portal;
  private final Register register;
  private final Systems systems;
  private final Confirmations confirmations;
  private final Dice dice;

  Gateway(
      Received received,
      Portal portal,
      Register register,
      Systems systems,
      Confirmations confirmations,
      Dice dice) {
    this.received = received;
    this.portal = portal;
    this.register = register;
    this.systems = systems;
    this.confirmations = confirmations;
    this.dice = dice;
  }

  /** Whether a call of the asynchronous channel concerns nothing that our own portal has filed. */
  boolean isForAnother(Element call) {
    return switch (call.getLocalName()) {
      case "sendMessage" -> {
        var info = Soap.read(call, SendMessage.class).request.messageInfo;
        yield info.messageType == MessageType.RESPONSE
            && !info.serviceId.equals(ServiceIds.EDUCATION_CHAIN)
            && !portal.knowsChain(info.correlationId);
      }
      case "sendDeliveryNotification" ->
          portal
              .find(Soap.read(call, SendDeliveryNotification.class).request.notification.messageId)
              .isEmpty();
      case "getMessageStatus" ->
          received.state(Soap.read(call, GetMessageStatus.class).request.messageId).isEmpty();
      default -> false;
    };
  }

  /** Acts on a call and gives its answer; the call is the body's element. */
  Object answer(Element call) {
    var name = call.getLocalName();
    if (Namespaces.SYNC.equals(call.getNamespaceURI()) && name.equals("SendMessage")) {
      return register.answer(
          Soap.read(call, kz.qyzmet.gateway.messages.sync.SendMessage.class).request);
    }
    if (Namespaces.ASYNC.equals(call.getNamespaceURI())) {
      return switch (name) {
        case "sendMessage" -> take(Soap.read(call, SendMessage.class).request);
        case "sendDeliveryNotification" -> note(Soap.read(call, SendDeliveryNotification.class));
        case "getMessageStatus" -> state(Soap.read(call, GetMessageStatus.class).request.messageId);
        case "getMessages" -> nothingWaits();
        default -> throw new NotTaken(ErrorCode.BAD_FORMAT, "an operation of the channel", name);
      };
    }
    throw new NotTaken(ErrorCode.BAD_FORMAT, "a call of a channel", name);
  }

  private SendMessageResponse take(AsyncSendMessageRequest request) {
    var info = request.messageInfo;
    // Whoever starts a chain names none.
    var chain = info.correlationId == null ? Guid.of(UUID.randomUUID()) : info.correlationId;
    boolean isOfChain = info.serviceId.equals(ServiceIds.EDUCATION_CHAIN);
    if (!isOfChain
        && info.messageType != MessageType.RESPONSE
        && !info.serviceId.equals(ServiceIds.EDUCATION_STATUS)) {
      throw new NotTaken(ErrorCode.UNKNOWN_SERVICE, ServiceIds.EDUCATION_STATUS, info.serviceId);
    }
    var state = dice.comesBack() ? MessageState.NOT_DELIVERED : MessageState.DELIVERED;
    // Else nobody behind the gateway hears of it.
    boolean isHeard = state == MessageState.DELIVERED;
    if (isHeard && isOfChain) {
      systems.take(info, chain);
    } else if (isHeard && info.messageType == MessageType.RESPONSE) {
      portal.answered(info.correlationId, request.messageData.data);
    }
    var messageId = Guid.of(UUID.randomUUID());
    received.add(
        messageId,
        chain,
        info.messageType.name(),
        info.properties.stream()
            .filter(each -> each.key.equals(ServiceIds.DELIVERY_ID))
            .map(Gateway::value)
            .findFirst()
            .orElse(null),
        state,
        Flat.of(request.messageData.data));
    confirmations.tell(messageId, state);
    var response = new AsyncSendMessageResponse();
    response.messageId = messageId;
    response.correlationId = chain;
    response.responseDate = Times.now();
    var answer = new SendMessageResponse();
    answer.response = response;
    return answer;
  }

  /** The sender's id as the sender knows it: its braces are the gateway's fashion. */
  private static String value(Property property) {
    return Guid.parse(property.value).map(UUID::toString).orElse(property.value);
  }

  private SendDeliveryNotificationResponse note(SendDeliveryNotification call) {
    portal.taken(call.request.notification);
    var response = new AsyncSendDeliveryNotificationResponse();
    response.notificationId = Guid.of(UUID.randomUUID());
    response.responseDate = Times.now();
    response.sessionId = Guid.of(UUID.randomUUID());
    var answer = new SendDeliveryNotificationResponse();
    answer.response = response;
    return answer;
  }

  private GetMessageStatusResponse state(String messageId) {
    var state =
        received
            .state(messageId)
            .orElseThrow(
                () -> new NotTaken(ErrorCode.BAD_FORMAT, "the id of a message", messageId));
    var response = new AsyncGetMessageStatusResponse();
    response.messageState = state;
    response.status = status(state);
    response.responseDate = Times.now();
    var answer = new GetMessageStatusResponse();
    answer.response = response;
    return answer;
  }

  /** In the words that go with a state; a message is either delivered or it is not. */
  static MessageStatusInfo status(MessageState state) {
    var status = new MessageStatusInfo();
    status.statusCode = state.name();
    status.statusMessage = state == MessageState.DELIVERED ? "Delivered" : "Not delivered";
    status.statusDate = Times.now();
    return status;
  }

  /** What the portal has for the service is brought to it. */
  private static GetMessagesResponse nothingWaits() {
    var response = new AsyncGetMessagesResponse();
    response.responseDate = Times.now();
    response.sessionId = Guid.of(UUID.randomUUID());
    var answer = new GetMessagesResponse();
    answer.response = response;
    return answer;
  }
}
