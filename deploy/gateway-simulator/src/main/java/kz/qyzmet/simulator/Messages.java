package kz.qyzmet.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;

/**
 * An operator's gateway for text messages: {@code POST /sms/messages} takes {@code {to, text}}, and
 * {@code GET /sms/messages} shows what telephones have received, the newest first. The wire is
 * ours; every operator has another.
 */
final class Messages {
  static final String PATH = "/sms/messages";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
  private static final int LARGEST = 4 * 1024;

  /** Beyond so many the oldest goes. */
  private static final int MOST = 200;

  private final Dice dice;
  private final ArrayDeque<Message> received = new ArrayDeque<>();

  Messages(Dice dice) {
    this.dice = dice;
  }

  /** What a telephone shows. */
  record Message(String to, String text) {}

  /** What goes wrong with the gateway's messages goes wrong with these. */
  void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestMethod()) {
        case "GET" -> reply(exchange, 200, JSON.writeValueAsBytes(Map.of("items", all())));
        case "POST" -> {
          var fate = dice.next();
          Simulator.pause(fate.delayMillis());
          int status = fate.fails() ? 503 : take(exchange);
          if (!fate.losesAnswer()) {
            reply(exchange, status, new byte[0]);
          }
        }
        default -> reply(exchange, 405, new byte[0]);
      }
    }
  }

  private int take(HttpExchange exchange) throws IOException {
    try {
      var message = JSON.readValue(exchange.getRequestBody().readNBytes(LARGEST), Message.class);
      synchronized (received) {
        received.addFirst(message);
        if (received.size() > MOST) {
          received.removeLast();
        }
      }
      return 202;
    } catch (JsonProcessingException wrong) {
      return 400;
    }
  }

  private List<Message> all() {
    synchronized (received) {
      return List.copyOf(received);
    }
  }

  private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
    if (body.length > 0) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
