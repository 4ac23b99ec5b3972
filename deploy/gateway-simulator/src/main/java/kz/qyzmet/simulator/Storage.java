package kz.qyzmet.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.gateway.messages.Guid;

/**
 * The gateway's temporary storage: {@code POST /storage} lays a file and gives its identifier and
 * how long it lies, {@code GET /storage/{id}} brings it, {@code POST /storage/{id}/confirm} ends
 * it. In the path the identifier has no braces. The wire is ours: that of the real one is not
 * public.
 */
final class Storage {
  static final String PATH = "/storage";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CONFIRM = "/confirm";
  private static final int LARGEST = 20 * 1024 * 1024;
  private static final int MOST = 200;
  private static final long LIFE_SECONDS = 3600;

  private final Dice dice;

  /** Beyond so many the oldest goes, as if its time were over. */
  private final Map<UUID, byte[]> files = new LinkedHashMap<>();

  Storage(Dice dice) {
    this.dice = dice;
  }

  /** What goes wrong with messages goes wrong with files. */
  void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var fate = dice.next();
      Simulator.pause(fate.delayMillis());
      if (fate.fails()) {
        reply(exchange, 503, new byte[0]);
        return;
      }
      var answer = act(exchange);
      if (!fate.losesAnswer()) {
        reply(exchange, answer.status(), answer.body());
      }
    }
  }

  private record Answer(int status, byte[] body) {}

  private Answer act(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath().substring(PATH.length());
    return switch (exchange.getRequestMethod()) {
      case "POST" -> path.isEmpty() ? lay(exchange) : confirm(path);
      case "GET" ->
          find(path).map(file -> new Answer(200, file)).orElse(new Answer(404, new byte[0]));
      default -> new Answer(405, new byte[0]);
    };
  }

  private Answer lay(HttpExchange exchange) throws IOException {
    var content = exchange.getRequestBody().readNBytes(LARGEST + 1);
    if (content.length > LARGEST) {
      return new Answer(413, new byte[0]);
    }
    var id = UUID.randomUUID();
    synchronized (files) {
      files.put(id, content);
      Iterator<UUID> oldest = files.keySet().iterator();
      while (files.size() > MOST) {
        oldest.next();
        oldest.remove();
      }
    }
    return new Answer(
        201,
        JSON.writeValueAsBytes(Map.of("fileIdentifier", Guid.of(id), "lifeTime", LIFE_SECONDS)));
  }

  private Answer confirm(String path) {
    if (!path.endsWith(CONFIRM)) {
      return new Answer(404, new byte[0]);
    }
    var id = id(path.substring(0, path.length() - CONFIRM.length()));
    synchronized (files) {
      id.ifPresent(files::remove);
    }
    return new Answer(204, new byte[0]);
  }

  private Optional<byte[]> find(String path) {
    synchronized (files) {
      return id(path).map(files::get);
    }
  }

  private static Optional<UUID> id(String path) {
    return path.startsWith("/") ? Guid.parse("{" + path.substring(1) + "}") : Optional.empty();
  }

  private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
