package kz.qyzmet.gateway.soap;

import io.quarkiverse.cxf.annotation.CXFEndpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jws.WebService;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.qyzmet.gateway.messages.ErrorCode;
import kz.qyzmet.gateway.messages.Guid;
import kz.qyzmet.gateway.messages.Namespaces;
import kz.qyzmet.gateway.messages.async.AsyncChannel;
import kz.qyzmet.gateway.messages.async.AsyncGetMessageStatusResponse;
import kz.qyzmet.gateway.messages.async.AsyncSendDeliveryNotificationResponse;
import kz.qyzmet.gateway.messages.async.AsyncSendMessageRequest;
import kz.qyzmet.gateway.messages.async.AsyncSendMessageResponse;
import kz.qyzmet.gateway.messages.async.GetMessageStatus;
import kz.qyzmet.gateway.messages.async.GetMessageStatusResponse;
import kz.qyzmet.gateway.messages.async.GetMessages;
import kz.qyzmet.gateway.messages.async.GetMessagesResponse;
import kz.qyzmet.gateway.messages.async.SendDeliveryNotification;
import kz.qyzmet.gateway.messages.async.SendDeliveryNotificationResponse;
import kz.qyzmet.gateway.messages.async.SendMessage;
import kz.qyzmet.gateway.messages.async.SendMessageFault;
import kz.qyzmet.gateway.messages.async.SendMessageResponse;
import kz.qyzmet.gateway.messages.common.DeliveryNotification;
import kz.qyzmet.gateway.messages.common.MessageState;
import kz.qyzmet.gateway.messages.common.MessageStatusInfo;

/**
 * The gateway's asynchronous channel: it takes everything, or for a while nothing, and says of a
 * message what a test has told it to.
 */
@ApplicationScoped
@CXFEndpoint("/stub/AsyncChannel")
@WebService(
    endpointInterface = "kz.qyzmet.gateway.messages.async.AsyncChannel",
    targetNamespace = Namespaces.ASYNC_INTERFACES,
    serviceName = "AsyncChannelHttpService",
    portName = "AsyncChannelHttpPort")
public class StubAsyncChannel implements AsyncChannel {
  /** A message that was taken, and what it is called. */
  record Taken(String messageId, AsyncSendMessageRequest request) {}

  private final List<Taken> taken = new CopyOnWriteArrayList<>();
  private final List<DeliveryNotification> notifications = new CopyOnWriteArrayList<>();
  private final Map<String, MessageState> states = new ConcurrentHashMap<>();
  private volatile boolean down;

  List<Taken> taken() {
    return taken;
  }

  List<DeliveryNotification> notifications() {
    return notifications;
  }

  /** What it says from now on when it is asked. */
  void says(String messageId, MessageState state) {
    states.put(messageId, state);
  }

  /** From now on it refuses all, or is back. */
  void down(boolean now) {
    down = now;
  }

  @Override
  public SendMessageResponse sendMessage(SendMessage call) throws SendMessageFault {
    if (down) {
      throw new SendMessageFault(
          ErrorCode.INTERNAL.info("Expected to be up, but is not", null, now()));
    }
    var response = new AsyncSendMessageResponse();
    response.messageId = Guid.of(UUID.randomUUID());
    response.correlationId = Guid.of(UUID.randomUUID());
    response.responseDate = now();
    taken.add(new Taken(response.messageId, call.request));
    var answer = new SendMessageResponse();
    answer.response = response;
    return answer;
  }

  @Override
  public SendDeliveryNotificationResponse sendDeliveryNotification(SendDeliveryNotification call) {
    notifications.add(call.request.notification);
    var response = new AsyncSendDeliveryNotificationResponse();
    response.notificationId = Guid.of(UUID.randomUUID());
    response.responseDate = now();
    response.sessionId = Guid.of(UUID.randomUUID());
    var answer = new SendDeliveryNotificationResponse();
    answer.response = response;
    return answer;
  }

  @Override
  public GetMessageStatusResponse getMessageStatus(GetMessageStatus call) {
    var response = new AsyncGetMessageStatusResponse();
    response.messageState = states.getOrDefault(call.request.messageId, MessageState.ON_DELIVERY);
    response.status = status(response.messageState);
    response.responseDate = now();
    var answer = new GetMessageStatusResponse();
    answer.response = response;
    return answer;
  }

  static MessageStatusInfo status(MessageState state) {
    var status = new MessageStatusInfo();
    status.statusCode = state.name();
    status.statusMessage = state.name();
    status.statusDate = now();
    return status;
  }

  @Override
  public GetMessagesResponse getMessages(GetMessages call) {
    throw new UnsupportedOperationException("Expected not to be asked, but was");
  }

  static OffsetDateTime now() {
    return OffsetDateTime.parse("2026-03-05T10:00:00+05:00");
  }
}
