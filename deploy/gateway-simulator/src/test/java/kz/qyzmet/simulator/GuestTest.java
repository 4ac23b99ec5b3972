package kz.qyzmet.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.async.AsyncSendMessageResponse;
import kz.qyzmet.gateway.messages.async.MessageType;
import kz.qyzmet.gateway.messages.async.SendMessage;
import kz.qyzmet.gateway.messages.async.SendMessageResponse;
import kz.qyzmet.gateway.messages.security.SignedMessages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another portal behind the gateway, which files by itself. */
class GuestTest extends SimulatorTalk {
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private HttpServer guest;

  @BeforeEach
  void aGuestComes() throws Exception {
    guest = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    guest.createContext(
        "/ws/AsyncChannel",
        exchange -> {
          try (exchange) {
            heard.add(wire.verified(exchange.getRequestBody().readAllBytes()).getLocalName());
            var body = taken();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    guest.start();
    var url = "http://127.0.0.1:" + guest.getAddress().getPort() + "/ws/AsyncChannel";
    assertThat(rest("PUT", "/guest", "{\"url\":\"" + url + "\"}").status()).isEqualTo(200);
  }

  @AfterEach
  void theGuestLeaves() {
    guest.stop(0);
  }

  private byte[] taken() throws IOException {
    var said = new SendMessageResponse();
    said.response = new AsyncSendMessageResponse();
    said.response.messageId = "the guest's";
    return wire.signed(SignedMessages.write(said));
  }

  private String answers(String chain) throws Exception {
    var call = status("d-1", "COMPLETED");
    call.request.messageInfo.messageType = MessageType.RESPONSE;
    call.request.messageInfo.serviceId = ServiceIds.APPLICATION;
    call.request.messageInfo.correlationId = chain;
    return id(call);
  }

  private String id(SendMessage call) throws Exception {
    return Soap.read(call("AsyncChannel", call), SendMessageResponse.class).response.messageId;
  }

  @Test
  void what_nobody_has_filed_here_is_the_guests_with_its_answer() throws Exception {
    // When
    var said = answers("a chain of the guest");
    // Then
    assertThat(said).isEqualTo("the guest's");
    assertThat(heard).containsExactly("sendMessage");
    assertThat(received()).isEmpty();
  }

  @Test
  void statuses_stay_the_portals() throws Exception {
    // When
    var said = sent("d-1", "IN_PROGRESS");
    // Then
    assertThat(said).isNotEqualTo("the guest's");
    assertThat(heard).isEmpty();
  }

  @Test
  void a_guest_who_is_gone_or_sent_away_gets_nothing() throws Exception {
    // Given
    guest.stop(0);
    // When, Then
    assertThat(answers("a chain of the guest")).isNotEqualTo("the guest's");
    assertThat(rest("PUT", "/guest", "{}").json().get("url").isNull()).isTrue();
    assertThat(answers("a chain of the guest")).isNotEqualTo("the guest's");
  }

  @Test
  void a_guest_has_an_address() throws Exception {
    assertThat(rest("PUT", "/guest", "{\"url\":\"nowhere\"}").status()).isEqualTo(400);
  }
}
