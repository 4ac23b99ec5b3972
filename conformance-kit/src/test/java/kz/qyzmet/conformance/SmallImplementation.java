package kz.qyzmet.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import kz.qyzmet.gateway.messages.ErrorCode;
import kz.qyzmet.gateway.messages.Guid;
import kz.qyzmet.gateway.messages.Schemas;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.async.AsyncChangeStatusNotifyResponse;
import kz.qyzmet.gateway.messages.async.AsyncGetMessageStatusResponse;
import kz.qyzmet.gateway.messages.async.AsyncMessageInfo;
import kz.qyzmet.gateway.messages.async.AsyncSendDeliveryNotificationRequest;
import kz.qyzmet.gateway.messages.async.AsyncSendMessageRequest;
import kz.qyzmet.gateway.messages.async.AsyncSendMessageResponse;
import kz.qyzmet.gateway.messages.async.ChangeMassageStatusNotification;
import kz.qyzmet.gateway.messages.async.ChangeMassageStatusNotificationResponse;
import kz.qyzmet.gateway.messages.async.GetMessageStatus;
import kz.qyzmet.gateway.messages.async.GetMessageStatusResponse;
import kz.qyzmet.gateway.messages.async.MessageType;
import kz.qyzmet.gateway.messages.async.SendDeliveryNotification;
import kz.qyzmet.gateway.messages.common.DeliveryNotification;
import kz.qyzmet.gateway.messages.common.DeliveryStatusInfo;
import kz.qyzmet.gateway.messages.common.ErrorInfo;
import kz.qyzmet.gateway.messages.common.MessageData;
import kz.qyzmet.gateway.messages.common.MessageState;
import kz.qyzmet.gateway.messages.common.ReceiveStatus;
import kz.qyzmet.gateway.messages.common.ResendMessage;
import kz.qyzmet.gateway.messages.common.SenderInfo;
import kz.qyzmet.gateway.messages.common.StatusInfo;
import kz.qyzmet.gateway.messages.portal.PortalAnswer;
import kz.qyzmet.gateway.messages.portal.PortalApplication;
import kz.qyzmet.gateway.messages.security.Limits;
import kz.qyzmet.gateway.messages.security.Refused;
import kz.qyzmet.gateway.messages.security.SignedMessages;
import kz.qyzmet.gateway.messages.security.SigningKey;
import kz.qyzmet.gateway.messages.security.TrustedCertificates;
import kz.qyzmet.gateway.messages.sync.ResponseData;
import kz.qyzmet.gateway.messages.sync.SendMessage;
import kz.qyzmet.gateway.messages.sync.SendMessageResponse;
import kz.qyzmet.gateway.messages.sync.SyncMessageInfoResponse;
import kz.qyzmet.gateway.messages.sync.SyncSendMessageResponse;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** As little as conforms, and with one flaw if one is wanted. */
final class SmallImplementation implements AutoCloseable {
  /** What it does wrong. */
  enum Flaw {
    NONE,
    LETS_IN_WITHOUT_A_SIGNATURE,
    FILES_A_MESSAGE_TWICE,
    RESOLVES_ENTITIES,
    ANSWERS_IN_ANOTHER_CHAIN,
    FAULTS_WITHOUT_ERROR_INFO,
    FILES_TWINS_TWICE,
    FORGETS_WHAT_WAS_NOT_DELIVERED,
    TAKES_ANY_CALL_ANYWHERE,
    FAULTS_IN_ITS_STACKS_OWN_FORM_AT_OTHER_CALLS,
    FAULTS_IN_ITS_STACKS_OWN_FORM_AT_AN_ACTION,
    BREAKS_OFF_WHAT_IS_HUGE
  }

  private static final int HUGE = 10 * 1024 * 1024;

  /** For so long the flaw of twins waits for the other one. */
  private static final long MEETING_MILLIS = 400;

  /** What a message led to; the content tells whether it is the same that came again. */
  private record Filed(String content, String number) {}

  private final Flaw flaw;
  private final URI gateway;
  private final SigningKey key;
  private final TrustedCertificates trusted;
  private final HttpServer server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Filed> filed = new ConcurrentHashMap<>();
  private final Set<String> answered = ConcurrentHashMap.newKeySet();
  private final Map<String, Runnable> responses = new ConcurrentHashMap<>();
  private final Exchanger<String> twins = new Exchanger<>();
  private final AtomicInteger numbers = new AtomicInteger();

  SmallImplementation(Flaw flaw, URI gateway, SigningKey key, TrustedCertificates trusted)
      throws IOException {
    this.flaw = flaw;
    this.gateway = gateway;
    this.key = key;
    this.trusted = trusted;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(workers);
    server.createContext(
        "/ws/SyncChannel",
        exchange -> serve(exchange, "SyncChannel", "SendMessage", "SyncChannel/v10/Types"));
    server.createContext(
        "/ws/AsyncChannelClient",
        exchange -> serve(exchange, "AsyncChannelClient", "sendMessage", "AsyncChannel/v10/Types"));
    server.start();
  }

  URI base() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  private void serve(HttpExchange exchange, String wsdl, String operation, String types)
      throws IOException {
    try (exchange) {
      if (exchange.getRequestMethod().equals("GET")) {
        try (var file = Schemas.class.getResourceAsStream("/gateway/" + wsdl + ".wsdl")) {
          answer(exchange, 200, file.readAllBytes());
        }
        return;
      }
      var bytes = exchange.getRequestBody().readAllBytes();
      if (flaw == Flaw.BREAKS_OFF_WHAT_IS_HUGE && bytes.length > HUGE) {
        exchange.sendResponseHeaders(413, -1);
        return;
      }
      try {
        if (flaw == Flaw.FAULTS_IN_ITS_STACKS_OWN_FORM_AT_AN_ACTION
            && !"\"\"".equals(exchange.getRequestHeaders().getFirst("SOAPAction"))) {
          throw new Refusal(null, "The given SOAPAction does not match an operation.");
        }
        answer(exchange, 200, signed(handle(offered(read(bytes), wsdl))));
      } catch (Refusal refused) {
        answer(exchange, 500, fault(refused, operation, "http://bip.bee.kz/" + types));
      }
    }
  }

  /** Each channel has its own calls, though one schema knows them all. */
  private Object offered(Object call, String wsdl) throws Refusal {
    boolean isOffered =
        wsdl.equals("SyncChannel")
            ? call instanceof SendMessage
            : call instanceof kz.qyzmet.gateway.messages.async.SendMessage
                || call instanceof ChangeMassageStatusNotification;
    if (isOffered || flaw == Flaw.TAKES_ANY_CALL_ANYWHERE) {
      return call;
    }
    throw new Refusal(
        flaw == Flaw.FAULTS_IN_ITS_STACKS_OWN_FORM_AT_OTHER_CALLS ? null : ErrorCode.BAD_FORMAT,
        "Expected a call of the channel, but got another");
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "text/xml; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private Object read(byte[] bytes) throws Refusal {
    Element call;
    try {
      call = open(bytes);
    } catch (Refused refused) {
      throw new Refusal(refused.code(), refused.getMessage());
    }
    try {
      return SignedMessages.read(call);
    } catch (JAXBException misfit) {
      throw new Refusal(ErrorCode.BAD_FORMAT, "Expected a message by the schema, but it is none");
    }
  }

  private Element open(byte[] bytes) throws Refused {
    if (flaw == Flaw.RESOLVES_ENTITIES) {
      resolve(bytes);
    }
    if (flaw == Flaw.LETS_IN_WITHOUT_A_SIGNATURE && isUnsigned(bytes)) {
      return SignedMessages.open(
          SignedMessages.sign(bytes, key),
          TrustedCertificates.of(List.of(key.certificate())),
          Limits.DEFAULT,
          Instant.now());
    }
    return SignedMessages.open(bytes, trusted, Limits.DEFAULT, Instant.now());
  }

  private static boolean isUnsigned(byte[] bytes) {
    var text = new String(bytes, UTF_8);
    return text.contains("<soap:Body") && !text.contains(":Security");
  }

  /** As a parser does that was left at its defaults. */
  private static void resolve(byte[] bytes) {
    try {
      DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(bytes));
    } catch (SAXException | IOException | ParserConfigurationException bad) {
      // Told by the reading that follows.
    }
  }

  private Object handle(Object call) throws Refusal {
    return switch (call) {
      case SendMessage sync -> sync(sync);
      case kz.qyzmet.gateway.messages.async.SendMessage async -> async(async);
      case ChangeMassageStatusNotification told -> {
        var notification = told.request.notification;
        if (notification.messageState == MessageState.NOT_DELIVERED
            && flaw != Flaw.FORGETS_WHAT_WAS_NOT_DELIVERED) {
          Optional.ofNullable(responses.remove(notification.messageId)).ifPresent(workers::execute);
        }
        var answer = new ChangeMassageStatusNotificationResponse();
        answer.response = new AsyncChangeStatusNotifyResponse();
        answer.response.responseDate = Messages.now();
        answer.response.sessionId = Guid.of(UUID.randomUUID());
        yield answer;
      }
      case GetMessageStatus asked -> {
        var answer = new GetMessageStatusResponse();
        answer.response = new AsyncGetMessageStatusResponse();
        answer.response.messageState = MessageState.DELIVERED;
        answer.response.status = Messages.status(MessageState.DELIVERED);
        answer.response.responseDate = Messages.now();
        yield answer;
      }
      default -> throw new Refusal(ErrorCode.BAD_FORMAT, "Expected a call, but got another");
    };
  }

  private SendMessageResponse sync(SendMessage call) throws Refusal {
    var info = call.request.requestInfo;
    if (!info.serviceId.equals(ServiceIds.APPLICATION)) {
      throw new Refusal(ErrorCode.UNKNOWN_SERVICE, "Expected a known service, but got another");
    }
    var number = file(info.messageId, (PortalApplication) call.request.requestData.data);
    var answer = new SendMessageResponse();
    answer.response = new SyncSendMessageResponse();
    answer.response.responseInfo = new SyncMessageInfoResponse();
    answer.response.responseInfo.messageId = info.messageId;
    answer.response.responseInfo.responseDate = Messages.now();
    answer.response.responseInfo.status = new StatusInfo();
    answer.response.responseInfo.status.code = ServiceIds.SUCCESS;
    answer.response.responseInfo.status.message = "Message has been processed successfully";
    answer.response.responseData = new ResponseData();
    answer.response.responseData.data = answer(number);
    return answer;
  }

  private kz.qyzmet.gateway.messages.async.SendMessageResponse async(
      kz.qyzmet.gateway.messages.async.SendMessage call) {
    var info = call.request.messageInfo;
    workers.execute(() -> work(info, (PortalApplication) call.request.messageData.data));
    var answer = new kz.qyzmet.gateway.messages.async.SendMessageResponse();
    answer.response = new AsyncSendMessageResponse();
    answer.response.messageId = info.messageId;
    answer.response.correlationId = info.correlationId;
    answer.response.responseDate = Messages.now();
    return answer;
  }

  private void work(AsyncMessageInfo info, PortalApplication application) {
    try {
      var number = file(info.messageId, application);
      confirm(info, null);
      if (answered.add(info.messageId)
          || flaw == Flaw.FILES_A_MESSAGE_TWICE
          || flaw == Flaw.FILES_TWINS_TWICE) {
        respond(info, number);
      }
    } catch (Refusal refused) {
      confirm(info, refused.info());
    }
  }

  private String file(String id, PortalApplication application) throws Refusal {
    if (application.service.equals("no-such-service")) {
      throw new Refusal(ErrorCode.REFUSED, "Expected a service that is known, but it is not");
    }
    var content = application.applicant.surname + application.service;
    var number = "N-" + numbers.incrementAndGet();
    if (flaw == Flaw.FILES_TWINS_TWICE && !filed.containsKey(id)) {
      meet(id);
      filed.put(id, new Filed(content, number));
      return number;
    }
    var first = filed.putIfAbsent(id, new Filed(content, number));
    if (first == null || flaw == Flaw.FILES_A_MESSAGE_TWICE) {
      return number;
    }
    if (!first.content().equals(content)) {
      throw new Refusal(ErrorCode.ID_USED, "Expected the content of before, but it is another");
    }
    return first.number();
  }

  /** So that the other has also looked before either writes. */
  private void meet(String id) {
    try {
      twins.exchange(id, MEETING_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException alone) {
      // It has no twin.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static PortalAnswer answer(String number) {
    var answer = new PortalAnswer();
    answer.applicationId = UUID.randomUUID().toString();
    answer.number = number;
    answer.acceptedAt = Messages.now();
    answer.registered = Messages.now().toLocalDate();
    return answer;
  }

  private void confirm(AsyncMessageInfo info, ErrorInfo error) {
    var call = new SendDeliveryNotification();
    call.request = new AsyncSendDeliveryNotificationRequest();
    call.request.requestDate = Messages.now();
    call.request.notification = new DeliveryNotification();
    call.request.notification.messageId = info.messageId;
    call.request.notification.serviceId = info.serviceId;
    call.request.notification.notificationDate = Messages.now();
    call.request.notification.deliveryStatus = new DeliveryStatusInfo();
    call.request.notification.deliveryStatus.receiveStatus =
        error == null ? ReceiveStatus.MESSAGE_ACCEPTED : ReceiveStatus.MESSAGE_NOT_ACCEPTED;
    call.request.notification.deliveryStatus.statusDate = Messages.now();
    call.request.notification.deliveryStatus.resendMessage = ResendMessage.NOT_RESEND;
    call.request.notification.deliveryStatus.error = error;
    post(call);
  }

  private void respond(AsyncMessageInfo info, String number) {
    var call = new kz.qyzmet.gateway.messages.async.SendMessage();
    call.request = new AsyncSendMessageRequest();
    call.request.messageInfo = new AsyncMessageInfo();
    call.request.messageInfo.correlationId =
        flaw == Flaw.ANSWERS_IN_ANOTHER_CHAIN ? UUID.randomUUID().toString() : info.correlationId;
    call.request.messageInfo.serviceId = info.serviceId;
    call.request.messageInfo.messageType = MessageType.RESPONSE;
    call.request.messageInfo.messageDate = Messages.now();
    call.request.messageInfo.sender = new SenderInfo();
    call.request.messageInfo.sender.senderId = "small";
    call.request.messageData = new MessageData();
    call.request.messageData.data = answer(number);
    post(call)
        .ifPresent(
            said -> {
              if (said instanceof kz.qyzmet.gateway.messages.async.SendMessageResponse taken) {
                responses.put(taken.response.messageId, () -> respond(info, number));
              }
            });
  }

  private Optional<Object> post(Object call) {
    try {
      var said =
          http.send(
              HttpRequest.newBuilder(gateway)
                  .header("Content-Type", "text/xml; charset=utf-8")
                  .POST(HttpRequest.BodyPublishers.ofByteArray(signed(call)))
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
      return Optional.of(
          SignedMessages.read(
              SignedMessages.open(said.body(), trusted, Limits.DEFAULT, Instant.now())));
    } catch (IOException | Refused | JAXBException gone) {
      // The kit reports what it waited for in vain.
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private byte[] signed(Object call) {
    return SignedMessages.sign(SignedMessages.write(call), key);
  }

  private byte[] fault(Refusal refused, String operation, String namespace) {
    var info = refused.info();
    var detail =
        flaw == Flaw.FAULTS_WITHOUT_ERROR_INFO || info == null
            ? ""
            : """
              <detail><t:%1$sFault1_%1$sFault xmlns:t="%2$s"><errorCode>%3$s</errorCode>\
              <errorMessage>%4$s</errorMessage><errorDate>%5$s</errorDate></t:%1$sFault1_%1$sFault></detail>"""
                .formatted(operation, namespace, info.errorCode, info.errorMessage, info.errorDate);
    var message =
        """
        <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault>\
        <faultcode>soap:Client</faultcode><faultstring>refused</faultstring>%s</soap:Fault></soap:Body></soap:Envelope>"""
            .formatted(detail);
    return SignedMessages.sign(message.getBytes(UTF_8), key);
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
    http.shutdownNow();
  }

  /** Why a message was not taken. */
  private static final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final transient ErrorInfo info;

    /** Without a code it is told as stacks tell what they do not know. */
    Refusal(ErrorCode code, String message) {
      super(message);
      info = code == null ? null : code.info(message, null, Messages.now());
    }

    ErrorInfo info() {
      return info;
    }
  }
}
