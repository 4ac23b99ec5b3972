package kz.qyzmet.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import kz.qyzmet.gateway.messages.portal.Applicant;
import kz.qyzmet.gateway.messages.portal.Attachment;
import kz.qyzmet.gateway.messages.portal.Field;
import kz.qyzmet.gateway.messages.portal.Form;
import kz.qyzmet.gateway.messages.portal.OneTimePassword;
import kz.qyzmet.gateway.messages.portal.Pickup;
import kz.qyzmet.gateway.messages.portal.PortalApplication;
import kz.qyzmet.gateway.messages.portal.Proof;

/**
 * The REST control, JSON in and out: {@code PUT /faults}, {@code GET /faults}, {@code PUT /guest},
 * {@code GET /received}, {@code POST /received/{id}/not-delivered}, {@code POST /applications},
 * {@code GET /applications/{id}} with the messageId's id without its braces, {@code POST
 * /applications/{id}/again}.
 */
final class Control {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addModule(
              new SimpleModule().addSerializer(OffsetDateTime.class, new ToStringSerializer()))
          .build();
  private static final int LARGEST = 1024 * 1024;
  private static final String APPLICATIONS = "/applications";
  private static final String AGAIN = "/again";
  private static final String RECEIVED = "/received";
  private static final String NOT_DELIVERED = "/not-delivered";

  private final Dice dice;
  private final Received received;
  private final Portal portal;
  private final Confirmations confirmations;
  private final Guest guest;

  Control(Dice dice, Received received, Portal portal, Confirmations confirmations, Guest guest) {
    this.dice = dice;
    this.received = received;
    this.portal = portal;
    this.confirmations = confirmations;
    this.guest = guest;
  }

  void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      try {
        switch (exchange.getRequestMethod() + " " + path) {
          case "GET /faults" -> reply(exchange, 200, dice.faults());
          case "PUT /faults" -> {
            dice.set(read(exchange, Faults.class));
            reply(exchange, 200, dice.faults());
          }
          case "PUT /guest" -> {
            guest.set(read(exchange, Guest.Place.class));
            reply(exchange, 200, guest.place());
          }
          case "GET " + RECEIVED -> reply(exchange, 200, Map.of("items", received.all()));
          case "POST " + APPLICATIONS -> file(exchange);
          default -> find(exchange, path);
        }
      } catch (IllegalArgumentException | JsonProcessingException wrong) {
        reply(exchange, 400, Map.of("title", String.valueOf(wrong.getMessage())));
      }
    }
  }

  private void find(HttpExchange exchange, String path) throws IOException {
    Optional<?> found =
        switch (exchange.getRequestMethod()) {
          case "GET" -> portal.find(messageId(path, APPLICATIONS, ""));
          case "POST" ->
              path.startsWith(RECEIVED)
                  ? comeBack(messageId(path, RECEIVED, NOT_DELIVERED))
                  : portal.sendAgain(messageId(path, APPLICATIONS, AGAIN));
          default -> Optional.empty();
        };
    if (found.isPresent()) {
      reply(exchange, 200, found.get());
    } else {
      reply(exchange, 404, Map.of("title", "Expected one of the control's paths, but got " + path));
    }
  }

  /** The gateway has taken it, and tells now that it was not delivered. */
  private Optional<Received.Message> comeBack(String messageId) {
    var message = received.comeBack(messageId);
    message.ifPresent(each -> confirmations.tell(messageId, each.state()));
    return message;
  }

  /** With its braces, which have no place in an address; nobody's where the path is another. */
  private static String messageId(String path, String start, String end) {
    return path.startsWith(start + "/")
            && path.endsWith(end)
            && path.length() > start.length() + end.length()
        ? "{" + path.substring(start.length() + 1, path.length() - end.length()) + "}"
        : "";
  }

  /** On the channel that is named; the answer is what the portal knows then. */
  private void file(HttpExchange exchange) throws IOException {
    var body = read(exchange, JsonNode.class);
    var application = application(body);
    switch (body.path("channel").asText()) {
      case "sync" -> reply(exchange, 200, portal.fileAndWait(application));
      case "async" -> reply(exchange, 202, portal.file(application));
      default -> throw new IllegalArgumentException("Expected channel sync or async, but got none");
    }
  }

  private static PortalApplication application(JsonNode body) {
    var application = new PortalApplication();
    application.service = body.path("service").asText();
    application.provider = body.path("provider").asText();
    application.language = body.path("language").asText("kk");
    application.applicant = JSON.convertValue(body.path("applicant"), Applicant.class);
    application.form = new Form();
    body.path("form")
        .properties()
        .forEach(entry -> application.form.field.add(field(entry.getKey(), entry.getValue())));
    application.pickup = JSON.convertValue(body.path("pickup"), Pickup.class);
    application.consent = body.path("consent").asBoolean(true);
    // The portal has checked a one-time password before it files.
    application.proof = new Proof();
    application.proof.oneTimePassword = new OneTimePassword();
    application.proof.oneTimePassword.phone = body.path("phone").asText("77000000000");
    application.proof.oneTimePassword.confirmedAt = Times.now();
    for (var attachment : body.path("attachments")) {
      application.attachments.add(JSON.convertValue(attachment, Attachment.class));
    }
    return application;
  }

  private static Field field(String code, JsonNode value) {
    var field = new Field();
    field.code = code;
    if (value.isIntegralNumber()) {
      field.number = value.asLong();
    } else {
      field.text = value.asText();
    }
    return field;
  }

  private static <T> T read(HttpExchange exchange, Class<T> type) throws IOException {
    return JSON.readValue(exchange.getRequestBody().readNBytes(LARGEST), type);
  }

  private static void reply(HttpExchange exchange, int status, Object body) throws IOException {
    var bytes = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
