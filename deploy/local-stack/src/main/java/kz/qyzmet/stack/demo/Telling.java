package kz.qyzmet.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kz.qyzmet.contracts.organisation.Organisation;

/** Prints the story as it was read back. */
final class Telling {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm:ss", Locale.ENGLISH);

  private final PrintWriter out;
  private final Evidence evidence;
  private final Journey journey;
  private final Organisation college;

  Telling(PrintWriter out, Evidence evidence, Journey journey) {
    this.out = out;
    this.evidence = evidence;
    this.journey = journey;
    this.college = journey.cast().college();
  }

  /** When the application was filed, as its first event says. */
  static OffsetDateTime filed(Evidence evidence) {
    var accepted = evidence.in("qyzmet.application").getFirst().data().path("acceptedAt").asText();
    return OffsetDateTime.parse(accepted);
  }

  static LocalDate day(Evidence evidence) {
    return filed(evidence).atZoneSameInstant(ZoneId.of("Asia/Almaty")).toLocalDate();
  }

  void tell(List<String> chapter, List<Checks.Check> checks) {
    out.printf(
        "%n%s%nApplication %s for %s at %s%n%n",
        journey.title(),
        evidence.receipt().path("number").asText(),
        journey.cast().matter().service(),
        college.name().en());
    events();
    chapter(chapter);
    due();
    notices();
    timeline();
    out.println("Checks");
    for (var check : checks) {
      out.println((check.holds() ? "  ok      " : "  FAILED  ") + check.name());
      if (!check.holds()) {
        out.println("          found " + check.facts());
      }
    }
    out.println();
    out.flush();
  }

  private void chapter(List<String> lines) {
    if (!lines.isEmpty()) {
      lines.forEach(out::println);
      out.println();
    }
  }

  private void events() {
    out.println("Who did what, from the topics");
    evidence.events().stream()
        .sorted(Comparator.comparing((TopicEvent event) -> time(event.event().path("time"))))
        .forEach(
            event ->
                out.printf(
                    "  %s  %-26s %-34s %s%n",
                    local(event.event().path("time")), who(event), what(event), event.id()));
    out.println();
  }

  private String who(TopicEvent event) {
    var by = event.data().path("by");
    if (by.path("role").isTextual()) {
      return by.path("role").asText() + " " + by.path("person").asText("");
    }
    return event.topic().equals("qyzmet.application")
        ? journey.filer()
        : event.source().replace("/qyzmet/", "");
  }

  private static String what(TopicEvent event) {
    var status = event.data().path("status").asText("");
    return event.type() + (status.isEmpty() ? "" : " " + status);
  }

  private void due() {
    var deadlines = evidence.deadlines();
    out.println("Due, and why (deadline-service)");
    out.println("  registered    " + deadlines.path("registered").asText());
    out.println("  legal end     " + deadlines.path("legal").path("due").asText());
    out.println("  internal end  " + deadlines.path("internal").path("due").asText("-"));
    out.println("  stopped       " + deadlines.path("stoppedAt").asText("-"));
    out.println("  calendar      " + deadlines.path("calendarEdition").asText());
    for (var day : deadlines.path("ledger")) {
      out.printf(
          "    %s  %-13s %2s  %s  [%s]%n",
          day.path("date").asText(),
          day.path("reason").asText(),
          day.path("counted").asText("").replace("null", ""),
          day.path("note").asText(),
          day.path("clause").asText());
    }
    out.println();
  }

  private void notices() {
    out.println("In the applicant's cabinet (notification-service)");
    for (var notice : evidence.notices()) {
      out.printf(
          "  %s  %s. %s%n",
          local(notice.path("at")), notice.path("title").asText(), notice.path("text").asText());
    }
    out.println();
  }

  private void timeline() {
    out.println("The applicant's timeline (intake-service)");
    for (var item : evidence.timeline()) {
      out.printf(
          "  %s  %-24s %-60s %s%n",
          local(item.path("at")),
          item.path("roleText").asText(),
          item.path("text").asText(),
          item.path("eventId").asText());
    }
    out.println("\nThe college's history (college-service)");
    for (var item : evidence.history()) {
      out.printf(
          "  %s  %-15s %-12s %s%n",
          local(item.path("at")),
          item.path("by").path("person").asText(""),
          item.path("kind").asText(),
          item.path("eventId").asText());
    }
    out.println();
  }

  private String local(JsonNode text) {
    return minute(time(text), college.zone());
  }

  static String minute(Instant moment, ZoneId zone) {
    return MINUTE.format(moment.atZone(zone));
  }

  private static Instant time(JsonNode text) {
    return OffsetDateTime.parse(text.asText()).toInstant();
  }
}
