package kz.qyzmet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.stack.run.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * There and back by courier: a branch of the Corporation takes an application in, and hands out
 * what comes of it. Every command is sent twice under its key.
 */
class ServiceCentreTest {
  private static final String HERE = "{\"condition\":\"here\"}";
  private static final String SENT = "{\"step\":\"issue\",\"sending\":{\"carrier\":\"courier\"}}";

  private static World world;

  @BeforeAll
  static void theStackRuns() {
    world = World.get();
  }

  @AfterAll
  static void theClockIsPutBack() {
    world.stack.clock().set(World.START);
  }

  @Test
  void a_duplicate_goes_to_the_college_and_back_to_the_branch_over_nauryz() {
    // Given
    clock("2026-03-18T16:30");
    var taken = take(110);
    var id = taken.get("id").asText();
    var applicant = world.applicant(110);
    var statuses = new ArrayList<>(List.of(status(applicant, id)));
    assertThat(deadlines(applicant, id).get("internal").isNull()).isTrue();
    // When
    clock("2026-03-18T17:00");
    var registry = sendToTheCollege();
    clock("2026-03-19T09:30");
    findAtTheCollege(id);
    complete(id, world.clerk(), "{\"step\":\"register\"}");
    statuses.add(status(applicant, id));
    complete(id, world.director(), "{\"step\":\"assign\",\"executor\":\"kp-executor-1\"}");
    statuses.add(status(applicant, id));
    clock("2026-03-26T11:00");
    complete(id, world.executor(), "{\"step\":\"prepare\",\"draft\":{\"decision\":\"grant\"}}");
    complete(id, world.director(), "{\"step\":\"sign\"}");
    clock("2026-03-26T16:00");
    complete(id, world.clerk(), SENT);
    var onItsWay = world.http.get(application(id), applicant).expect(200).json();
    var runsOn = deadlines(applicant, id);
    clock("2026-03-27T10:00");
    atTheBranch(id, "check", HERE);
    statuses.add(status(applicant, id));
    clock("2026-03-30T12:00");
    atTheBranch(id, "hand-over", world.receiving(taken.get("number").asText()));
    statuses.add(status(applicant, id));
    // Then
    assertThat(statuses)
        .containsExactly("ACCEPTED", "REGISTERED", "IN_PROGRESS", "READY", "ISSUED");
    assertThat(onItsWay.get("status").asText()).isEqualTo("IN_PROGRESS");
    assertThat(onItsWay.at("/pickup/kind").asText()).isEqualTo("branch");
    assertThat(onItsWay.at("/pickup/code").asText()).isEqualTo(World.BRANCH);
    assertThat(notices(applicant))
        .extracting(notice -> notice.get("kind").asText())
        .containsExactly(
            "issued", "ready-at-branch-until", "in-progress", "registered", "accepted");
    assertThat(notices(applicant).get(1).get("text").asText())
        .contains("Демонстрационный филиал Госкорпорации в Караганде", "улица Образцовая, 7")
        .contains("Последний день хранения: 27 апреля 2026 года");
    // The look opens the case in the same moment: the two may stand in either order.
    assertThat(timeline(applicant, id))
        .hasSize(13)
        .startsWith("application.accepted", "application.package-dispatched")
        .contains("case.package-checked", "case.opened")
        .endsWith(
            "case.registered",
            "case.executor-assigned",
            "case.draft-prepared",
            "case.result-signed",
            "case.result-dispatched",
            "application.result-received",
            "case.result-ready",
            "application.result-handed-over",
            "case.result-issued");
    // The legal term from the day after the reception, the college's own from that after the
    // registration; the weekend of Nauryz moves to 24 and 25 March.
    assertThat(taken.get("registered").asText()).isEqualTo("2026-03-18");
    assertThat(taken.get("due").asText()).startsWith("2026-04-13T18:00");
    var deadlines = deadlines(applicant, id);
    assertThat(deadlines.at("/legal/due").asText()).startsWith("2026-04-13T18:00");
    assertThat(deadlines.at("/internal/due").asText()).startsWith("2026-03-31T18:00");
    // Signed and sent, it is with the carrier: only its arrival stops the legal term.
    assertThat(runsOn.at("/legal/stoppedAt").isNull()).isTrue();
    assertThat(runsOn.at("/internal/stoppedAt").asText()).startsWith("2026-03-26T16:00");
    assertThat(deadlines.at("/legal/stoppedAt").asText()).startsWith("2026-03-27T10:00");
    assertThat(deadlines.at("/internal/stoppedAt").asText()).startsWith("2026-03-26T16:00");
    assertThat(lineStates(registry, id)).containsExactly("here");
  }

  @Test
  void a_motivated_refusal_travels_the_same_way_and_ends_the_case_once_it_is_handed_over() {
    // Given
    clock("2026-03-17T10:00");
    var taken = take(111);
    var id = taken.get("id").asText();
    var applicant = world.applicant(111);
    sendToTheCollege();
    findAtTheCollege(id);
    complete(id, world.clerk(), "{\"step\":\"register\"}");
    complete(id, world.director(), "{\"step\":\"assign\",\"executor\":\"kp-executor-1\"}");
    complete(
        id,
        world.executor(),
        """
        {"step":"prepare","draft":{"decision":"refuse","ground":"unreliable","text":"Дәлел"}}""");
    complete(id, world.director(), "{\"step\":\"sign\"}");
    var decisionFrom = OffsetDateTime.parse(world.theCase(id).at("/hearing/decisionFrom").asText());
    world.stack.clock().set(decisionFrom.plusMinutes(1).toInstant());
    // When
    complete(id, world.director(), "{\"step\":\"sign\"}");
    var signed = status(applicant, id);
    complete(id, world.clerk(), SENT);
    atTheBranch(id, "check", HERE);
    var arrived = status(applicant, id);
    // The hearing ends with the day, and a branch hands over by its schedule: after Nauryz.
    clock("2026-03-26T10:00");
    atTheBranch(id, "hand-over", world.receiving(taken.get("number").asText()));
    // Then
    assertThat(List.of(signed, arrived, status(applicant, id)))
        .containsExactly("IN_PROGRESS", "READY", "REFUSED");
    assertThat(timeline(applicant, id))
        .contains("case.hearing-announced")
        .endsWith(
            "case.result-signed",
            "case.result-dispatched",
            "application.result-received",
            "case.result-ready",
            "application.result-handed-over",
            "case.refused");
    assertThat(world.theCase(id).get("status").asText()).isEqualTo("REFUSED");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(toldTheGateway(taken.get("number").asText()))
                    .endsWith("READY NEGATIVE", "REFUSED NEGATIVE"));
  }

  /** Each status of an application in the gateway's hands, with what was decided. */
  private static List<String> toldTheGateway(String number) {
    var told = new ArrayList<String>();
    for (var item :
        world
            .http
            .get(world.stack.simulator() + "/received", null)
            .expect(200)
            .json()
            .get("items")) {
      var data = item.path("data");
      if (data.path("externalRequestId").asText().equals(number)
          && !item.path("again").asBoolean()) {
        told.add(
            data.at("/updatedValues/STATUS/0/code").asText()
                + " "
                + data.path("resolutionType").asText());
      }
    }
    return told;
  }

  @Test
  void what_nobody_fetches_goes_back_to_the_college_and_comes_once_more_for_whoever_asks() {
    // Given
    clock("2026-04-01T10:00");
    var taken = take(112);
    var id = taken.get("id").asText();
    var applicant = world.applicant(112);
    sendToTheCollege();
    findAtTheCollege(id);
    world.carryOut(id);
    complete(id, world.clerk(), SENT);
    atTheBranch(id, "check", HERE);
    var legal = deadlines(applicant, id).get("legal");
    // When
    clock("2026-05-04T10:00");
    atTheBranch(id, "send-back", "{\"carrier\":\"courier\"}");
    takeBack(id);
    atTheBranch(id, "request", "");
    complete(id, world.clerk(), SENT);
    atTheBranch(id, "check", HERE);
    var again = status(applicant, id);
    atTheBranch(id, "hand-over", world.receiving(taken.get("number").asText()));
    // Then
    assertThat(again).isEqualTo("READY");
    assertThat(status(applicant, id)).isEqualTo("ISSUED");
    assertThat(deadlines(applicant, id).get("legal")).isEqualTo(legal);
    assertThat(timeline(applicant, id))
        .endsWith(
            "application.result-received",
            "case.result-ready",
            "application.result-returned",
            "case.return-noted",
            "case.return-noted",
            "application.result-requested",
            "case.return-noted",
            "case.result-dispatched",
            "application.result-received",
            "case.result-ready",
            "application.result-handed-over",
            "case.result-issued");
    assertThat(notices(applicant))
        .extracting(notice -> notice.get("kind").asText())
        .startsWith(
            "issued", "ready-at-branch-until", "returned-to-provider", "ready-at-branch-until");
  }

  private static void takeBack(String id) {
    int seen = world.theCase(id).get("version").asInt();
    command(Service.COLLEGE, "/cases/" + id + "/take-back", world.clerk(), HERE, seen, 200);
  }

  private static JsonNode take(int applicant) {
    var body =
        """
        {"service":"tve-duplicate","provider":"%s","iin":"%s","language":"ru","consent":true,
         "form":{"surname":"Үлгі","name":"Адам","completionYear":2019,"specialty":"Дәнекерлеуші",
                 "reason":"lost","reasonText":"Көшу кезінде жоғалды"},
         "documents":[{"document":"application","paper":true},
                      {"document":"identity-document","paper":true}]}
        """
            .formatted(World.COLLEGE, SyntheticIin.nth(applicant).value());
    return command(Service.INTAKE, "/counter/applications", world.operator(), body, 0, 201);
  }

  /** Closes the registry of what waits for the college and lets it leave; gives its number. */
  private static String sendToTheCollege() {
    var registry =
        command(
                Service.INTAKE,
                "/counter/registries",
                world.operator(),
                "{\"provider\":\"%s\"}".formatted(World.COLLEGE),
                0,
                201)
            .get("number")
            .asText();
    command(
        Service.INTAKE,
        "/counter/registries/" + registry + "/dispatch",
        world.operator(),
        "{\"carrier\":\"courier\"}",
        0,
        200);
    return registry;
  }

  private static void findAtTheCollege(String id) {
    var waiting =
        world
            .http
            .get(world.url(Service.COLLEGE, "/packages?limit=100"), world.clerk())
            .expect(200)
            .json()
            .get("items");
    int seen =
        all(waiting).stream()
            .filter(one -> one.get("id").asText().equals(id))
            .findFirst()
            .orElseThrow(() -> new AssertionError("Expected a package " + id + " in " + waiting))
            .get("version")
            .asInt();
    command(Service.COLLEGE, "/packages/" + id + "/check", world.clerk(), HERE, seen, 200);
  }

  private static void complete(String id, String who, String body) {
    int seen = world.theCase(id).get("version").asInt();
    command(Service.COLLEGE, "/cases/" + id + "/complete", who, body, seen, 200);
  }

  private static void atTheBranch(String id, String verb, String body) {
    var path = "/counter/results/" + id;
    int seen =
        world
            .http
            .get(world.url(Service.INTAKE, path), world.operator())
            .expect(200)
            .json()
            .get("version")
            .asInt();
    command(Service.INTAKE, path + "/" + verb, world.operator(), body, seen, 200);
  }

  /**
   * A command, and the same again once it has been heard everywhere: it gets the first answer.
   *
   * @param seen version for If-Match; 0 where none is wanted
   */
  private static JsonNode command(
      Service service, String path, String who, String body, int seen, int status) {
    var headers = new HashMap<String, String>();
    headers.put("Idempotency-Key", UUID.randomUUID().toString());
    if (seen > 0) {
      headers.put("If-Match", "\"" + seen + "\"");
    }
    var first = world.http.send("POST", world.url(service, path), who, body, headers);
    first.expect(status);
    world.settle();
    var again = world.http.send("POST", world.url(service, path), who, body, headers);
    again.expect(status);
    assertThat(again.text()).isEqualTo(first.text());
    world.settle();
    return first.json();
  }

  private static void clock(String at) {
    world.stack.clock().set(LocalDateTime.parse(at).toInstant(World.ZONE));
  }

  private static String application(String id) {
    return world.url(Service.INTAKE, "/applications/" + id);
  }

  private static String status(String applicant, String id) {
    return world.http.get(application(id), applicant).expect(200).json().get("status").asText();
  }

  private static List<JsonNode> notices(String applicant) {
    return all(world.notices(applicant));
  }

  /** The types of its lines, without what all have in common. */
  private static List<String> timeline(String applicant, String id) {
    var lines =
        world.http.get(application(id) + "/timeline", applicant).expect(200).json().get("items");
    return all(lines).stream()
        .map(line -> line.get("type").asText().replaceAll("^kz\\.qyzmet\\.|\\.v\\d+$", ""))
        .toList();
  }

  private static JsonNode deadlines(String applicant, String id) {
    return world
        .http
        .get(world.url(Service.DEADLINE, "/applications/" + id + "/deadlines"), applicant)
        .expect(200)
        .json();
  }

  private static List<String> lineStates(String registry, String id) {
    var lines =
        world
            .http
            .get(world.url(Service.INTAKE, "/counter/registries/" + registry), world.operator())
            .expect(200)
            .json()
            .get("lines");
    return all(lines).stream()
        .filter(line -> line.at("/application/id").asText().equals(id))
        .map(line -> line.get("state").asText())
        .toList();
  }

  private static List<JsonNode> all(JsonNode items) {
    return StreamSupport.stream(items.spliterator(), false).toList();
  }
}
