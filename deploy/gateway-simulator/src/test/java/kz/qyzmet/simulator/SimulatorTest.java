package kz.qyzmet.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.StreamSupport;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.gateway.messages.ErrorCode;
import kz.qyzmet.gateway.messages.Namespaces;
import kz.qyzmet.gateway.messages.Payloads;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.async.AsyncMessageInfo;
import kz.qyzmet.gateway.messages.async.AsyncSendMessageRequest;
import kz.qyzmet.gateway.messages.async.ChangeMassageStatusNotification;
import kz.qyzmet.gateway.messages.async.MessageType;
import kz.qyzmet.gateway.messages.async.SendMessageResponse;
import kz.qyzmet.gateway.messages.common.MessageData;
import kz.qyzmet.gateway.messages.common.MessageState;
import kz.qyzmet.gateway.messages.common.Property;
import kz.qyzmet.gateway.messages.common.SenderInfo;
import kz.qyzmet.gateway.messages.documents.DocumentStatus;
import kz.qyzmet.gateway.messages.documents.DocumentsRequest;
import kz.qyzmet.gateway.messages.documents.DocumentsResponse;
import kz.qyzmet.gateway.messages.documents.Result;
import kz.qyzmet.gateway.messages.education.RequestFormImport;
import kz.qyzmet.gateway.messages.gbdfl.RegisterRequest;
import kz.qyzmet.gateway.messages.gbdfl.RegisterResponse;
import kz.qyzmet.gateway.messages.portal.PortalAnswer;
import kz.qyzmet.gateway.messages.portal.PortalApplication;
import kz.qyzmet.gateway.messages.security.SignedMessages;
import kz.qyzmet.gateway.messages.sync.RequestData;
import kz.qyzmet.gateway.messages.sync.ResponseData;
import kz.qyzmet.gateway.messages.sync.SendMessage;
import kz.qyzmet.gateway.messages.sync.SyncMessageInfo;
import kz.qyzmet.gateway.messages.sync.SyncSendMessageRequest;
import kz.qyzmet.gateway.messages.sync.SyncSendMessageResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SimulatorTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String APPLICATION =
      """
      {"channel":"sync","service":"tve-duplicate","provider":"karaganda-polytechnic",
       "applicant":{"iin":"%s","surname":"Үлгі","name":"Адам"},
       "form":{"surname":"Үлгі","completionYear":2019},"pickup":{"kind":"office","code":"kp-office"}}
      """
          .formatted(SyntheticIin.nth(120).value());

  private final Wire wire = new PlainWire();
  private StubService service;
  private Simulator simulator;

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

  private record Said(int status, JsonNode json) {}

  private Said rest(String method, String path, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(simulator.url() + path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    var answer = CLIENT.send(request, BodyHandlers.ofString());
    return new Said(answer.statusCode(), JSON.readTree(answer.body()));
  }

  private void faults(String json) throws Exception {
    assertThat(rest("PUT", "/faults", json).status()).isEqualTo(200);
  }

  private Element call(String channel, Object content) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(simulator.url() + "/ws/" + channel))
            .POST(BodyPublishers.ofByteArray(wire.signed(SignedMessages.write(content))))
            .build();
    return wire.verified(CLIENT.send(request, BodyHandlers.ofByteArray()).body());
  }

  private static SenderInfo sender() {
    var sender = new SenderInfo();
    sender.senderId = "qyzmet";
    return sender;
  }

  /** A status as the service sends it. */
  private static kz.qyzmet.gateway.messages.async.SendMessage status(String delivery, String how) {
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

  private String sent(String delivery, String how) throws Exception {
    return Soap.read(call("AsyncChannel", status(delivery, how)), SendMessageResponse.class)
        .response
        .messageId;
  }

  private static SendMessage sync(String serviceId, Object data) {
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

  private RegisterResponse asked(String iin) throws Exception {
    var request = new RegisterRequest();
    request.messageId = UUID.randomUUID().toString();
    request.messageDate = OffsetDateTime.parse("2026-03-05T09:30:00+05:00");
    request.senderCode = "qyzmet";
    request.iin = iin;
    var answer = call("SyncChannel", sync(ServiceIds.PERSON, request));
    return (RegisterResponse)
        Soap.read(answer, kz.qyzmet.gateway.messages.sync.SendMessageResponse.class)
            .response
            .responseData
            .data;
  }

  private Iterable<JsonNode> received() throws Exception {
    return rest("GET", "/received", null).json().get("items");
  }

  private static String[] texts(Iterable<JsonNode> items, String pointer) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.at(pointer).asText())
        .toArray(String[]::new);
  }

  private String[] confirmed() {
    return service.calls("changeMassageStatusNotification").stream()
        .map(call -> Soap.read(call, ChangeMassageStatusNotification.class).request.notification)
        .filter(notification -> notification.messageState == MessageState.DELIVERED)
        .map(notification -> notification.messageId)
        .toArray(String[]::new);
  }

  @Test
  void statuses_are_kept_in_the_order_of_arrival_and_confirmed() throws Exception {
    // When
    var first = sent("d-1", "IN_PROGRESS");
    var second = sent("d-2", "COMPLETED");
    // Then
    assertThat(texts(received(), "/data/processingStatus"))
        .containsExactly("IN_PROGRESS", "COMPLETED");
    assertThat(texts(received(), "/data/externalRequestId")).containsOnly("7K3M-9QX2-D4FA-R");
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(confirmed()).containsExactly(first, second));
  }

  @Test
  void a_delivery_that_comes_again_is_told_from_a_new_one() throws Exception {
    // When
    var first = sent("d-1", "IN_PROGRESS");
    var again = sent("d-1", "IN_PROGRESS");
    sent("d-2", "COMPLETED");
    // Then
    assertThat(again).isNotEqualTo(first);
    assertThat(texts(received(), "/again")).containsExactly("false", "true", "false");
  }

  @Test
  void a_deliverys_id_is_shown_as_its_sender_knows_it() throws Exception {
    // When
    sent("{01a20492-feb4-7989-9acb-4e6aa1eb65e0}", "IN_PROGRESS");
    // Then
    assertThat(texts(received(), "/delivery"))
        .containsExactly("01a20492-feb4-7989-9acb-4e6aa1eb65e0");
  }

  @Test
  void told_to_fail_it_refuses_and_has_done_nothing() throws Exception {
    // Given
    faults("{\"failRate\":1}");
    // When
    var answer = call("AsyncChannel", status("d-1", "IN_PROGRESS"));
    // Then
    assertThat(answer.getLocalName()).isEqualTo("Fault");
    assertThat(answer.getElementsByTagName("errorCode").item(0).getTextContent())
        .isEqualTo(ErrorCode.INTERNAL.code());
    assertThat(received()).isEmpty();
  }

  @Test
  void told_to_lose_its_answer_it_has_acted_all_the_same() throws Exception {
    // Given
    faults("{\"loseAnswerRate\":1}");
    // When, Then
    assertThatThrownBy(() -> call("AsyncChannel", status("d-1", "IN_PROGRESS")))
        .isInstanceOf(IOException.class);
    assertThat(texts(received(), "/delivery")).containsExactly("d-1");
  }

  @Test
  void told_to_repeat_it_confirms_twice() throws Exception {
    // Given
    faults("{\"repeatRate\":1}");
    // When
    var id = sent("d-1", "IN_PROGRESS");
    // Then
    await().atMost(SOON).untilAsserted(() -> assertThat(confirmed()).containsExactly(id, id));
  }

  @Test
  void told_to_reorder_a_later_confirmation_overtakes_an_earlier_one() throws Exception {
    // Given
    faults("{\"reorder\":true}");
    // When
    var first = sent("d-1", "IN_PROGRESS");
    var second = sent("d-2", "COMPLETED");
    // Then
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(confirmed()).containsExactly(second, first));
  }

  @Test
  void told_to_be_slow_it_takes_its_time() throws Exception {
    // Given
    faults("{\"delayMillis\":400}");
    long begun = System.nanoTime();
    // When
    sent("d-1", "IN_PROGRESS");
    // Then
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(400));
  }

  @Test
  void faults_that_there_cannot_be_are_refused_and_change_nothing() throws Exception {
    // When
    var answer = rest("PUT", "/faults", "{\"failRate\":2}");
    // Then
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("title").asText()).contains("from 0 to 1");
    assertThat(rest("GET", "/faults", null).json().get("failRate").asDouble()).isZero();
  }

  @Test
  void the_register_tells_the_living_from_the_dead_and_the_unknown() throws Exception {
    // When
    var living = asked(SyntheticIin.nth(120).value());
    var dead = asked(SyntheticIin.nth(People.DEAD).value());
    var unknown = asked(SyntheticIin.nth(People.UNKNOWN).value());
    // Then
    assertThat(living.persons.getFirst().surname).isEqualTo("Үлгі");
    assertThat(living.persons.getFirst().deathDate).isNull();
    assertThat(living.persons.getFirst().documents).hasSize(1);
    assertThat(dead.persons.getFirst().deathDate).isEqualTo(LocalDate.parse("2024-02-29"));
    assertThat(unknown.persons).isEmpty();
  }

  private DocumentsResponse documents(int n) throws Exception {
    var request = new DocumentsRequest();
    request.messageId = UUID.randomUUID().toString();
    request.messageDate = OffsetDateTime.parse("2026-03-05T09:30:00+05:00");
    request.senderCode = "qyzmet";
    request.iin = SyntheticIin.nth(n).value();
    request.kinds.add(DigitalDocuments.IDENTITY_CARD);
    var answer = call("SyncChannel", sync(ServiceIds.DIGITAL_DOCUMENTS, request));
    return (DocumentsResponse)
        Soap.read(answer, kz.qyzmet.gateway.messages.sync.SendMessageResponse.class)
            .response
            .responseData
            .data;
  }

  @Test
  void an_electronic_document_is_valid_expired_annulled_or_not_there() throws Exception {
    // Then
    assertThat(documents(120).documents)
        .singleElement()
        .satisfies(
            card -> {
              assertThat(card.iin).isEqualTo(SyntheticIin.nth(120).value());
              assertThat(card.kind).isEqualTo("identity-card");
              assertThat(card.number).hasSize(9);
              assertThat(card.status).isEqualTo(DocumentStatus.VALID);
            });
    assertThat(documents(People.EXPIRED).documents)
        .singleElement()
        .satisfies(card -> assertThat(card.status).isEqualTo(DocumentStatus.EXPIRED));
    assertThat(documents(People.ANNULLED).documents)
        .singleElement()
        .satisfies(card -> assertThat(card.status).isEqualTo(DocumentStatus.ANNULLED));
    assertThat(documents(People.CHILDREN).result).isEqualTo(Result.NOT_FOUND);
    assertThat(documents(People.UNKNOWN).documents).isEmpty();
  }

  @Test
  void a_service_that_nobody_offers_is_a_fault_of_the_gateways_form() throws Exception {
    // When
    var answer = call("SyncChannel", sync("NO_SUCH_SERVICE", new RegisterRequest()));
    // Then
    assertThat(answer.getLocalName()).isEqualTo("Fault");
    var detail = answer.getElementsByTagName("detail").item(0).getFirstChild();
    assertThat(detail.getNamespaceURI()).isEqualTo(Namespaces.SYNC);
    assertThat(detail.getLocalName()).isEqualTo("SendMessageFault1_SendMessageFault");
    assertThat(answer.getElementsByTagName("errorCode").item(0).getTextContent())
        .isEqualTo(ErrorCode.UNKNOWN_SERVICE.code());
  }

  /** Braces have no place in an address. */
  private static String bare(JsonNode guid) {
    return guid.asText().replaceAll("[{}]", "");
  }

  private byte[] accepted() {
    var answer = new PortalAnswer();
    answer.applicationId = "0197f1c6-8f00-7000-8000-000000000001";
    answer.number = "7K3M-9QX2-D4FA-R";
    answer.acceptedAt = OffsetDateTime.parse("2026-03-05T09:30:00+05:00");
    answer.registered = LocalDate.parse("2026-03-05");
    var response = new SyncSendMessageResponse();
    response.responseData = new ResponseData();
    response.responseData.data = answer;
    var said = new kz.qyzmet.gateway.messages.sync.SendMessageResponse();
    said.response = response;
    return wire.signed(SignedMessages.write(said));
  }

  @Test
  void the_portal_files_and_shows_what_it_was_answered() throws Exception {
    // Given
    service.answers(_ -> accepted());
    // When
    var filed = rest("POST", "/applications", APPLICATION);
    // Then
    assertThat(filed.status()).isEqualTo(200);
    assertThat(filed.json().get("state").asText()).isEqualTo("answered");
    assertThat(filed.json().at("/answer/number").asText()).isEqualTo("7K3M-9QX2-D4FA-R");
    var call = Soap.read(service.calls("SendMessage").getFirst(), SendMessage.class).request;
    assertThat(call.requestInfo.serviceId).isEqualTo(ServiceIds.APPLICATION);
    var application = (PortalApplication) call.requestData.data;
    assertThat(application.form.field).extracting(field -> field.number).contains(2019L);
    var again = rest("GET", "/applications/" + bare(filed.json().get("messageId")), null);
    assertThat(again.json()).isEqualTo(filed.json());
  }

  @Test
  void a_lost_answer_makes_the_portal_send_the_same_message_again() throws Exception {
    // Given
    service.answers(_ -> accepted());
    service.loses(2);
    // When
    var filed = rest("POST", "/applications", APPLICATION);
    // Then
    assertThat(filed.json().get("state").asText()).isEqualTo("answered");
    var ids =
        service.calls("SendMessage").stream()
            .map(call -> Soap.read(call, SendMessage.class).request.requestInfo.messageId)
            .toList();
    assertThat(ids).hasSizeGreaterThanOrEqualTo(3).containsOnly(ids.getFirst());
  }

  @Test
  void a_refusal_is_shown_with_its_words() throws Exception {
    // Given
    var name = new javax.xml.namespace.QName(Namespaces.SYNC, "SendMessageFault1_SendMessageFault");
    var info =
        ErrorCode.REFUSED.info(
            "Expected a consent, but got none",
            "consent",
            OffsetDateTime.parse("2026-03-05T09:30:00+05:00"));
    service.answers(_ -> wire.signed(Soap.fault(name, info)));
    // When
    var filed = rest("POST", "/applications", APPLICATION);
    // Then
    assertThat(filed.json().get("state").asText()).isEqualTo("refused");
    assertThat(filed.json().at("/error/code").asText()).isEqualTo(ErrorCode.REFUSED.code());
    assertThat(filed.json().at("/error/message").asText()).contains("Expected a consent");
  }

  @Test
  void rubbish_is_answered_with_a_fault() throws Exception {
    // When
    var request =
        HttpRequest.newBuilder(URI.create(simulator.url() + "/ws/SyncChannel"))
            .POST(BodyPublishers.ofString("no XML at all"))
            .build();
    var answer = CLIENT.send(request, BodyHandlers.ofByteArray());
    // Then
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(wire.verified(answer.body()).getLocalName()).isEqualTo("Fault");
  }

  @Test
  void both_channels_show_their_wsdl() throws Exception {
    for (var channel : new String[] {"SyncChannel", "AsyncChannel"}) {
      var request =
          HttpRequest.newBuilder(URI.create(simulator.url() + "/ws/" + channel + "?wsdl")).build();
      assertThat(CLIENT.send(request, BodyHandlers.ofString()).body()).contains("I" + channel);
    }
  }
}
