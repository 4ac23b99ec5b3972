package kz.qyzmet.gateway.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.gateway.IntakeStub;
import kz.qyzmet.gateway.OnRealParts;
import kz.qyzmet.gateway.Teller;
import kz.qyzmet.gateway.chain.ChainEvents;
import kz.qyzmet.gateway.messages.ErrorCode;
import kz.qyzmet.gateway.messages.Guid;
import kz.qyzmet.gateway.messages.Payloads;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.async.AsyncMessageInfo;
import kz.qyzmet.gateway.messages.async.AsyncSendMessageRequest;
import kz.qyzmet.gateway.messages.async.MessageType;
import kz.qyzmet.gateway.messages.async.SendMessage;
import kz.qyzmet.gateway.messages.async.SendMessageFault;
import kz.qyzmet.gateway.messages.common.MessageData;
import kz.qyzmet.gateway.messages.common.MessageState;
import kz.qyzmet.gateway.messages.common.Property;
import kz.qyzmet.gateway.messages.common.SenderInfo;
import kz.qyzmet.gateway.messages.education.RequestFormImport;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A chain over the wire: what leaves for the education systems, and their receipts. */
@QuarkusTest
@OnRealParts
@WithTestResource(IntakeStub.class)
@TestProfile(OverSoap.class)
class ChainOverSoapTest extends GatewayTalk {
  private static final String PORTALS_CHAIN = "{11111111-2222-3333-4444-555555555555}";

  private final Teller teller = new Teller();
  private final UUID application = UUID.randomUUID();

  @AfterEach
  void closed() {
    teller.close();
  }

  private Envelope<?> accepted() {
    var event =
        teller.envelope(ChainEvents.accepted(application, "portal", "higher-education-duplicate"));
    teller.send(event);
    eventually().until(() -> taken(event.id()).size() == 1);
    return event;
  }

  private List<StubAsyncChannel.Taken> taken(UUID message) {
    return gateway.taken().stream()
        .filter(
            each -> each.request().messageInfo.properties.getFirst().value.equals(Guid.of(message)))
        .toList();
  }

  private static RequestFormImport payload(StubAsyncChannel.Taken taken) {
    return Payloads.educationStatus(taken.request().messageData.data).orElseThrow();
  }

  private static SendMessage receipt(String message, String system, String id) {
    var info = new AsyncMessageInfo();
    info.messageId = id;
    info.serviceId = ServiceIds.EDUCATION_CHAIN;
    info.messageType = MessageType.NOTIFICATION;
    info.messageDate = StubAsyncChannel.now();
    info.sender = new SenderInfo();
    info.sender.senderId = "es";
    info.properties.add(property(ServiceIds.DELIVERY_ID, message));
    if (system != null) {
      info.properties.add(property(ServiceIds.CHAIN_SYSTEM, system));
    }
    var request = new AsyncSendMessageRequest();
    request.messageInfo = info;
    request.messageData = new MessageData();
    var call = new SendMessage();
    call.request = request;
    return call;
  }

  private static Property property(String key, String value) {
    var property = new Property();
    property.key = key;
    property.value = value;
    return property;
  }

  private JsonPath shown() {
    return RestAssured.given()
        .header("Authorization", RealParts.bearer(Grant.official("monitor")))
        .get("/chains/{id}", application)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void a_request_leaves_in_the_portals_chain_as_the_education_systems_write_it() {
    // When
    var accepted = accepted();
    // Then
    var sent = taken(accepted.id()).getFirst();
    var info = sent.request().messageInfo;
    assertThat(info.serviceId).isEqualTo(ServiceIds.EDUCATION_CHAIN);
    assertThat(info.messageType).isEqualTo(MessageType.REQUEST);
    assertThat(info.correlationId).isEqualTo(PORTALS_CHAIN);
    assertThat(payload(sent).externalRequestChainId).isEqualTo(PORTALS_CHAIN);
    assertThat(payload(sent).externalRequestId).isEqualTo("request-1");
    assertThat(payload(sent).requesterIin).isEqualTo(SyntheticIin.nth(7).value());
    assertThat(payload(sent).serviceType).isEqualTo("HIGHER_EDUCATION_DUPLICATE");
    assertThat(payload(sent).processingStatus).isEqualTo("IN_PROGRESS");
    assertThat(payload(sent).resolutionType).isEqualTo("NO_RESOLUTION");
    eventually()
        .until(() -> sent.messageId().equals(shown().getString("ways[0].hops[0].messageId")));
  }

  @Test
  void what_the_gateway_took_and_did_not_deliver_leaves_again() throws Exception {
    // Given
    var accepted = accepted();
    eventually().until(() -> shown().getString("ways[0].leftAt") != null);
    // When
    told(taken(accepted.id()).getFirst().messageId(), MessageState.NOT_DELIVERED);
    // Then
    eventually().until(() -> taken(accepted.id()).size() == 2);
    eventually().until(() -> shown().getString("ways[0].leftAt") != null);
    // And what a system behind it has told of has arrived
    async.sendMessage(receipt(Guid.of(accepted.id()), "unified-he-system", id()));
    told(taken(accepted.id()).getLast().messageId(), MessageState.DELIVERY_STOPPED);
    assertThat(shown().getString("ways[0].leftAt")).isNotNull();
  }

  private static void moveClock(Duration offset) {
    RestAssured.given()
        .contentType("application/json")
        .body("{\"offset\":\"" + offset + "\"}")
        .put("/local/clock")
        .then()
        .statusCode(200);
  }

  @Test
  void what_came_back_without_a_word_is_asked_about_once_somebody_is_silent_and_leaves_again() {
    // Given
    var accepted = accepted();
    eventually().until(() -> shown().getString("ways[0].leftAt") != null);
    gateway.says(taken(accepted.id()).getFirst().messageId(), MessageState.NOT_DELIVERED);
    // When
    moveClock(Duration.ofDays(30));
    // Then
    try {
      eventually().until(() -> taken(accepted.id()).size() == 2);
      eventually().until(() -> shown().getString("ways[0].leftAt") != null);
    } finally {
      moveClock(Duration.ZERO);
    }
  }

  @Test
  void a_motivated_refusal_that_is_ready_at_a_branch_is_no_positive_answer() {
    // Given
    accepted();
    var ready = teller.envelope(ChainEvents.refusalAtBranch(application));
    // When
    teller.send(ready);
    // Then
    eventually().until(() -> taken(ready.id()).size() == 1);
    var sent = payload(taken(ready.id()).getFirst());
    assertThat(sent.processingStatus).isEqualTo("COMPLETED");
    assertThat(sent.resolutionType).isEqualTo("NEGATIVE");
    assertThat(sent.resolutionDate).isNotNull();
    assertThat(sent.updatedValues).anyMatch(value -> value.code.equals("PICKUP_PLACE"));
  }

  @Test
  void a_ready_notice_leaves_as_the_answer_with_its_place() {
    // Given
    accepted();
    var ready = teller.envelope(ChainEvents.ready(application));
    // When
    teller.send(ready);
    // Then
    eventually().until(() -> taken(ready.id()).size() == 1);
    var sent = taken(ready.id()).getFirst();
    assertThat(sent.request().messageInfo.messageType).isEqualTo(MessageType.RESPONSE);
    assertThat(sent.request().messageInfo.correlationId).isNotNull();
    assertThat(payload(sent).processingStatus).isEqualTo("COMPLETED");
    assertThat(payload(sent).resolutionType).isEqualTo("POSITIVE");
    assertThat(payload(sent).updatedValues)
        .anySatisfy(
            value -> {
              assertThat(value.code).isEqualTo("PICKUP_PLACE");
              assertThat(value.values.getFirst().kkValue).isEqualTo("Колледж кеңсесі, 101-бөлме");
            });
  }

  @Test
  void a_systems_receipt_is_kept_and_its_repetition_answered_alike() throws Exception {
    // Given
    var accepted = accepted();
    var own = Guid.of(accepted.id());
    // When
    var id = id();
    var answer = async.sendMessage(receipt(own, "unified-he-system", id));
    var again = async.sendMessage(receipt(own, "unified-he-system", id()));
    // Then
    assertThat(answer.response.messageId).isEqualTo(id);
    assertThat(again.response.messageId).isNotEqualTo(id);
    assertThat(shown().getString("ways[0].hops[1].state")).isEqualTo("received");
    assertThat(shown().getString("ways[0].hops[1].by")).isEqualTo("es");
    assertThat(shown().getString("ways[0].hops[1].messageId")).isEqualTo(id);
    assertThat(shown().getString("ways[0].hops[1].at")).isEqualTo("2026-03-05T05:00:00Z");
  }

  @Test
  void a_receipt_that_fits_nothing_is_a_fault() {
    // Given
    var own = Guid.of(accepted().id());
    // Then
    assertThat(fault(receipt(id(), "hei-system", id())))
        .isEqualTo(ErrorCode.REFUSED.code() + " " + ServiceIds.DELIVERY_ID);
    assertThat(fault(receipt(own, "no-such-system", id())))
        .isEqualTo(ErrorCode.REFUSED.code() + " " + ServiceIds.CHAIN_SYSTEM);
    assertThat(fault(receipt("no-guid", "hei-system", id())))
        .isEqualTo(ErrorCode.BAD_FORMAT.code() + " " + ServiceIds.DELIVERY_ID);
    assertThat(fault(receipt(own, null, id())))
        .isEqualTo(ErrorCode.BAD_FORMAT.code() + " " + ServiceIds.CHAIN_SYSTEM);
    assertThat(fault(receipt(own, "hei-system", "no id")))
        .isEqualTo(ErrorCode.BAD_FORMAT.code() + " messageId");
    assertThat(shown().getString("ways[0].hops[2].state")).isEqualTo("ahead");
  }

  private String fault(SendMessage call) {
    var info =
        catchThrowableOfType(SendMessageFault.class, () -> async.sendMessage(call)).getFaultInfo();
    return info.errorCode + " " + info.errorData;
  }
}
