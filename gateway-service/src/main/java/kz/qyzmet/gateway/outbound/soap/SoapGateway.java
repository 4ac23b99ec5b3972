package kz.qyzmet.gateway.outbound.soap;

import io.quarkiverse.cxf.annotation.CXFClient;
import jakarta.enterprise.context.ApplicationScoped;
import kz.qyzmet.gateway.channel.Calls;
import kz.qyzmet.gateway.messages.ErrorCode;
import kz.qyzmet.gateway.messages.Guid;
import kz.qyzmet.gateway.messages.Payloads;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.async.AsyncChannel;
import kz.qyzmet.gateway.messages.async.AsyncGetMessageStatusRequest;
import kz.qyzmet.gateway.messages.async.AsyncMessageInfo;
import kz.qyzmet.gateway.messages.async.AsyncSendMessageRequest;
import kz.qyzmet.gateway.messages.async.GetMessageStatus;
import kz.qyzmet.gateway.messages.async.GetMessageStatusFault;
import kz.qyzmet.gateway.messages.async.MessageType;
import kz.qyzmet.gateway.messages.async.SendMessage;
import kz.qyzmet.gateway.messages.common.MessageData;
import kz.qyzmet.gateway.messages.common.Property;
import kz.qyzmet.gateway.outbound.domain.StatusMessage;
import kz.qyzmet.gateway.outbound.usecase.EgovGateway;

/** The gateway's asynchronous channel. */
@ApplicationScoped
class SoapGateway implements EgovGateway {
  private final AsyncChannel channel;
  private final Calls calls;

  SoapGateway(@CXFClient("async") AsyncChannel channel, Calls calls) {
    this.channel = channel;
    this.calls = calls;
  }

  /** Of a chain that the portal began it is a notification, else the beginning of one. */
  @Override
  public String send(StatusMessage message) {
    var info = new AsyncMessageInfo();
    info.serviceId = ServiceIds.EDUCATION_STATUS;
    info.messageType = MessageType.REQUEST;
    if (message.origin() != null) {
      info.messageType = MessageType.NOTIFICATION;
      info.correlationId = message.origin().chain();
    }
    info.messageDate = calls.now();
    info.sender = calls.sender();
    var own = new Property();
    own.key = ServiceIds.DELIVERY_ID;
    own.value = Guid.of(message.delivery());
    info.properties.add(own);
    var request = new AsyncSendMessageRequest();
    request.messageInfo = info;
    request.messageData = new MessageData();
    request.messageData.data = Payloads.of(EducationStatus.of(message));
    var call = new SendMessage();
    call.request = request;
    return calls.calling(() -> channel.sendMessage(call).response.messageId);
  }

  @Override
  public MessageState ask(String messageId) {
    var request = new AsyncGetMessageStatusRequest();
    request.messageId = messageId;
    request.requestDate = calls.now();
    request.sender = calls.sender();
    var call = new GetMessageStatus();
    call.request = request;
    return calls.calling(
        () -> {
          try {
            return state(channel.getMessageStatus(call).response.messageState);
          } catch (GetMessageStatusFault fault) {
            // It says so of an id that it does not know.
            if (ErrorCode.BAD_FORMAT.code().equals(fault.getFaultInfo().errorCode)) {
              return MessageState.STOPPED;
            }
            throw fault;
          }
        });
  }

  private static MessageState state(kz.qyzmet.gateway.messages.common.MessageState state) {
    return switch (state) {
      case ON_DELIVERY -> MessageState.ON_DELIVERY;
      case DELIVERED -> MessageState.DELIVERED;
      case NOT_DELIVERED -> MessageState.NOT_DELIVERED;
      case DELIVERY_STOPPED -> MessageState.STOPPED;
    };
  }
}
