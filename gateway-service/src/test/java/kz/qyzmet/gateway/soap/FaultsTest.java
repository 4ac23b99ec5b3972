package kz.qyzmet.gateway.soap;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.qyzmet.gateway.GatewaySettings;
import kz.qyzmet.gateway.IntakeStub;
import kz.qyzmet.gateway.OnRealParts;
import kz.qyzmet.gateway.messages.Namespaces;
import kz.qyzmet.gateway.messages.ServiceIds;
import kz.qyzmet.gateway.messages.common.ErrorInfo;
import kz.qyzmet.gateway.messages.security.Limits;
import kz.qyzmet.gateway.messages.security.SignedMessages;
import kz.qyzmet.gateway.messages.security.SigningKey;
import kz.qyzmet.gateway.messages.security.TrustedCertificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Whatever refuses a call, and wherever it stands: the gateway gets its own form, signed. */
@QuarkusTest
@OnRealParts
@WithTestResource(IntakeStub.class)
@TestProfile(FaultsTest.Narrow.class)
class FaultsTest {
  private static final int PLACES = 2;
  private static final int SOON_MILLIS = 20_000;
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: ([0-9]+)");
  private static final String NO_ROOM = "1";
  private static final String TOO_LATE = "2";
  private static final String SYNC = "/ws/SyncChannel";
  private static final String ASYNC = "/ws/AsyncChannelClient";

  /** Little room, and little patience. */
  public static final class Narrow implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>(new OverSoap().getConfigOverrides());
      settings.put("qyzmet.http.max-concurrent", Integer.toString(PLACES));
      settings.put("qyzmet.http.max-wait", Duration.ofSeconds(3).toString());
      // What other tests have left to be carried does not come back here for a place.
      settings.put("qyzmet.gateway.channel.url", "http://127.0.0.1:1/ws");
      return settings;
    }
  }

  @Inject GatewaySettings settings;

  private record Answer(String head, byte[] body) {
    String text() {
      return new String(body, UTF_8);
    }
  }

  private SigningKey key() throws IOException {
    var channel = settings.channel();
    return SigningKey.read(
        channel.keyStore(), Files.readString(channel.keyStorePassword()).strip());
  }

  /** Whoever reads it holds its signature first. */
  private Element fault(byte[] body) throws Exception {
    var trusted = TrustedCertificates.read(settings.channel().trustedCertificates());
    return SignedMessages.open(body, trusted, Limits.DEFAULT, Instant.now());
  }

  private void tells(byte[] body, String code, String data) throws Exception {
    var told = SignedMessages.errorInfo(fault(body));
    assertThat(told).as(new String(body, UTF_8)).isPresent();
    ErrorInfo info = told.get();
    assertThat(info.errorCode).isEqualTo(code);
    assertThat(info.errorData).isEqualTo(data);
    assertThat(info.errorMessage).startsWith("Expected ");
    assertThat(info.errorDate).isNotNull();
  }

  /** A request whose body, of that length, does not come. */
  private static Socket begin(String path, long length) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
    socket.setSoTimeout(SOON_MILLIS);
    socket
        .getOutputStream()
        .write(
            """
            POST %s HTTP/1.1\r
            Host: localhost\r
            Connection: close\r
            Content-Type: text/xml; charset=utf-8\r
            SOAPAction: ""\r
            Content-Length: %d\r
            \r
            <s:Envelope"""
                .formatted(path, length)
                .getBytes(UTF_8));
    return socket;
  }

  /** The connection stays while the body is owed, so the answer ends where it says. */
  private static Answer answer(Socket socket) throws IOException {
    var in = socket.getInputStream();
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      var next = in.read();
      assertThat(next).as(head::toString).isNotNegative();
      head.append((char) next);
    }
    var length = LENGTH.matcher(head);
    assertThat(length.find()).as(head::toString).isTrue();
    return new Answer(head.toString(), in.readNBytes(Integer.parseInt(length.group(1))));
  }

  private static byte[] post(String path, String action, byte[] body) {
    return given()
        .contentType("text/xml; charset=utf-8")
        .header("SOAPAction", action)
        .body(body)
        .post(path)
        .then()
        .statusCode(500)
        .contentType("text/xml")
        .extract()
        .asByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {SYNC, ASYNC})
  void a_body_that_nobody_would_read_is_a_fault_before_it_comes(String path) throws Exception {
    // When
    try (var socket = begin(path, 20L * 1024 * 1024)) {
      var answer = answer(socket);
      // Then
      assertThat(answer.head()).startsWith("HTTP/1.1 500").contains("text/xml");
      assertThat(answer.text())
          .contains(path.equals(SYNC) ? Namespaces.SYNC : Namespaces.ASYNC)
          .contains("faultcode>soap:Client<");
      tells(answer.body(), "SCE001", "too-large");
    }
  }

  @Test
  void a_call_that_gets_no_answer_in_time_and_one_that_finds_no_room_are_faults_to_try_again()
      throws Exception {
    // Given: which of them finds a place last, nobody knows
    try (var first = begin(SYNC, 1000);
        var second = begin(ASYNC, 1000);
        var third = begin(SYNC, 1000)) {
      // When
      var waits = new ArrayList<String>();
      for (var each : List.of(first, second, third)) {
        var answer = answer(each);
        assertThat(answer.head()).startsWith("HTTP/1.1 500");
        tells(answer.body(), "SCE909", "try-again");
        waits.add(answer.head().replaceAll("(?s).*Retry-After: ([0-9]+).*", "$1"));
      }
      // Then
      assertThat(waits).containsExactlyInAnyOrder(NO_ROOM, TOO_LATE, TOO_LATE);
    }
  }

  @Test
  void a_call_of_another_endpoint_is_a_fault_in_the_calls_own_words() throws Exception {
    // Given
    var call =
        GatewayTalk.asyncCall(
            GatewayTalk.id(), GatewayTalk.id(), GatewayTalk.application("tve-duplicate"));
    // When
    var body = post(SYNC, "\"\"", SignedMessages.sign(SignedMessages.write(call), key()));
    // Then
    tells(body, "SCE001", "not-offered");
    assertThat(new String(body, UTF_8)).contains("sendMessageFault1_sendMessageFault");
  }

  @Test
  void a_fault_is_no_call() throws Exception {
    // Given
    var fault =
        """
        <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault>\
        <faultcode>s:Server</faultcode><faultstring>x</faultstring></s:Fault></s:Body></s:Envelope>""";
    // When, then
    tells(
        post(ASYNC, "\"\"", SignedMessages.sign(fault.getBytes(UTF_8), key())),
        "SCE001",
        "not-offered");
  }

  @ParameterizedTest
  @CsvSource({"\"urn:another\",not-understood", "urn:another,not-understood"})
  void an_action_of_no_call_is_a_fault(String action, String data) throws Exception {
    // Given
    var id = GatewayTalk.id();
    var call =
        GatewayTalk.syncCall(id, ServiceIds.APPLICATION, GatewayTalk.application("tve-duplicate"));
    // When
    var body = post(SYNC, action, SignedMessages.sign(SignedMessages.write(call), key()));
    // Then
    tells(body, "SCE001", data);
    assertThat(IntakeStub.times(GatewayTalk.filedBy(id))).isZero();
  }

  @Test
  void a_header_that_must_be_understood_and_is_not_is_a_fault() throws Exception {
    // Given
    var call =
        GatewayTalk.syncCall(
            GatewayTalk.id(), ServiceIds.APPLICATION, GatewayTalk.application("tve-duplicate"));
    var signed = new String(SignedMessages.sign(SignedMessages.write(call), key()), UTF_8);
    var strange =
        signed.replaceFirst(
            "</([a-zA-Z]+:)?Header>",
            "<x:strange xmlns:x='urn:x' soap:mustUnderstand='1'/></$1Header>");
    assertThat(strange).isNotEqualTo(signed);
    // When
    var body = post(SYNC, "\"\"", strange.getBytes(UTF_8));
    // Then
    tells(body, "SCE001", "not-understood");
    assertThat(new String(body, UTF_8)).contains("MustUnderstand<");
  }
}
