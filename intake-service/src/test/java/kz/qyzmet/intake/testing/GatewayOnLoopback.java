package kz.qyzmet.intake.testing;

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
import java.util.regex.Pattern;

/**
 * A small real HTTP server in the place of gateway-service. Quarkus loads test resources apart from
 * tests, so the two talk by system properties: how to answer, and what was asked.
 */
public final class GatewayOnLoopback implements QuarkusTestResourceLifecycleManager {
  /** A body, or one of absent, lost, forbidden, broken, broken-once, garbage or silent. */
  private static final String ANSWER = "qyzmet.test.gateway.answer";

  /** A body, or one of absent, broken, garbage or silent. */
  private static final String DOCUMENTS = "qyzmet.test.gateway.documents";

  private static final String ASKED_ABOUT = "qyzmet.test.gateway.documents.asked";
  private static final String ASKED = "qyzmet.test.gateway.asked";
  private static final String TOKEN = "qyzmet.test.gateway.token";

  private static final Pattern ASKED_FOR = Pattern.compile("\\{\"iin\":\"(\\d{12})\"}");

  private final CountDownLatch closing = new CountDownLatch(1);
  private HttpServer server;

  /** Says how to answer from now on, and forgets what was asked. */
  public static void answers(String how) {
    System.setProperty(ANSWER, how);
    System.setProperty(ASKED, "0");
  }

  /** Says how to answer about documents from now on, and forgets what was asked about them. */
  public static void answersAboutDocuments(String how) {
    System.setProperty(DOCUMENTS, how);
    System.setProperty(ASKED_ABOUT, "");
  }

  /** The bodies of the questions about documents, each on a line. */
  public static String askedAboutDocuments() {
    return System.getProperty(ASKED_ABOUT);
  }

  /** An identity card. */
  public static String card(String number, String validUntil, String status) {
    return """
    {"documents":[{"kind":"identity-card","number":"%s","issuedBy":"ҚР ІІМ","issuedOn":"2020-01-15",
     "validUntil":"%s","status":"%s","photo":"a field of a later edition"}]}
    """
        .formatted(number, validUntil, status);
  }

  /** The person of the tests' applications, whoever is asked for; {@code %s} is the IIN. */
  public static String person(String surname, String birthDate, String deathDate) {
    return """
    {"iin":"%%s","surname":"%s","name":"АЙША","patronymic":null,"birthDate":"%s","deathDate":%s,
     "lifeStatus":null,"citizenship":"KAZ","region":"a field of a later edition",
     "documents":[{"type":"ID","number":"000000001","beginDate":"2020-01-01","endDate":null,"status":"VALID"}]}
    """
        .formatted(surname, birthDate, deathDate == null ? "null" : "\"" + deathDate + "\"");
  }

  public static int asked() {
    return Integer.getInteger(ASKED);
  }

  public static String token() {
    return System.getProperty(TOKEN);
  }

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    } catch (IOException e) {
      throw new IllegalStateException("Expected a free port on loopback", e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/persons/lookups", this::answer);
    server.createContext("/digital-documents/lookups", this::answerAboutDocuments);
    server.start();
    return Map.of("qyzmet.gateway-url", "http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    var iin = iin(exchange);
    int times;
    synchronized (this) {
      times = Integer.getInteger(ASKED) + 1;
      System.setProperty(ASKED, Integer.toString(times));
    }
    System.setProperty(
        TOKEN, String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    var how = System.getProperty(ANSWER);
    switch (how) {
      case "absent" -> send(exchange, 404, problem("person-unknown"));
      case "lost" -> send(exchange, 404, "{}");
      case "forbidden" -> send(exchange, 403, "{}");
      case "broken" -> send(exchange, 500, "{}");
      case "broken-once" -> {
        if (times == 1) {
          send(exchange, 503, "{}");
        } else {
          send(exchange, 200, person("Сынақова", "1999-01-01", null).formatted(iin));
        }
      }
      case "garbage" -> send(exchange, 200, "<html>Welcome to the proxy</html>");
      case "silent" -> {
        awaitClosing();
        exchange.close();
      }
      default -> send(exchange, 200, how.formatted(iin));
    }
  }

  private static String problem(String code) {
    return "{\"type\": \"urn:qyzmet:problem:" + code + "\"}";
  }

  private void answerAboutDocuments(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    synchronized (this) {
      System.setProperty(ASKED_ABOUT, System.getProperty(ASKED_ABOUT) + body + "\n");
    }
    var how = System.getProperty(DOCUMENTS);
    switch (how) {
      case "absent" -> send(exchange, 404, problem("document-unknown"));
      case "broken" -> send(exchange, 500, "{}");
      case "silent" -> {
        awaitClosing();
        exchange.close();
      }
      default -> send(exchange, 200, how);
    }
  }

  /** Only of what is asked as gateway-service documents it: a POST whose body has the IIN. */
  private static String iin(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var asked = ASKED_FOR.matcher(body);
    return "POST".equals(exchange.getRequestMethod()) && asked.matches() ? asked.group(1) : "";
  }

  /** Holds the line until the test ends: the caller's own limit must free it. */
  private void awaitClosing() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
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
