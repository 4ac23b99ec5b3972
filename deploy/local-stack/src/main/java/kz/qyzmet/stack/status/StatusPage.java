package kz.qyzmet.stack.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.calendar.WorkingCalendar;

/** A status for people, and for programs. */
public final class StatusPage {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Status status;
  private final List<String> lines = new ArrayList<>();

  private StatusPage(Status status) {
    this.status = status;
  }

  /** One page of text. */
  public static String text(Status status) {
    var page = new StatusPage(status);
    page.clock();
    page.parts();
    page.queues();
    page.work();
    page.verdict();
    return String.join("\n", page.lines) + "\n";
  }

  /** The same as one JSON document. */
  public static String json(Status status) {
    var json = JSON.createObjectNode();
    json.put("clock", status.clock() == null ? null : status.clock().toString());
    json.set("parts", JSON.valueToTree(status.parts()));
    json.set("queues", JSON.valueToTree(status.queues()));
    json.set("work", status.work().isMissingNode() ? null : status.work());
    json.set("wrong", JSON.valueToTree(status.wrong()));
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Expected a status that can be written", e);
    }
  }

  private void line(String text) {
    lines.add(text.stripTrailing());
  }

  private void clock() {
    line("Clock    %s".formatted(status.clock() == null ? "not known" : local(status.clock())));
  }

  private void parts() {
    line("");
    line("Parts");
    status.parts().forEach((part, what) -> line("  %-22s %s".formatted(part, what)));
  }

  private void queues() {
    line("");
    line(
        "%-24s %8s %8s %8s %8s %8s %8s %13s"
            .formatted(
                "Queues",
                "outbox",
                "oldest",
                "unread",
                "oldest",
                "parked",
                "oldest",
                "dead letters"));
    status
        .queues()
        .forEach(
            (service, waiting) ->
                line(
                    "  %-22s %8d %6.0f s %8d %6.0f s %8d %6.0f s %13d"
                        .formatted(
                            service,
                            waiting.outbox(),
                            waiting.outboxOldest(),
                            waiting.unread(),
                            waiting.unreadOldest(),
                            waiting.parked(),
                            waiting.parkedOldest(),
                            waiting.deadLetters())));
    status.queues().values().stream()
        .filter(waiting -> waiting.undelivered() > 0)
        .forEach(
            waiting ->
                line(
                    "  Statuses and replies that the gateway has not confirmed: %d, the oldest for %.0f s."
                        .formatted(waiting.undelivered(), waiting.undeliveredOldest())));
    if (!status.measured()) {
      line("  Of a service that is not ready figures may be the last it has: ages stand still.");
    }
  }

  private void work() {
    var work = status.work();
    line("");
    if (work.isMissingNode()) {
      line("Open work is not known");
      return;
    }
    line(
        ("Open work: %d cases, %d steps overdue; terms of the law: %d missed, %d approaching;"
                + " %d not handed over to a branch in time")
            .formatted(
                work.path("open").asLong(),
                work.path("stepsOverdue").asLong(),
                work.path("legalMissed").asLong(),
                work.path("legalApproaching").asLong(),
                work.path("handOversMissed").asLong()));
    if (!work.path("steps").isEmpty()) {
      line(
          "  %-28s %-12s %6s %8s  %s"
              .formatted("organisation", "step", "open", "overdue", "oldest since"));
    }
    for (var step : work.path("steps")) {
      line(
          "  %-28s %-12s %6d %8d  %s"
              .formatted(
                  step.path("provider").asText(),
                  step.path("step").asText("-"),
                  step.path("open").asLong(),
                  step.path("overdue").asLong(),
                  moment(step.path("oldestSince"))));
    }
    if (!work.path("pressing").isEmpty()) {
      line("");
      line("Pressing, oldest first");
    }
    for (var each : work.path("pressing")) {
      line(
          "  %-12s %-6s %-12s due %s  %s of %s"
              .formatted(
                  each.path("missed").asBoolean() ? "missed" : "approaching",
                  each.path("kind").asText(),
                  each.path("step").asText("-"),
                  moment(each.path("due")),
                  each.path("application").asText(),
                  each.path("provider").asText()));
    }
  }

  private static String moment(JsonNode text) {
    return text.isTextual() ? local(Instant.parse(text.asText())) : "-";
  }

  private static String local(Instant moment) {
    return moment.atZone(WorkingCalendar.ZONE).toOffsetDateTime().withNano(0).toString();
  }

  private void verdict() {
    line("");
    var wrong = status.wrong();
    if (wrong.isEmpty()) {
      line("All is well.");
    } else {
      line("Wrong:");
      wrong.forEach(each -> line("  %s".formatted(each)));
    }
  }
}
