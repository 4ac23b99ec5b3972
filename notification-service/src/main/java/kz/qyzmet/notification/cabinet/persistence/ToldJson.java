package kz.qyzmet.notification.cabinet.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
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
      case Told.Ready ready -> ready(ready);
      case Told.Refused(var ground) -> JSON.createObjectNode().put("ground", ground).toString();
      case Told.WithdrawalRefused(var reason) ->
          JSON.createObjectNode().put("reason", reason).toString();
      case Told.PapersReturned(var documents) -> documents(documents);
      case Told.HearingAnnounced hearing -> hearing(hearing);
      case Told.Suspended(var until) ->
          JSON.createObjectNode().put("until", until.toString()).toString();
      case Told.TermMoved moved -> moved(moved);
      case Told.Accepted _,
          Told.Registered _,
          Told.InProgress _,
          Told.Issued _,
          Told.Withdrawn _,
          Told.ObjectionHeard _,
          Told.ObjectionTooLate _,
          Told.ReturnedToProvider _,
          Told.PapersAtBranch _,
          Told.Resumed _ ->
          null;
    };
  }

  static Told told(String kind, String facts) {
    return switch (kind) {
      case "accepted" -> new Told.Accepted(due(read(facts)));
      case "accepted-without-term" -> new Told.Accepted(null);
      case "registered" -> new Told.Registered();
      case "in-progress" -> new Told.InProgress(true);
      case "in-progress-without-executor" -> new Told.InProgress(false);
      case "ready", "ready-at-branch" -> new Told.Ready(kind, pickup(read(facts)), null, null);
      case "ready-at-branch-until" -> keptUntil(kind, read(facts));
      case "returned-to-provider" -> new Told.ReturnedToProvider();
      case "ready-on-its-way" -> onItsWay(kind, read(facts));
      case "refused" -> new Told.Refused(read(facts).path("ground").asText());
      case "issued" -> new Told.Issued();
      case "papers-returned" -> new Told.PapersReturned(documents(read(facts)));
      case "papers-at-branch" -> new Told.PapersAtBranch();
      case "withdrawn" -> new Told.Withdrawn();
      case "withdrawal-refused" -> new Told.WithdrawalRefused(read(facts).path("reason").asText());
      case "hearing-announced" -> hearing(read(facts));
      case "objection-heard" -> new Told.ObjectionHeard();
      case "objection-too-late" -> new Told.ObjectionTooLate();
      case "suspended" -> new Told.Suspended(moment(read(facts), "until"));
      case "resumed" -> new Told.Resumed();
      case "term-moved" -> moved(read(facts), false);
      case "term-moved-after-wait" -> moved(read(facts), true);
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
    return moment(facts, "due");
  }

  private static OffsetDateTime moment(JsonNode facts, String name) {
    return OffsetDateTime.parse(facts.path(name).asText());
  }

  private static String documents(List<String> codes) {
    var facts = JSON.createObjectNode();
    codes.forEach(facts.putArray("documents")::add);
    return facts.toString();
  }

  private static List<String> documents(JsonNode facts) {
    var codes = new ArrayList<String>();
    facts.path("documents").forEach(code -> codes.add(code.asText()));
    return codes;
  }

  private static String hearing(Told.HearingAnnounced hearing) {
    return JSON.createObjectNode()
        .put("ground", hearing.ground())
        .put("objections", hearing.objections().toString())
        .put("decision", hearing.decision().toString())
        .toString();
  }

  private static Told hearing(JsonNode facts) {
    return new Told.HearingAnnounced(
        facts.path("ground").asText(), moment(facts, "objections"), moment(facts, "decision"));
  }

  private static String moved(Told.TermMoved moved) {
    return JSON.createObjectNode()
        .put("due", moved.due().toString())
        .put("was", moved.was().toString())
        .put("from", moved.from().toString())
        .put("until", moved.until().toString())
        .toString();
  }

  private static Told moved(JsonNode facts, boolean over) {
    return new Told.TermMoved(
        due(facts), moment(facts, "was"), moment(facts, "from"), moment(facts, "until"), over);
  }

  private static String ready(Told.Ready ready) {
    var place = ready.pickup();
    var facts = JSON.createObjectNode().put("kind", place.kind()).put("code", place.code());
    text(facts.putObject("name"), place.name());
    text(facts.putObject("address"), place.address());
    if (ready.availableFrom() != null) {
      facts.put("from", ready.availableFrom().toString());
    }
    if (ready.keepUntil() != null) {
      facts.put("until", ready.keepUntil().toString());
    }
    return facts.toString();
  }

  private static Told onItsWay(String kind, JsonNode facts) {
    return new Told.Ready(kind, pickup(facts), moment(facts, "from"), null);
  }

  private static Told keptUntil(String kind, JsonNode facts) {
    var until = LocalDate.parse(facts.path("until").asText());
    return new Told.Ready(kind, pickup(facts), null, until);
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
