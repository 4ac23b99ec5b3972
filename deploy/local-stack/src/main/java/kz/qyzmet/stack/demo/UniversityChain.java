package kz.qyzmet.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.stack.run.Progress;
import kz.qyzmet.stack.run.Service;
import kz.qyzmet.stack.run.StackClock;

/**
 * From the portal by the gateway and the systems of higher education to a university, and the ready
 * notice back the same way. Each system's receipt is waited for before the clock moves on: they are
 * programs, and take no working day's time.
 */
final class UniversityChain implements Journey {
  private static final LocalTime MORNING = LocalTime.of(10, 0);

  /** As the act names them. */
  private static final Map<String, String> NAMES =
      Map.of("gateway", "ЭҮШ", "unified-he-system", "ЖБББЖ", "hei-system", "ЖОО АЖ");

  private final GatewayFiling filing = new GatewayFiling();
  private final Cast cast;
  private final StackClock clock;
  private final Progress progress;

  UniversityChain(Cast cast, StackClock clock, Progress progress) {
    this.cast = cast;
    this.clock = clock;
    this.progress = progress;
  }

  @Override
  public String title() {
    return "From the portal through the education systems to a university, and back";
  }

  @Override
  public Cast cast() {
    return cast;
  }

  @Override
  public JsonNode play() {
    var receipt = filing.file(cast, cast.office());
    var id = receipt.get("id").asText();
    progress.say("the applicant has submitted, number " + receipt.path("number").asText());
    through(id, "request", "the request");
    var casework = new Casework(cast, id, progress);
    clock.add(Duration.ofMinutes(8));
    casework.register();
    clock.add(Duration.ofHours(2));
    casework.prepareNote();
    clock.add(Duration.ofHours(1));
    casework.review();
    Days.toTheNextWorkingDay(clock, MORNING);
    casework.produce();
    clock.add(Duration.ofHours(3));
    casework.sendNotice();
    through(id, "ready", "the ready notice");
    casework.awaitNotice(readyNotice());
    progress.say("the applicant reads in his cabinet that it is ready, and where");
    Days.toTheNextWorkingDay(clock, MORNING);
    casework.issue(Map.of("receivedBy", "the applicant"), "hands it over");
    casework.awaitIssued();
    clock.settle();
    return receipt;
  }

  /** Waits until the last system has it, and says who had it when. */
  private void through(String id, String carries, String what) {
    var hops =
        Patience.until(
            what + " at the end of its chain",
            () -> {
              var way = way(chain(id), carries).path("hops");
              return !way.isEmpty() && all(way, "state").stream().allMatch("received"::equals)
                  ? way
                  : null;
            });
    hops.forEach(hop -> progress.say(name(hop) + " has " + what));
  }

  private JsonNode chain(String id) {
    return cast.official("monitor").get(cast.url(Service.GATEWAY) + "/chains/" + id).body();
  }

  private static JsonNode way(JsonNode chain, String carries) {
    return StreamSupport.stream(chain.path("ways").spliterator(), false)
        .filter(way -> way.path("carries").asText().equals(carries))
        .findFirst()
        .orElse(chain.path("none"));
  }

  private static List<String> all(JsonNode hops, String field) {
    return StreamSupport.stream(hops.spliterator(), false)
        .map(hop -> hop.path(field).asText())
        .toList();
  }

  private static String name(JsonNode hop) {
    var code = hop.path("system").asText();
    return NAMES.getOrDefault(code, code);
  }

  @Override
  public Chapter chapter(Evidence evidence) {
    var chain = chain(evidence.application().path("id").asText());
    var lines = new ArrayList<>(filing.told(evidence));
    lines.add("");
    lines.add("Which system had it when (gateway-service, GET /chains/{applicationId})");
    for (var way : chain.path("ways")) {
      for (var hop : way.path("hops")) {
        lines.add(
            "  %-8s %-7s %-18s %-9s %s  as %s"
                .formatted(
                    way.path("carries").asText(),
                    name(hop),
                    hop.path("system").asText(),
                    hop.path("state").asText(),
                    Telling.minute(
                        OffsetDateTime.parse(hop.path("keptAt").asText()).toInstant(),
                        cast.college().zone()),
                    hop.path("messageId").asText()));
      }
    }
    return new Chapter(lines, judged(evidence, chain));
  }

  private List<Checks.Check> judged(Evidence evidence, JsonNode chain) {
    var systems =
        Passports.shipped()
            .inForce(cast.matter().service(), Telling.day(evidence))
            .orElseThrow()
            .channels()
            .get(channel())
            .chain()
            .systems();
    var request = way(chain, "request");
    var ready = way(chain, "ready");
    var told = day(last(evidence.notices(), readyNotice()).path("at"));
    return List.of(
        new Checks.Check(
            "every system of the passport's chain has the request since the day of its filing",
            all(request.path("hops"), "system").equals(systems)
                && since(request, Telling.day(evidence)),
            request),
        new Checks.Check(
            "the ready notice came back by the same systems on the day it was told",
            all(ready.path("hops"), "system").equals(systems.reversed()) && since(ready, told),
            ready),
        new Checks.Check(
            "no system of the chain was silent for too long",
            request.path("silentSince").isNull() && ready.path("silentSince").isNull(),
            chain));
  }

  private static JsonNode last(List<JsonNode> notices, String kind) {
    return notices.stream()
        .filter(notice -> notice.path("kind").asText().equals(kind))
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  private boolean since(JsonNode way, LocalDate day) {
    return StreamSupport.stream(way.path("hops").spliterator(), false)
        .allMatch(
            hop ->
                hop.path("state").asText().equals("received")
                    && day(hop.path("keptAt")).equals(day));
  }

  private LocalDate day(JsonNode moment) {
    return OffsetDateTime.parse(moment.asText())
        .atZoneSameInstant(cast.college().zone())
        .toLocalDate();
  }
}
