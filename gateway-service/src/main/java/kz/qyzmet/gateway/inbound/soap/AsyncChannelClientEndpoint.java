package kz.qyzmet.gateway.inbound.soap;

import io.quarkiverse.cxf.annotation.CXFEndpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jws.WebService;
import java.time.Duration;
import kz.qyzmet.gateway.chain.usecase.HearOfMessage;
import kz.qyzmet.gateway.channel.Calls;
import kz.qyzmet.gateway.inbound.domain.Message;
import kz.qyzmet.gateway.inbound.domain.Outcome;
import kz.qyzmet.gateway.inbound.usecase.Replier;
import kz.qyzmet.gateway.messages.ErrorCode;
import kz.qyzmet.gateway.messages.Guid;
import kz.qyzmet.gateway.messages.Namespaces;
import kz.qyzmet.gateway.messages.async.AsyncChangeStatusNotifyResponse;
import kz.qyzmet.gateway.messages.async.AsyncChannelClient;
import kz.qyzmet.gateway.messages.async.AsyncMessageInfo;
import kz.qyzmet.gateway.messages.async.AsyncSendMessageResponse;
import kz.qyzmet.gateway.messages.async.ChangeMassageStatusNotification;
import kz.qyzmet.gateway.messages.async.ChangeMassageStatusNotificationFault;
import kz.qyzmet.gateway.messages.async.ChangeMassageStatusNotificationResponse;
import kz.qyzmet.gateway.messages.async.MessageType;
import kz.qyzmet.gateway.messages.async.SendMessage;
import kz.qyzmet.gateway.messages.async.SendMessageFault;
import kz.qyzmet.gateway.messages.async.SendMessageResponse;
import kz.qyzmet.gateway.messages.common.ChangeStatusNotification;
import kz.qyzmet.gateway.outbound.usecase.ConfirmDelivery;
import kz.qyzmet.gateway.outbound.usecase.EgovGateway.MessageState;
import kz.qyzmet.kit.clock.Ids;
import kz.qyzmet.kit.log.Failures;
import org.jboss.logging.Logger;

/** What the gateway calls on its asynchronous channel. */
@ApplicationScoped
@CXFEndpoint("/AsyncChannelClient")
@WebService(
    endpointInterface = "kz.qyzmet.gateway.messages.async.AsyncChannelClient",
    targetNamespace = Namespaces.ASYNC_CLIENT_INTERFACES,
    serviceName = "AsyncChannelClientHttpService",
    portName = "AsyncChannelClientHttpPort")
public class AsyncChannelClientEndpoint implements AsyncChannelClient {
  private static final Logger LOG = Logger.getLogger(AsyncChannelClientEndpoint.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Incoming incoming;
  private final ChainReceipts chain;
  private final ConfirmDelivery confirm;
  private final Replier replier;
  private final HearOfMessage chainMessages;
  private final Calls calls;
  private final Ids ids;

  AsyncChannelClientEndpoint(
      Incoming incoming,
      ChainReceipts chain,
      ConfirmDelivery confirm,
      Replier replier,
      HearOfMessage chainMessages,
      Calls calls,
      Ids ids) {
    this.incoming = incoming;
    this.chain = chain;
    this.confirm = confirm;
    this.replier = replier;
    this.chainMessages = chainMessages;
    this.calls = calls;
    this.ids = ids;
  }

  /** What came of it is told later, by notification and answer. */
  @Override
  public SendMessageResponse sendMessage(SendMessage call) throws SendMessageFault {
    try {
      if (call == null
          || call.request == null
          || call.request.messageInfo == null
          || call.request.messageData == null) {
        throw incoming.bad("request", "Expected a message with info and data, but it has not");
      }
      var info = call.request.messageInfo;
      if (chain.concerns(info)) {
        chain.take(info);
      } else {
        file(info, call.request.messageData.data);
      }
      var response = new AsyncSendMessageResponse();
      response.messageId = info.messageId;
      response.correlationId = info.correlationId == null ? info.messageId : info.correlationId;
      response.responseDate = calls.now();
      response.sessionId = info.sessionId;
      var answer = new SendMessageResponse();
      answer.response = response;
      return answer;
    } catch (Incoming.Fault fault) {
      throw new SendMessageFault(fault.info());
    }
  }

  private void file(AsyncMessageInfo info, Object data) throws Incoming.Fault {
    if (info.messageType != MessageType.REQUEST) {
      throw incoming.bad("request", "Expected a REQUEST, but it is none");
    }
    Outcome unused =
        incoming.take(
            info.sender,
            info.messageId,
            info.correlationId,
            info.serviceId,
            Message.Channel.ASYNC,
            data);
  }

  @Override
  public ChangeMassageStatusNotificationResponse changeMassageStatusNotification(
      ChangeMassageStatusNotification call) throws ChangeMassageStatusNotificationFault {
    if (call == null
        || call.request == null
        || call.request.notification == null
        || call.request.notification.messageId == null
        || call.request.notification.messageState == null) {
      throw new ChangeMassageStatusNotificationFault(
          ErrorCode.BAD_FORMAT.info(
              "Expected a notification with messageId and state, but it has not",
              "notification",
              calls.now()));
    }
    note(call.request.notification);
    var response = new AsyncChangeStatusNotifyResponse();
    response.responseDate = calls.now();
    response.sessionId =
        call.request.sessionId == null ? Guid.of(ids.next()) : call.request.sessionId;
    var answer = new ChangeMassageStatusNotificationResponse();
    answer.response = response;
    return answer;
  }

  private void note(ChangeStatusNotification notification)
      throws ChangeMassageStatusNotificationFault {
    try {
      var state =
          switch (notification.messageState) {
            case ON_DELIVERY -> MessageState.ON_DELIVERY;
            case DELIVERED -> MessageState.DELIVERED;
            case NOT_DELIVERED -> MessageState.NOT_DELIVERED;
            case DELIVERY_STOPPED -> MessageState.STOPPED;
          };
      // It is a status, an answer or of a chain: who does not know it notes nothing.
      confirm
          .told(notification.messageId, state)
          .chain(() -> replier.told(notification.messageId, state))
          .chain(() -> chainMessages.told(notification.messageId, state))
          .await()
          .atMost(PATIENCE);
    } catch (RuntimeException failure) {
      LOG.errorf("confirmation=failed cause=%s", Failures.line(failure));
      throw new ChangeMassageStatusNotificationFault(
          ErrorCode.INTERNAL.info(
              "Expected to note it, but that is not possible now", "try-again", calls.now()));
    }
  }
}
