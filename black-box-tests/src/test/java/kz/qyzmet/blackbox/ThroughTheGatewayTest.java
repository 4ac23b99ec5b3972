package kz.qyzmet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.stack.run.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The portal by the e-government gateway, across Nauryz of 2026: 21 to 23 March are holidays, 24
 * and 25 March are off instead of the two that fell on a weekend.
 */
class ThroughTheGatewayTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final List<String> ALL =
      List.of("ACCEPTED", "REGISTERED", "IN_PROGRESS", "READY", "ISSUED");

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

  /** A scan where a portal lays it: in the gateway's temporary storage. */
  private static String laid() {
    return world
        .http
        .send(
            "POST",
            world.stack.simulator() + "/storage",
            null,
            "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII),
            Map.of())
        .expect(201)
        .json()
        .get("fileIdentifier")
        .asText();
  }

  private static Http.Answer file(int person, String channel, String scan) {
    return world.http.send(
        "POST",
        world.stack.simulator() + "/applications",
        null,
        """
        {"channel":"%s","service":"tve-duplicate","provider":"%s","language":"kk",
         "applicant":{"iin":"%s","surname":"Үлгі","name":"Адам"},
         "form":{"surname":"Үлгі","name":"Адам","completionYear":2019,"specialty":"Дәнекерлеуші",
                 "reason":"lost","reasonText":"Көшу кезінде жоғалды"},
         "pickup":{"kind":"office","code":"kp-office"},
         "attachments":[{"document":"identity-document","fileIdentifier":"%s","name":"id.pdf",
                         "mediaType":"application/pdf"}]}
        """
            .formatted(channel, World.COLLEGE, SyntheticIin.nth(person).value(), scan),
        Map.of());
  }

  private static JsonNode application(String id, int person) {
    return world
        .http
        .get(world.url(Service.INTAKE, "/applications/" + id), world.applicant(person))
        .expect(200)
        .json();
  }

  /** What the gateway took that the feed of statuses has of this application, repetitions too. */
  private static Stream<JsonNode> taken(String id) {
    var ids = statuses(id).map(status -> status.get("id").asText()).toList();
    return items(world.stack.simulator() + "/received", null)
        .filter(message -> ids.contains(message.path("delivery").asText()));
  }

  /** The statuses of an application as they were told to the portal, each once. */
  private static List<String> told(String id) {
    var names =
        statuses(id)
            .collect(
                Collectors.toMap(
                    status -> status.get("id").asText(),
                    status -> status.at("/data/status").asText()));
    return taken(id)
        .filter(message -> !message.get("again").asBoolean())
        .map(message -> names.get(message.get("delivery").asText()))
        .toList();
  }

  private static Stream<JsonNode> statuses(String id) {
    var monitor = world.token(Grant.official("monitor"));
    var url = world.url(Service.NOTIFICATION, "/statuses?limit=100");
    var statuses = new ArrayList<JsonNode>();
    var page = world.http.get(url, monitor).expect(200).json();
    while (!page.get("items").isEmpty()) {
      page.get("items").forEach(statuses::add);
      page =
          world.http.get(url + "&after=" + page.get("next").asText(), monitor).expect(200).json();
    }
    return statuses.stream()
        .filter(item -> item.toString().contains(id))
        .filter(item -> item.path("type").asText().contains("status.changed"));
  }

  private static Stream<JsonNode> items(String url, String token) {
    var items = world.http.get(url, token).expect(200).json().get("items");
    return StreamSupport.stream(items.spliterator(), false);
  }

  /** Over the holidays to the college's first day, and through its work to the hand-over. */
  private static void carriedOutAfterTheHolidays(String id) {
    at("2026-03-26T10:00");
    world.carryOut(id);
    world.settle();
    at("2026-03-27T11:00");
    world.complete(id, world.clerk(), "{\"step\":\"issue\",\"receivedBy\":\"the applicant\"}");
    world.settle();
  }

  @Test
  void filed_before_the_holidays_it_has_all_its_working_days_after_them() {
    // Given
    at("2026-03-20T17:00");
    // When
    var filed = file(400, "sync", world.upload(world.applicant(400))).expect(200).json();
    // Then
    assertThat(filed.path("state").asText()).as("%s", filed).isEqualTo("answered");
    var id = filed.at("/answer/applicationId").asText();
    assertThat(application(id, 400).get("registered").asText()).isEqualTo("2026-03-20");
    assertThat(application(id, 400).get("due").asText()).startsWith("2026-04-15T18:00");
    world.settle();
    carriedOutAfterTheHolidays(id);
    await().atMost(SOON).untilAsserted(() -> assertThat(told(id)).isEqualTo(ALL));
    assertThat(taken(id).map(message -> message.get("correlationId").asText()))
        .as("every status is in the chain that the portal began")
        .containsOnly(filed.get("correlationId").asText());
  }

  @Test
  void filed_on_a_holiday_it_is_registered_on_the_first_working_day() {
    // Given
    at("2026-03-23T12:00");
    // When
    var scan = laid();
    var filed = file(401, "async", scan).expect(202).json();
    // Then
    var portal =
        world.stack.simulator()
            + "/applications/"
            + filed.get("messageId").asText().replaceAll("[{}]", "");
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(world.http.get(portal, null).json().get("state").asText())
                    .isEqualTo("answered"));
    var id = world.http.get(portal, null).json().at("/answer/applicationId").asText();
    assertThat(application(id, 401).get("registered").asText()).isEqualTo("2026-03-26");
    assertThat(application(id, 401).get("due").asText()).startsWith("2026-04-16T18:00");
    assertThat(application(id, 401).at("/documents/0/attachment").asText()).isNotEmpty();
    var file = world.stack.simulator() + "/storage/" + scan.replaceAll("[{}]", "");
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(world.http.get(file, null).status())
                    .as("the storage may forget it")
                    .isEqualTo(404));
  }

  @Test
  void a_gateway_that_loses_answers_and_repeats_is_told_every_status_once_in_effect() {
    // Given
    at("2026-03-20T17:00");
    faults("{\"loseAnswerRate\":0.4,\"repeatRate\":0.5,\"seed\":5}");
    var id = world.file(world.applicant(402), "kk").get("id").asText();
    world.settle();
    // When
    carriedOutAfterTheHolidays(id);
    // Then
    await().atMost(SOON).untilAsserted(() -> assertThat(told(id)).isEqualTo(ALL));
  }
}
