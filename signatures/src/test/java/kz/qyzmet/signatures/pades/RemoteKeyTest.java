package kz.qyzmet.signatures.pades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import kz.qyzmet.signatures.Verdict.Valid;
import kz.qyzmet.signatures.pades.CannotSign.Why;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A signing service that is there, busy, slow, wrong or away. */
class RemoteKeyTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final byte[] DIGEST = new byte[32];

  private Office office;
  private HttpServer server;
  private RemoteKey key;
  private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
  private final List<String> tokens = new CopyOnWriteArrayList<>();
  private final AtomicInteger status = new AtomicInteger(200);
  private final AtomicReference<String> answer = new AtomicReference<>();
  private final CountDownLatch gate = new CountDownLatch(1);
  private volatile boolean slow;

  @BeforeEach
  void start() throws Exception {
    office = new Office();
    var local = office.key(office.director);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/sign",
        exchange -> {
          try (exchange) {
            var question = JSON.readTree(exchange.getRequestBody());
            asked.add(question);
            tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
            if (slow) {
              gate.await();
            }
            var text = answer.get() == null ? signature(local, question) : answer.get();
            var body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status.get(), body.length);
            exchange.getResponseBody().write(body);
          } catch (CannotSign | InterruptedException e) {
            throw new IOException(e);
          }
        });
    server.start();
    var pem = new StringBuilder();
    for (var each : local.certificates()) {
      pem.append("-----BEGIN CERTIFICATE-----\n")
          .append(Base64.getMimeEncoder().encodeToString(each))
          .append("\n-----END CERTIFICATE-----\n");
    }
    key = key(server.getAddress().getPort(), pem.toString());
  }

  private static RemoteKey key(int port, String certificates) {
    return new RemoteKey(
        new RemoteKey.Service(
            URI.create("http://127.0.0.1:" + port + "/sign"), "a token", Duration.ofSeconds(2)),
        "director",
        certificates);
  }

  private static String signature(SigningKey by, JsonNode question) throws CannotSign, IOException {
    var signature = by.sign(question.get("digest").binaryValue());
    return "{\"signature\":\"" + Base64.getEncoder().encodeToString(signature) + "\"}";
  }

  @AfterEach
  void stop() {
    gate.countDown();
    key.close();
    server.stop(0);
    office.close();
  }

  private void refusedAs(Why why) {
    assertThatThrownBy(() -> key.sign(DIGEST))
        .isInstanceOf(CannotSign.class)
        .extracting(e -> ((CannotSign) e).why())
        .isEqualTo(why);
  }

  @Test
  void a_paper_is_signed_by_a_service_that_sees_only_the_digest() throws Exception {
    // When
    var signed = office.signer.sign(Office.paper(), key, Office.MORNING);
    // Then
    assertThat(office.verdict(signed)).isInstanceOf(Valid.class);
    assertThat(asked).hasSize(1);
    assertThat(asked.getFirst().get("key").asText()).isEqualTo("director");
    assertThat(asked.getFirst().get("algorithm").asText()).isEqualTo("RSA-PKCS1-SHA256");
    assertThat(asked.getFirst().get("digest").binaryValue()).hasSize(32);
    assertThat(tokens).containsExactly("Bearer a token");
  }

  @ParameterizedTest
  @CsvSource({"429,KEY_AWAY", "503,KEY_AWAY", "401,KEY_REFUSED", "500,KEY_REFUSED"})
  void another_status_is_asked_once(int given, Why why) {
    // Given
    status.set(given);
    // When, then
    refusedAs(why);
    assertThat(asked).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"{}", "[]", "signature", "'{\"signature\": 5}'", "'{\"signature\": \"?\"}'"})
  void an_answer_without_a_signature_is_none(String text) {
    // Given
    answer.set(text);
    // When, then
    refusedAs(Why.KEY_REFUSED);
  }

  @Test
  void a_signature_over_something_else_signs_no_paper() {
    // Given
    answer.set("{\"signature\":\"" + Base64.getEncoder().encodeToString(new byte[256]) + "\"}");
    // When, then
    assertThatThrownBy(() -> office.signer.sign(Office.paper(), key, Office.MORNING))
        .isInstanceOf(CannotSign.class)
        .extracting(e -> ((CannotSign) e).why())
        .isEqualTo(Why.KEY_REFUSED);
  }

  @Test
  void a_late_answer_is_not_waited_for_and_not_asked_again() {
    // Given
    slow = true;
    // When, then
    refusedAs(Why.KEY_AWAY);
    assertThat(asked).hasSize(1);
  }

  @Test
  void a_service_that_is_away_may_be_asked_later() {
    // Given
    server.stop(0);
    // When, then
    refusedAs(Why.KEY_AWAY);
  }
}
