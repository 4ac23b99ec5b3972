package kz.qyzmet.notification.reconciliation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * A small real HTTP server in the places of the other services. Quarkus loads test resources apart
 * from tests, so the two talk by system properties: the accounts, as a JSON array in the order of
 * the ids, or {@code away}, or {@code garbage}.
 */
public final class OthersOnLoopback implements QuarkusTestResourceLifecycleManager {
  static final String INTAKE = "qyzmet.test.accounts.intake";
  static final String COLLEGE = "qyzmet.test.accounts.college";
  static final String DEADLINE = "qyzmet.test.accounts.deadline";
  static final String TOKEN = "qyzmet.test.accounts.token";

  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    } catch (IOException e) {
      throw new IllegalStateException("Expected a free port on loopback", e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/intake/accounts", exchange -> answer(exchange, INTAKE));
    server.createContext("/college/accounts", exchange -> answer(exchange, COLLEGE));
    server.createContext("/deadline/accounts", exchange -> answer(exchange, DEADLINE));
    server.start();
    var url = "http://127.0.0.1:" + server.getAddress().getPort();
    return Map.of(
        "qyzmet.intake-url", url + "/intake",
        "qyzmet.college-url", url + "/college",
        "qyzmet.deadline-url", url + "/deadline",
        "qyzmet.notification.reconciliation.page", "2");
  }

  private static void answer(HttpExchange exchange, String who) throws IOException {
    System.setProperty(
        TOKEN, String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    switch (System.getProperty(who, "[]")) {
      case "away" -> send(exchange, 503, "{}");
      case "garbage" -> send(exchange, 200, "{\"items\":[{\"application\":\"x\"}]}");
      case String accounts ->
          send(exchange, 200, page(accounts, exchange.getRequestURI().getQuery()).encode());
    }
  }

  private static JsonObject page(String accounts, String query) {
    var items = new JsonArray();
    var after = query.contains("after=") ? query.replaceAll(".*after=([0-9a-f-]+).*", "$1") : "";
    int limit = Integer.parseInt(query.replaceAll(".*limit=([0-9]+).*", "$1"));
    for (var account : new JsonArray(accounts)) {
      if (((JsonObject) account).getString("application").compareTo(after) > 0
          && items.size() < limit) {
        items.add(account);
      }
    }
    return new JsonObject()
        .put("items", items)
        .put(
            "next",
            items.size() < limit ? null : items.getJsonObject(limit - 1).getString("application"));
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
    if (server != null) {
      server.stop(0);
    }
  }
}
