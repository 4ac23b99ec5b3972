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

  Gateway(
      Received received,
      Portal portal,
      Register register,
      Systems systems,
      Confirmations confirmations) {
    this.received = received;
    this.portal = portal;
    this.register = register;
    this.systems = systems;
    this.confirmations = confirmations;
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
    if (info.serviceId.equals(ServiceIds.EDUCATION_CHAIN)) {
      systems.take(info, chain);
    } else if (info.messageType == MessageType.RESPONSE) {
      portal.answered(info.correlationId, request.messageData.data);
    } else if (!info.serviceId.equals(ServiceIds.EDUCATION_STATUS)) {
      throw new NotTaken(ErrorCode.UNKNOWN_SERVICE, ServiceIds.EDUCATION_STATUS, info.serviceId);
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
        Flat.of(request.messageData.data));
    confirmations.delivered(messageId);
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
    if (!received.knows(messageId)) {
      throw new NotTaken(ErrorCode.BAD_FORMAT, "the id of a message", messageId);
    }
    var response = new AsyncGetMessageStatusResponse();
    response.messageState = MessageState.DELIVERED;
    response.status = delivered();
    response.responseDate = Times.now();
    var answer = new GetMessageStatusResponse();
    answer.response = response;
    return answer;
  }

  static MessageStatusInfo delivered() {
    var status = new MessageStatusInfo();
    status.statusCode = MessageState.DELIVERED.name();
    status.statusMessage = "Delivered";
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
