package kz.qyzmet.college;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * A small real HTTP server in the place of intake-service, and of gateway-service for learners.
 * Quarkus loads test resources apart from tests, so the two talk by system properties: how to
 * answer, and what was asked.
 */
public final class IntakeOnLoopback implements QuarkusTestResourceLifecycleManager {

  /** How to answer: form, absent, forbidden, broken or silent. */
  static final String ANSWER = "qyzmet.test.intake.answer";

  static final String ASKED_PATH = "qyzmet.test.intake.path";
  static final String ASKED_TOKEN = "qyzmet.test.intake.token";

  /** Of nobody who lives. */
  static final String FORM =
      "{\"iin\":\"511010200007\",\"form\":{\"surname\":\"Сынақов\",\"graduationYear\":2011}}";

  /** Where it is asked for as a paper. */
  static final String PAPER = "%PDF-1.7 of an application";

  /** How to answer about learners: a body, or one of absent, lost, broken or silent. */
  static final String LEARNER = "qyzmet.test.gateway.learner";

  /** What was asked about them last. */
  static final String LEARNER_ASKED = "qyzmet.test.gateway.learner.asked";

  private final CountDownLatch closing = new CountDownLatch(1);
  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    } catch (IOException e) {
      throw new IllegalStateException("Expected a free port on loopback", e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/applications/", this::answer);
    server.createContext("/learners/lookups", this::answerAboutLearners);
    server.start();
    var url = "http://127.0.0.1:" + server.getAddress().getPort();
    return Map.of("qyzmet.intake-url", url, "qyzmet.gateway-url", url);
  }

  private void answerAboutLearners(HttpExchange exchange) throws IOException {
    System.setProperty(
        LEARNER_ASKED,
        exchange.getRequestMethod()
            + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    System.setProperty(
        ASKED_TOKEN, String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    var how = System.getProperty(LEARNER, "absent");
    switch (how) {
      case "absent" ->
          send(
              exchange,
              404,
              "application/problem+json",
              "{\"type\":\"urn:qyzmet:problem:learner-unknown\"}");
      case "lost" -> send(exchange, 404, "application/json", "{}");
      case "broken" -> send(exchange, 503, "application/json", "{}");
      case "silent" -> {
        awaitClosing();
        exchange.close();
      }
      default -> send(exchange, 200, "application/json", how);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    System.setProperty(ASKED_PATH, exchange.getRequestURI().getPath());
    System.setProperty(
        ASKED_TOKEN, String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    switch (System.getProperty(ANSWER, "form")) {
      case "absent" -> send(exchange, 404, "application/json", "{}");
      case "forbidden" -> send(exchange, 403, "application/json", "{}");
      case "broken" -> send(exchange, 500, "application/json", "{}");
      case "silent" -> {
        awaitClosing();
        exchange.close();
      }
      default -> usual(exchange);
    }
  }

  private static void usual(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getPath().endsWith("/paper")) {
      var language = exchange.getRequestHeaders().getFirst("Accept-Language");
      send(exchange, 200, "application/pdf", PAPER + " in " + language);
    } else {
      send(exchange, 200, "application/json", FORM);
    }
  }

  /** Holds the line until the test ends: the caller's own limit must free it. */
  private void awaitClosing() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void stop() {
    closing.countDown();
    if (server != null) {
      server.stop(0);
    }
  }
}
