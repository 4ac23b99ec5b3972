package kz.qyzmet.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.stack.run.Http;
import kz.qyzmet.stack.run.Progress;
import kz.qyzmet.stack.run.Service;
import kz.qyzmet.stack.run.StackClock;

/**
 * At a branch of the Corporation, with a courier there and back: an operator files it and sends the
 * registry off, the college finds the papers and does its work, the result comes back and is handed
 * over at the branch.
 */
final class ServiceCentre implements Journey {
  private static final Map<String, String> COURIER = Map.of("carrier", "courier");
  private static final Map<String, String> HERE = Map.of("condition", "here");
  private static final LocalTime MORNING = LocalTime.of(10, 0);

  private final Cast cast;
  private final Branch branch;
  private final StackClock clock;
  private final Progress progress;

  ServiceCentre(Cast cast, Branch branch, StackClock clock, Progress progress) {
    this.cast = cast;
    this.branch = branch;
    this.clock = clock;
    this.progress = progress;
  }

  @Override
  public String title() {
    return "From a service centre and back to it, by courier both ways";
  }

  @Override
  public Cast cast() {
    return cast;
  }

  @Override
  public Channel channel() {
    return Channel.CORPORATION;
  }

  @Override
  public String filer() {
    return "branch " + branch.code();
  }

  @Override
  public String readyNotice() {
    return "ready-at-branch-until";
  }

  @Override
  public String pickup() {
    return branch.code();
  }

  @Override
  public JsonNode play() {
    var receipt = file();
    var number = receipt.path("number").asText();
    progress.say("an operator has taken the papers in, number " + number);
    clock.add(Duration.ofMinutes(20));
    sendOff();
    clock.add(Duration.ofHours(2));
    var id = receipt.get("id").asText();
    findPapers(id);
    var casework = new Casework(cast, id, progress);
    clock.add(Duration.ofMinutes(8));
    casework.register();
    clock.add(Duration.ofMinutes(12));
    casework.assign();
    Days.toTheNextWorkingDay(clock, MORNING);
    casework.prepare();
    clock.add(Duration.ofMinutes(10));
    casework.sign();
    clock.add(Duration.ofMinutes(30));
    casework.issue(Map.of("sending", COURIER), "sends the result to the branch with a courier");
    clock.add(Duration.ofHours(2));
    atTheBranch(id, "check", HERE);
    progress.say("the operator has found the result in the courier's bag");
    casework.awaitNotice(readyNotice());
    progress.say("the applicant is told that it lies at the branch, and until when");
    Days.toTheNextWorkingDay(clock, MORNING);
    atTheBranch(
        id,
        "hand-over",
        Map.of(
            "receivedBy",
            "applicant",
            "receipt",
            number,
            "identityDocument",
            true,
            "acknowledgement",
            acknowledged(id)));
    progress.say(
        "the operator hands it over against receipt, identity document and signed acknowledgement");
    casework.awaitIssued();
    clock.settle();
    return receipt;
  }

  private String counter(String path) {
    return cast.url(Service.INTAKE) + "/counter/" + path;
  }

  private Http operator() {
    return cast.operator(branch);
  }

  /** The sheet is printed, and what was signed is scanned; gives the scan's id. */
  private String acknowledged(String id) {
    operator().get(counter("results/" + id + "/acknowledgement")).expect(200);
    var signed = "%PDF-1.7\n% an invented signature\n%%EOF\n";
    return Cast.changing(operator())
        .upload(
            cast.url(Service.INTAKE)
                + "/attachments?document=result-acknowledgement&name=acknowledgement.pdf",
            "application/pdf",
            signed.getBytes(StandardCharsets.US_ASCII))
        .expect(201)
        .get("id")
        .asText();
  }

  private JsonNode file() {
    return Cast.changing(operator())
        .post(
            counter("applications"),
            Map.of(
                "service",
                cast.matter().service(),
                "provider",
                cast.college().code(),
                "iin",
                cast.iin(),
                "form",
                cast.matter().form(),
                "documents",
                List.of(
                    Map.of("document", "application", "paper", true),
                    Map.of("document", "identity-document", "paper", true)),
                "consent",
                true,
                "language",
                "kk"))
        .expect(201);
  }

  private void sendOff() {
    var registry =
        Cast.changing(operator())
            .post(counter("registries"), Map.of("provider", cast.college().code()))
            .expect(201);
    var number = registry.get("number").asText();
    Cast.changing(operator())
        .post(counter("registries/" + number + "/dispatch"), COURIER)
        .expect(200);
    progress.say("registry " + number + " is closed and has left with the courier");
  }

  private void findPapers(String id) {
    var clerk = cast.staff("clerk");
    var packages = cast.url(Service.COLLEGE) + "/packages";
    var found =
        Patience.until(
            "the package at the college", () -> one(clerk, packages + "?limit=100", "id", id));
    Cast.changing(clerk)
        .with("If-Match", version(found))
        .post(packages + "/" + id + "/check", HERE)
        .expect(200);
    progress.say("the clerk has found the papers in the registry's second copy");
  }

  /** The operator's act on the version that is read; the college's word may still be travelling. */
  private void atTheBranch(String id, String verb, Map<String, ?> what) {
    var url = counter("results/" + id);
    var found =
        Patience.until(
            "the result at " + url,
            () -> {
              var answer = operator().get(url);
              return answer.status() == 200 ? answer.body() : null;
            });
    Cast.changing(operator())
        .with("If-Match", version(found))
        .post(url + "/" + verb, what)
        .expect(200);
  }

  private static String version(JsonNode found) {
    return "\"" + found.get("version").asInt() + "\"";
  }

  private static JsonNode one(Http person, String url, String key, String value) {
    return StreamSupport.stream(person.get(url).expect(200).path("items").spliterator(), false)
        .filter(item -> item.path(key).asText().equals(value))
        .findFirst()
        .orElse(null);
  }

  @Override
  public Chapter chapter(Evidence evidence) {
    var id = evidence.application().path("id").asText();
    var left = data(evidence, "application.package-dispatched.v1");
    var registry =
        operator().get(counter("registries/" + left.path("registry").asText())).expect(200);
    var line =
        StreamSupport.stream(registry.path("lines").spliterator(), false)
            .filter(each -> each.path("application").path("id").asText().equals(id))
            .findFirst()
            .orElseThrow();
    var result = operator().get(counter("results/" + id)).expect(200);
    return new Chapter(told(registry, line, result), judged(evidence, registry, line, result));
  }

  private List<String> told(JsonNode registry, JsonNode line, JsonNode result) {
    var lines = new ArrayList<String>();
    lines.add("The papers' way there and back (intake-service, for the branch's operators)");
    lines.add(
        "  registry %s  closed %s, left by %s %s"
            .formatted(
                registry.path("number").asText(),
                minute(registry.path("closedAt")),
                registry.path("run").path("carrier").asText(),
                minute(registry.path("run").path("at"))));
    lines.add(
        "    line %d    %s, expected by %s, looked for %s"
            .formatted(
                line.path("line").asInt(),
                line.path("state").asText(),
                minute(line.path("expectedBy")),
                minute(line.path("foundAt"))));
    lines.add(
        "  result      left by %s %s, arrived %s, kept until %s"
            .formatted(
                result.path("carrier").asText(),
                minute(result.path("dispatchedAt")),
                minute(result.path("arrivedAt")),
                result.path("keepUntil").asText("-")));
    lines.add(
        "  handed over %s to the %s by %s"
            .formatted(
                minute(result.path("handedOverAt")),
                result.path("receivedBy").asText(),
                result.path("handedOverBy").asText()));
    return lines;
  }

  private List<Checks.Check> judged(
      Evidence evidence, JsonNode registry, JsonNode line, JsonNode result) {
    var deadlines = evidence.deadlines();
    var sent = data(evidence, "case.result-dispatched.v1");
    var arrived = data(evidence, "application.result-received.v1");
    return List.of(
        new Checks.Check(
            "the papers left the branch in a closed registry and were found on the same day",
            registry.path("state").asText().equals("dispatched")
                && line.path("state").asText().equals("here")
                && !line.path("late").asBoolean()
                && day(line.path("foundAt")).equals(day(evidence.receipt().path("acceptedAt"))),
            line),
        new Checks.Check(
            "the result left the college by the last day for it",
            !day(sent.path("at")).isAfter(LocalDate.parse(deadlines.path("handOverBy").asText())),
            sent.path("at") + " and " + deadlines.path("handOverBy")),
        new Checks.Check(
            "the terms stopped when the result was found at the branch",
            moment(deadlines.path("stoppedAt")).isEqual(moment(arrived.path("at"))),
            deadlines.path("stoppedAt") + " and " + arrived.path("at")),
        new Checks.Check(
            "the branch has handed the result over to the applicant",
            result.path("state").asText().equals("HANDED_OVER")
                && result.path("receivedBy").asText().equals("applicant"),
            result));
  }

  /** What the one event of that type says. */
  private static JsonNode data(Evidence evidence, String type) {
    return evidence.events().stream()
        .filter(event -> event.type().equals(type))
        .findFirst()
        .orElseThrow()
        .data();
  }

  private static OffsetDateTime moment(JsonNode text) {
    return OffsetDateTime.parse(text.asText());
  }

  private String minute(JsonNode text) {
    return Telling.minute(moment(text).toInstant(), branch.zone());
  }

  private LocalDate day(JsonNode text) {
    return moment(text).atZoneSameInstant(branch.zone()).toLocalDate();
  }
}
