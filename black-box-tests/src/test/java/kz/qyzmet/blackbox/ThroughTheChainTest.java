package kz.qyzmet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.stack.run.Service;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A university's duplicate through the gateway, ЖБББЖ and ЖОО АЖ, across Nauryz of 2026: 21 to 25
 * March are off, and programs know no days off.
 */
class ThroughTheChainTest {
  private static final String UNIVERSITY = "shygys-university";

  private static World world;

  @BeforeAll
  static void theStackRuns() {
    world = World.get();
  }

  @AfterEach
  void theGatewayBehavesAgain() {
    faults("{}");
    world.stack.clock().set(World.START);
  }

  private static void at(String local) {
    world.stack.clock().set(LocalDateTime.parse(local).toInstant(World.ZONE));
  }

  private static void faults(String how) {
    world.http.send("PUT", world.stack.simulator() + "/faults", null, how, Map.of()).expect(200);
  }

  /** The portal's application through the gateway; its answer names the application. */
  private static JsonNode file(int person) {
    return world
        .http
        .send(
            "POST",
            world.stack.simulator() + "/applications",
            null,
            """
            {"channel":"sync","service":"higher-education-duplicate","provider":"%s","language":"kk",
             "applicant":{"iin":"%s","surname":"Үлгі","name":"Адам"},
             "form":{"surname":"Үлгі","name":"Адам","level":"higher","completionYear":2014,
                     "specialty":"Информатика","reason":"lost","reasonText":"Көшу кезінде жоғалды"},
             "pickup":{"kind":"office","code":"su-office"}}
            """
                .formatted(UNIVERSITY, SyntheticIin.nth(person).value()),
            Map.of())
        .expect(200)
        .json();
  }

  private static String id(JsonNode filed) {
    assertThat(filed.path("state").asText()).as("%s", filed).isEqualTo("answered");
    return filed.at("/answer/applicationId").asText();
  }

  private static JsonNode application(String id, int person) {
    return world
        .http
        .get(world.url(Service.INTAKE, "/applications/" + id), world.applicant(person))
        .expect(200)
        .json();
  }

  private static void does(String id, String role, String person, String what) {
    var who = world.staff(role, UNIVERSITY, person);
    var url = world.url(Service.COLLEGE, "/cases/" + id);
    soon().until(() -> world.http.get(url, who).status() == 200);
    var version = world.http.get(url, who).expect(200).json().get("version").asInt();
    world.http.post(url + "/complete", who, what, "\"" + version + "\"").expect(200);
  }

  private static Http.Answer chain(String id) {
    return world.http.get(
        world.url(Service.GATEWAY, "/chains/" + id), world.token(Grant.official("monitor")));
  }

  private static Stream<JsonNode> ways(String id, String carries) {
    var answer = chain(id);
    return answer.status() == 404
        ? Stream.of()
        : each(answer.expect(200).json().get("ways"))
            .filter(way -> way.get("carries").asText().equals(carries));
  }

  private static List<String> states(String id, String carries) {
    return ways(id, carries)
        .flatMap(way -> each(way.get("hops")))
        .map(hop -> hop.get("system").asText() + " " + hop.get("state").asText())
        .toList();
  }

  /** The days on which the receipts of a way came. */
  private static List<LocalDate> kept(String id, String carries) {
    return ways(id, carries)
        .flatMap(way -> each(way.get("hops")))
        .map(hop -> OffsetDateTime.parse(hop.get("keptAt").asText()))
        .map(kept -> kept.withOffsetSameInstant(World.ZONE).toLocalDate())
        .distinct()
        .toList();
  }

  private static boolean silent(String id) {
    return ways(id, "request").anyMatch(way -> !way.get("silentSince").isNull());
  }

  private static Stream<JsonNode> each(JsonNode items) {
    return StreamSupport.stream(items.spliterator(), false);
  }

  /** The statuses that the portal was told in the chain that it began, each once. */
  private static List<String> told(JsonNode filed) {
    var chain = filed.get("correlationId").asText();
    return each(world.http.get(world.stack.simulator() + "/received", null).json().get("items"))
        .filter(message -> message.get("correlationId").asText().equals(chain))
        .filter(message -> !message.get("again").asBoolean())
        .map(message -> message.at("/data/updatedValues/STATUS/0/code"))
        .filter(status -> !status.isMissingNode())
        .map(JsonNode::asText)
        .toList();
  }

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(60));
  }

  private static void reads(String id, String carries, String... states) {
    soon().untilAsserted(() -> assertThat(states(id, carries)).containsExactly(states));
  }

  @Test
  void each_system_tells_its_receipt_and_the_ready_notice_comes_back_after_the_holidays() {
    // Given
    at("2026-03-19T10:00");
    var filed = file(410);
    var id = id(filed);
    reads(id, "request", "gateway received", "unified-he-system received", "hei-system received");
    at("2026-03-19T11:00");
    does(id, "clerk", "su-clerk-1", "{\"step\":\"register\"}");
    does(
        id,
        "study-department",
        "su-study-1",
        "{\"step\":\"prepare\",\"draft\":{\"decision\":\"grant\"}}");
    at("2026-03-20T16:00");
    does(id, "management", "su-manager-1", "{\"step\":\"review\"}");
    world.settle();
    // When
    at("2026-03-26T10:00");
    does(id, "study-department", "su-study-1", "{\"step\":\"produce\"}");
    does(id, "study-department", "su-study-1", "{\"step\":\"notify\"}");
    // Then
    reads(id, "ready", "hei-system received", "unified-he-system received", "gateway received");
    assertThat(kept(id, "request")).containsExactly(LocalDate.parse("2026-03-19"));
    assertThat(kept(id, "ready")).containsExactly(LocalDate.parse("2026-03-26"));
    assertThat(application(id, 410).get("registered").asText()).isEqualTo("2026-03-19");
    assertThat(application(id, 410).path("due").isNull()).as("the act sets no term").isTrue();
    world.settle();
    assertThat(limit(id, 410, "produce"))
        .as("the six days of the duplicate run on over the holidays")
        .isEqualTo(OffsetDateTime.parse("2026-03-26T18:00:00+05:00"));
    at("2026-03-27T11:00");
    does(id, "clerk", "su-clerk-1", "{\"step\":\"issue\",\"receivedBy\":\"the applicant\"}");
    soon()
        .untilAsserted(
            () ->
                assertThat(told(filed))
                    .containsExactly("ACCEPTED", "REGISTERED", "IN_PROGRESS", "READY", "ISSUED"));
    assertThat(silent(id)).isFalse();
  }

  private static OffsetDateTime limit(String id, int person, String step) {
    var deadlines =
        world
            .http
            .get(
                world.url(Service.DEADLINE, "/applications/" + id + "/deadlines"),
                world.applicant(person))
            .expect(200)
            .json();
    return each(deadlines.get("steps"))
        .filter(each -> each.get("step").asText().equals(step))
        .map(each -> OffsetDateTime.parse(each.get("due").asText()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_silent_system_is_found_and_reported_and_holds_nobody_up() {
    // Given
    faults("{\"silent\":[\"unified-he-system\"]}");
    at("2026-03-23T12:00");
    var id = id(file(411));
    reads(id, "request", "gateway received", "unified-he-system awaited", "hei-system ahead");
    // When
    at("2026-03-23T13:05");
    // Then
    soon().untilAsserted(() -> assertThat(silent(id)).isTrue());
    soon().untilAsserted(() -> assertThat(silences()).isPositive());
    at("2026-03-23T13:20");
    soon().untilAsserted(() -> assertThat(gaps(id)).containsExactly("silent unified-he-system"));
    at("2026-03-26T10:00");
    does(id, "clerk", "su-clerk-1", "{\"step\":\"register\"}");
    soon()
        .untilAsserted(
            () -> assertThat(application(id, 411).get("status").asText()).isEqualTo("REGISTERED"));
    assertThat(application(id, 411).get("registered").asText()).isEqualTo("2026-03-26");
    faults("{}");
    reads(id, "request", "gateway received", "unified-he-system received", "hei-system received");
    assertThat(silent(id)).isFalse();
    soon().untilAsserted(() -> assertThat(silences()).isZero());
    soon().untilAsserted(() -> assertThat(gaps(id)).isEmpty());
  }

  /** Of the chain, as the reconciliation tells them. */
  private static List<String> gaps(String id) {
    var report =
        world
            .http
            .send(
                "GET",
                world.url(Service.NOTIFICATION, "/reconciliation?kind=chain"),
                world.token(Grant.official("monitor")),
                (String) null,
                Map.of("Accept", "application/json"))
            .expect(200)
            .json();
    return each(report.get("items"))
        .filter(gap -> gap.get("application").asText().equals(id))
        .map(gap -> gap.get("cause").asText() + " " + gap.get("where").asText())
        .toList();
  }

  private static double silences() {
    return world
        .http
        .get(world.url(Service.GATEWAY, "/q/metrics"), null)
        .text()
        .lines()
        .filter(line -> line.matches("qyzmet_chains_silent[ {].*"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
