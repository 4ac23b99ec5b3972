package kz.qyzmet.conformance;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import kz.qyzmet.gateway.messages.async.AsyncChangeStatusNotifyRequest;
import kz.qyzmet.gateway.messages.async.AsyncMessageInfo;
import kz.qyzmet.gateway.messages.async.AsyncSendMessageRequest;
import kz.qyzmet.gateway.messages.async.ChangeMassageStatusNotification;
import kz.qyzmet.gateway.messages.async.MessageType;
import kz.qyzmet.gateway.messages.common.ChangeStatusNotification;
import kz.qyzmet.gateway.messages.common.MessageData;
import kz.qyzmet.gateway.messages.common.MessageState;
import kz.qyzmet.gateway.messages.common.MessageStatusInfo;
import kz.qyzmet.gateway.messages.common.SenderInfo;
import kz.qyzmet.gateway.messages.sync.RequestData;
import kz.qyzmet.gateway.messages.sync.SendMessage;
import kz.qyzmet.gateway.messages.sync.SyncMessageInfo;
import kz.qyzmet.gateway.messages.sync.SyncSendMessageRequest;

/** What a gateway sends. */
final class Messages {
  private Messages() {}

  static OffsetDateTime now() {
    return OffsetDateTime.now(ZoneOffset.ofHours(5)).truncatedTo(ChronoUnit.MILLIS);
  }

  static SendMessage sync(String id, String serviceId, Object data) {
    var call = new SendMessage();
    call.request = new SyncSendMessageRequest();
    call.request.requestInfo = new SyncMessageInfo();
    call.request.requestInfo.messageId = id;
    call.request.requestInfo.serviceId = serviceId;
    call.request.requestInfo.messageDate = now();
    call.request.requestInfo.sender = portal();
    call.request.requestData = new RequestData();
    call.request.requestData.data = data;
    return call;
  }

  static kz.qyzmet.gateway.messages.async.SendMessage async(
      String id, String chain, String serviceId, Object data) {
    var call = new kz.qyzmet.gateway.messages.async.SendMessage();
    call.request = new AsyncSendMessageRequest();
    call.request.messageInfo = new AsyncMessageInfo();
    call.request.messageInfo.messageId = id;
    call.request.messageInfo.correlationId = chain;
    call.request.messageInfo.serviceId = serviceId;
    call.request.messageInfo.messageType = MessageType.REQUEST;
    call.request.messageInfo.messageDate = now();
    call.request.messageInfo.sender = portal();
    call.request.messageData = new MessageData();
    call.request.messageData.data = data;
    return call;
  }

  /** What became of a message that the gateway took. */
  static ChangeMassageStatusNotification status(String messageId, MessageState state) {
    var call = new ChangeMassageStatusNotification();
    call.request = new AsyncChangeStatusNotifyRequest();
    call.request.requestDate = now();
    call.request.notification = new ChangeStatusNotification();
    call.request.notification.notificationId = UUID.randomUUID().toString();
    call.request.notification.messageId = messageId;
    call.request.notification.notificationDate = now();
    call.request.notification.messageState = state;
    call.request.notification.status = status(state);
    return call;
  }

  static MessageStatusInfo status(MessageState state) {
    var status = new MessageStatusInfo();
    status.statusCode = state.name();
    status.statusMessage =
        state == MessageState.DELIVERED
            ? "Message has been delivered"
            : "Message has not been delivered";
    status.statusDate = now();
    return status;
  }

  static SenderInfo portal() {
    var sender = new SenderInfo();
    sender.senderId = "pep";
    return sender;
  }
}
