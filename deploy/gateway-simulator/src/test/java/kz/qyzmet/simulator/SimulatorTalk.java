package kz.qyzmet.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.StreamSupport;
import kz.qyzmet.gateway.messages.Payloads;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.async.AsyncMessageInfo;
import kz.qyzmet.gateway.messages.async.AsyncSendMessageRequest;
import kz.qyzmet.gateway.messages.async.MessageType;
import kz.qyzmet.gateway.messages.async.SendMessageResponse;
import kz.qyzmet.gateway.messages.common.MessageData;
import kz.qyzmet.gateway.messages.common.Property;
import kz.qyzmet.gateway.messages.common.SenderInfo;
import kz.qyzmet.gateway.messages.education.RequestFormImport;
import kz.qyzmet.gateway.messages.security.SignedMessages;
import kz.qyzmet.gateway.messages.sync.RequestData;
import kz.qyzmet.gateway.messages.sync.SendMessage;
import kz.qyzmet.gateway.messages.sync.SyncMessageInfo;
import kz.qyzmet.gateway.messages.sync.SyncSendMessageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.w3c.dom.Element;

/** What tests share that speak to a simulator of their own, and are spoken to by it. */
abstract class SimulatorTalk {
  static final ObjectMapper JSON = new ObjectMapper();

  static final HttpClient CLIENT = HttpClient.newHttpClient();

  static final Duration SOON = Duration.ofSeconds(20);

  final Wire wire = new PlainWire();

  StubService service;

  Simulator simulator;

  @BeforeEach
  void itRuns() throws IOException {
    service = new StubService();
    simulator = Simulator.start(0, service.url(), wire);
  }

  @AfterEach
  void itEnds() {
    simulator.close();
    service.close();
  }

  record Said(int status, JsonNode json) {}

  Said rest(String method, String path, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(simulator.url() + path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    var answer = CLIENT.send(request, BodyHandlers.ofString());
    return new Said(answer.statusCode(), JSON.readTree(answer.body()));
  }

  void faults(String json) throws Exception {
    assertThat(rest("PUT", "/faults", json).status()).isEqualTo(200);
  }

  Element call(String channel, Object content) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(simulator.url() + "/ws/" + channel))
            .POST(BodyPublishers.ofByteArray(wire.signed(SignedMessages.write(content))))
            .build();
    return wire.verified(CLIENT.send(request, BodyHandlers.ofByteArray()).body());
  }

  static SenderInfo sender() {
    var sender = new SenderInfo();
    sender.senderId = "qyzmet";
    return sender;
  }

  static SendMessage sync(String serviceId, Object data) {
    var info = new SyncMessageInfo();
    info.messageId = UUID.randomUUID().toString();
    info.serviceId = serviceId;
    info.messageDate = OffsetDateTime.parse("2026-03-05T09:30:00+05:00");
    info.sender = sender();
    var request = new SyncSendMessageRequest();
    request.requestInfo = info;
    request.requestData = new RequestData();
    request.requestData.data = data;
    var call = new SendMessage();
    call.request = request;
    return call;
  }

  /** A status as the service sends it. */
  static kz.qyzmet.gateway.messages.async.SendMessage status(String delivery, String how) {
    var status = new RequestFormImport();
    status.externalRequestId = "7K3M-9QX2-D4FA-R";
    status.processingStatus = how;
    var info = new AsyncMessageInfo();
    info.serviceId = ServiceIds.EDUCATION_STATUS;
    info.messageType = MessageType.NOTIFICATION;
    info.messageDate = OffsetDateTime.parse("2026-03-05T09:30:00+05:00");
    info.sender = sender();
    var property = new Property();
    property.key = ServiceIds.DELIVERY_ID;
    property.value = delivery;
    info.properties.add(property);
    var request = new AsyncSendMessageRequest();
    request.messageInfo = info;
    request.messageData = new MessageData();
    request.messageData.data = Payloads.of(status);
    var call = new kz.qyzmet.gateway.messages.async.SendMessage();
    call.request = request;
    return call;
  }

  String sent(String delivery, String how) throws Exception {
    return Soap.read(call("AsyncChannel", status(delivery, how)), SendMessageResponse.class)
        .response
        .messageId;
  }

  Iterable<JsonNode> received() throws Exception {
    return rest("GET", "/received", null).json().get("items");
  }

  static String[] texts(Iterable<JsonNode> items, String pointer) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.at(pointer).asText())
        .toArray(String[]::new);
  }
}
