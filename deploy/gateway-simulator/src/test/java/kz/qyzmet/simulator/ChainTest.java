package kz.qyzmet.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.gateway.messages.Guid;
import kz.qyzmet.gateway.messages.Payloads;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.async.AsyncMessageInfo;
import kz.qyzmet.gateway.messages.async.AsyncSendMessageRequest;
import kz.qyzmet.gateway.messages.async.MessageType;
import kz.qyzmet.gateway.messages.async.SendMessage;
import kz.qyzmet.gateway.messages.async.SendMessageResponse;
import kz.qyzmet.gateway.messages.common.MessageData;
import kz.qyzmet.gateway.messages.common.Property;
import kz.qyzmet.gateway.messages.education.RequestFormImport;
import kz.qyzmet.gateway.messages.security.SignedMessages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChainTest extends SimulatorTalk {
  @BeforeEach
  void the_service_answers() {
    service.answers(_ -> wire.signed(SignedMessages.write(new SendMessageResponse())));
  }

  private static SendMessage message(MessageType type, UUID delivery, String chain) {
    var info = new AsyncMessageInfo();
    info.serviceId = ServiceIds.EDUCATION_CHAIN;
    info.messageType = type;
    info.correlationId = chain;
    info.messageDate = OffsetDateTime.parse("2026-03-05T09:30:00+05:00");
    info.sender = sender();
    var property = new Property();
    property.key = ServiceIds.DELIVERY_ID;
    property.value = Guid.of(delivery);
    info.properties.add(property);
    var request = new AsyncSendMessageRequest();
    request.messageInfo = info;
    request.messageData = new MessageData();
    request.messageData.data = Payloads.of(new RequestFormImport());
    var call = new SendMessage();
    call.request = request;
    return call;
  }

  /** The receipts of a message, each by the system whose it is. */
  private List<String> receipts(UUID delivery) {
    return service.calls("sendMessage").stream()
        .map(call -> Soap.read(call, SendMessage.class).request.messageInfo)
        .filter(info -> info.messageType == MessageType.NOTIFICATION)
        .filter(info -> Guid.of(delivery).equals(property(info, ServiceIds.DELIVERY_ID)))
        .map(info -> property(info, ServiceIds.CHAIN_SYSTEM))
        .toList();
  }

  private static String property(AsyncMessageInfo info, String key) {
    return info.properties.stream()
        .filter(each -> each.key.equals(key))
        .map(each -> each.value)
        .findFirst()
        .orElse(null);
  }

  private void soon(UUID delivery, String... systems) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(receipts(delivery)).containsExactly(systems));
  }

  @Test
  void each_system_behind_the_gateway_tells_that_it_has_the_request() throws Exception {
    // Given
    var delivery = UUID.randomUUID();
    // When
    var answer = call("AsyncChannel", message(MessageType.REQUEST, delivery, null));
    // Then
    var chain = Soap.read(answer, SendMessageResponse.class).response.correlationId;
    soon(delivery, "unified-he-system", "hei-system");
    var told = Soap.read(service.calls("sendMessage").getFirst(), SendMessage.class).request;
    assertThat(told.messageInfo.correlationId).isEqualTo(chain);
    assertThat(told.messageInfo.sender.senderId).isEqualTo("unified-he-system");
    assertThat(told.messageInfo.serviceId).isEqualTo(ServiceIds.EDUCATION_CHAIN);
  }

  @Test
  void the_ready_notice_comes_back_as_far_as_the_gateway() throws Exception {
    // Given
    var delivery = UUID.randomUUID();
    // When
    call("AsyncChannel", message(MessageType.RESPONSE, delivery, "{chain}"));
    // Then
    soon(delivery, "unified-he-system", "gateway");
  }

  @Test
  void told_that_one_is_silent_nobody_behind_it_gets_anything_until_it_speaks() throws Exception {
    // Given
    var kept = UUID.randomUUID();
    var other = UUID.randomUUID();
    faults("{\"silent\":[\"hei-system\"]}");
    // When
    call("AsyncChannel", message(MessageType.REQUEST, kept, null));
    call("AsyncChannel", message(MessageType.RESPONSE, other, "{chain}"));
    // Then
    soon(other, "unified-he-system", "gateway");
    soon(kept, "unified-he-system");
    faults("{}");
    soon(kept, "unified-he-system", "hei-system");
  }

  @Test
  void told_to_repeat_each_tells_it_twice() throws Exception {
    // Given
    var delivery = UUID.randomUUID();
    faults("{\"repeatRate\":1}");
    // When
    call("AsyncChannel", message(MessageType.REQUEST, delivery, null));
    // Then
    soon(delivery, "unified-he-system", "unified-he-system", "hei-system", "hei-system");
  }

  @Test
  void told_to_reorder_a_later_receipt_overtakes_an_earlier_one() throws Exception {
    // Given
    var delivery = UUID.randomUUID();
    faults("{\"reorder\":true}");
    // When
    call("AsyncChannel", message(MessageType.REQUEST, delivery, null));
    // Then
    soon(delivery, "hei-system", "unified-he-system");
  }

  @Test
  void a_receipt_whose_answer_is_lost_is_sent_again() throws Exception {
    // Given
    var delivery = UUID.randomUUID();
    service.loses(3);
    // When
    call("AsyncChannel", message(MessageType.REQUEST, delivery, null));
    // Then
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(receipts(delivery))
                    .hasSizeGreaterThanOrEqualTo(4)
                    .contains("unified-he-system", "hei-system"));
    assertThat(
            service.calls("sendMessage").stream()
                .map(call -> Soap.read(call, SendMessage.class).request.messageInfo.messageId)
                .distinct())
        .as("each again under its own id")
        .hasSize(2);
  }

  @Test
  void a_silence_of_nobody_is_refused() throws Exception {
    // When
    var answer = rest("PUT", "/faults", "{\"silent\":[\"registry\"]}");
    // Then
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("title").asText()).contains("unified-he-system");
  }
}
