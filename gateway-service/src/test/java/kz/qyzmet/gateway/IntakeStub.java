package kz.qyzmet.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kz.qyzmet.contracts.identity.SyntheticIin;

/**
 * Intake-service as this one sees it: it has a form of every application, and takes every one but
 * those for a service that it does not know.
 */
public final class IntakeStub implements QuarkusTestResourceLifecycleManager {
  /** Tests and resources have class loaders of their own, so they meet in system properties. */
  private static final String AWAY = "qyzmet.test.intake.away";

  private static final String FILED = "qyzmet.test.intake.filed.";

  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;

  /** From now on it answers 503, or is back. */
  public static void away(boolean away) {
    System.setProperty(AWAY, Boolean.toString(away));
  }

  /** What was filed under a key, the last time; null if nothing was. */
  public static String filed(String key) {
    return System.getProperty(FILED + key);
  }

  /** How often something came under a key. */
  public static int times(String key) {
    return Integer.getInteger(FILED + key + ".times", 0);
  }

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(workers);
    server.createContext("/applications/", this::form);
    server.createContext("/gateway/applications", this::file);
    server.createContext("/attachments", this::store);
    server.start();
    return Map.of("qyzmet.gateway.intake-url", "http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void form(HttpExchange exchange) throws IOException {
    var token = exchange.getRequestHeaders().getFirst("Authorization");
    if (Boolean.getBoolean(AWAY)) {
      answer(exchange, 503, "{}");
    } else if (token == null || !token.startsWith("Bearer ")) {
      answer(exchange, 401, "{}");
    } else {
      answer(
          exchange,
          200,
          """
          {"application": "x", "number": "TVE-2026-000001", "service": "tve-duplicate", "passport": "1",
           "iin": "%s", "form": {"surname": "Сынақов", "name": "Сынақ", "completionYear": 2010},
           "portal": {"chain": "{11111111-2222-3333-4444-555555555555}", "request": "request-1"},
           "representative": {"iin": "%s", "name": "Сынақова Айша Сынаққызы", "ground": "parent", "papers": ["birth-certificate"]}}
          """
              .formatted(SyntheticIin.nth(7).value(), SyntheticIin.nth(8).value()));
    }
  }

  private void file(HttpExchange exchange) throws IOException {
    var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (Boolean.getBoolean(AWAY)) {
      answer(exchange, 503, "{}");
      return;
    }
    System.setProperty(FILED + key, body);
    System.setProperty(FILED + key + ".times", Integer.toString(times(key) + 1));
    if (body.contains("no-such-service")) {
      answer(
          exchange,
          422,
          """
          {"type": "urn:qyzmet:problem:unknown-service", "title": "x", "status": 422, "detail": "Expected a service, but there is none",
           "errors": [{"field": "service", "code": "unknown-service", "message": "Expected another, but got this"}]}
          """);
    } else {
      answer(
          exchange,
          201,
          """
          {"id": "%s", "number": "TVE-2026-000001", "acceptedAt": "2026-03-05T05:00:00Z", "registered": "2026-03-05",
           "due": "2026-04-01T18:00:00+05:00", "term": {"reason": null, "handOverBy": null}, "status": "ACCEPTED"}
          """
              .formatted(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))));
    }
  }

  /** The same key, the same id; a type that it does not know is refused. */
  private void store(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    var key = headers.getFirst("Idempotency-Key");
    if (Boolean.getBoolean(AWAY)) {
      answer(exchange, 503, "{}");
      return;
    }
    var said =
        String.join(
            " ",
            headers.getFirst("Applicant-Iin"),
            headers.getFirst("Content-Type"),
            exchange.getRequestURI().getQuery(),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    System.setProperty(FILED + key, said);
    System.setProperty(FILED + key + ".times", Integer.toString(times(key) + 1));
    if (headers.getFirst("Content-Type").equals("application/pdf")) {
      answer(exchange, 201, "{\"id\": \"%s\"}".formatted(scan(key)));
    } else {
      answer(
          exchange,
          415,
          """
          {"type": "urn:qyzmet:problem:unsupported-media-type", "title": "x", "status": 415, "detail": "Expected a PDF, but got this"}
          """);
    }
  }

  /** What a scan is called that came under a key. */
  public static UUID scan(String key) {
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
  }

  static void answer(HttpExchange exchange, int status, String json) throws IOException {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
    workers.close();
  }
}
