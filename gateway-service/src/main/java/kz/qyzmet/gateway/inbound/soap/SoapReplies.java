package kz.qyzmet.gateway.inbound.soap;

import io.quarkiverse.cxf.annotation.CXFClient;
import jakarta.enterprise.context.ApplicationScoped;
import kz.qyzmet.gateway.channel.Calls;
import kz.qyzmet.gateway.inbound.domain.Outcome;
import kz.qyzmet.gateway.inbound.usecase.Replies;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.async.AsyncChannel;
import kz.qyzmet.gateway.messages.async.AsyncMessageInfo;
import kz.qyzmet.gateway.messages.async.AsyncSendDeliveryNotificationRequest;
import kz.qyzmet.gateway.messages.async.AsyncSendMessageRequest;
import kz.qyzmet.gateway.messages.async.MessageType;
import kz.qyzmet.gateway.messages.async.SendDeliveryNotification;
import kz.qyzmet.gateway.messages.async.SendMessage;
import kz.qyzmet.gateway.messages.common.DeliveryNotification;
import kz.qyzmet.gateway.messages.common.DeliveryStatusInfo;
import kz.qyzmet.gateway.messages.common.MessageData;
import kz.qyzmet.gateway.messages.common.Property;
import kz.qyzmet.gateway.messages.common.ReceiveStatus;
import kz.qyzmet.gateway.messages.common.ResendMessage;

/** Notifications and answers over the gateway's asynchronous channel. */
@ApplicationScoped
class SoapReplies implements Replies {
  private final AsyncChannel channel;
  private final Incoming incoming;
  private final Calls calls;

  SoapReplies(@CXFClient("async") AsyncChannel channel, Incoming incoming, Calls calls) {
    this.channel = channel;
    this.incoming = incoming;
    this.calls = calls;
  }

  /** What a rule refuses is refused again: it need not come twice. */
  @Override
  public void notify(String messageId, Outcome outcome) {
    var status = new DeliveryStatusInfo();
    status.statusDate = calls.now();
    status.resendMessage = ResendMessage.NOT_RESEND;
    switch (outcome) {
      case Outcome.Accepted _ -> status.receiveStatus = ReceiveStatus.MESSAGE_ACCEPTED;
      case Outcome.Refused refused -> {
        status.receiveStatus = ReceiveStatus.MESSAGE_NOT_ACCEPTED;
        status.error = incoming.error(refused);
      }
    }
    var notification = new DeliveryNotification();
    notification.messageId = messageId;
    notification.serviceId = ServiceIds.APPLICATION;
    notification.notificationDate = calls.now();
    notification.deliveryStatus = status;
    var request = new AsyncSendDeliveryNotificationRequest();
    request.notification = notification;
    request.requestDate = calls.now();
    request.sender = calls.sender();
    var call = new SendDeliveryNotification();
    call.request = request;
    calls.calling(() -> channel.sendDeliveryNotification(call));
  }

  @Override
  public String answer(String messageId, String chain, Outcome.Accepted accepted) {
    var info = new AsyncMessageInfo();
    info.serviceId = ServiceIds.APPLICATION;
    info.messageType = MessageType.RESPONSE;
    info.correlationId = chain;
    info.messageDate = calls.now();
    info.sender = calls.sender();
    // The same each time, so that the other side knows a repetition.
    var own = new Property();
    own.key = ServiceIds.DELIVERY_ID;
    own.value = messageId;
    info.properties.add(own);
    var request = new AsyncSendMessageRequest();
    request.messageInfo = info;
    request.messageData = new MessageData();
    request.messageData.data = Applications.answer(accepted);
    var call = new SendMessage();
    call.request = request;
    return calls.calling(() -> channel.sendMessage(call).response.messageId);
  }
}
