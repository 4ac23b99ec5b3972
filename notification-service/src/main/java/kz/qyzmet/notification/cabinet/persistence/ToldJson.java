package kz.qyzmet.notification.cabinet.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.notification.cabinet.domain.Told;

/**
 * The facts of a notice as JSON and back. Written out by hand: the stored form outlives the records
 * and must not follow a renaming.
 */
final class ToldJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ToldJson() {}

  /** Null for kinds that add nothing to what the application says. */
  static String facts(Told told) {
    return switch (told) {
      case Told.Accepted(var due) when due != null -> due(due);
      case Told.DeadlineApproaching(var due) -> due(due);
      case Told.DeadlineMissed(var due) -> due(due);
      case Told.Ready(var pickup) -> pickup(pickup);
      case Told.Refused(var ground) -> JSON.createObjectNode().put("ground", ground).toString();
      case Told.WithdrawalRefused(var reason) ->
          JSON.createObjectNode().put("reason", reason).toString();
      case Told.Accepted _, Told.Registered _, Told.InProgress _, Told.Issued _, Told.Withdrawn _ ->
          null;
    };
  }

  static Told told(String kind, String facts) {
    return switch (kind) {
      case "accepted" -> new Told.Accepted(due(read(facts)));
      case "accepted-without-term" -> new Told.Accepted(null);
      case "registered" -> new Told.Registered();
      case "in-progress" -> new Told.InProgress();
      case "ready" -> new Told.Ready(pickup(read(facts)));
      case "refused" -> new Told.Refused(read(facts).path("ground").asText());
      case "issued" -> new Told.Issued();
      case "withdrawn" -> new Told.Withdrawn();
      case "withdrawal-refused" -> new Told.WithdrawalRefused(read(facts).path("reason").asText());
      case "deadline-approaching" -> new Told.DeadlineApproaching(due(read(facts)));
      case "deadline-missed" -> new Told.DeadlineMissed(due(read(facts)));
      default ->
          throw new IllegalStateException("Expected a known kind of notice, but got " + kind);
    };
  }

  private static String due(OffsetDateTime due) {
    return JSON.createObjectNode().put("due", due.toString()).toString();
  }

  private static OffsetDateTime due(JsonNode facts) {
    return OffsetDateTime.parse(facts.path("due").asText());
  }

  private static String pickup(PickupPlace place) {
    var facts = JSON.createObjectNode().put("kind", place.kind()).put("code", place.code());
    text(facts.putObject("name"), place.name());
    text(facts.putObject("address"), place.address());
    return facts.toString();
  }

  private static PickupPlace pickup(JsonNode facts) {
    return new PickupPlace(
        facts.path("kind").asText(),
        facts.path("code").asText(),
        text(facts.path("name")),
        text(facts.path("address")));
  }

  private static void text(ObjectNode node, LocalizedText text) {
    node.put("kk", text.kk()).put("ru", text.ru()).put("en", text.en());
  }

  private static LocalizedText text(JsonNode node) {
    return new LocalizedText(
        node.path("kk").asText(), node.path("ru").asText(), node.path("en").asText());
  }

  private static JsonNode read(String facts) {
    try {
      return JSON.readTree(facts);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
