package kz.qyzmet.notification.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.kit.identity.Pseudonyms;
import kz.qyzmet.notification.Database;
import kz.qyzmet.notification.OnRealParts;
import kz.qyzmet.notification.People;
import kz.qyzmet.notification.Teller;
import kz.qyzmet.notification.cabinet.domain.Story;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cabinet's own account against those of the others, which are told by the test. */
@QuarkusTest
@OnRealParts
@WithTestResource(OthersOnLoopback.class)
class ReconciliationTest {
  @Inject Pseudonyms pseudonyms;

  private final Teller teller = new Teller();

  /** What other tests have told. */
  @BeforeEach
  void nothing_is_known() {
    Database.change("truncate application, stream_position, parked_event, dead_letter");
    intakeSays();
    collegeSays();
  }

  @AfterEach
  void closed() {
    teller.close();
  }

  /** And deadline-service watches all that it names, and has heard more than enough. */
  private static void intakeSays(JsonObject... accounts) {
    System.setProperty(OthersOnLoopback.INTAKE, sorted(accounts));
    deadlineSays(
        List.of(accounts).stream().map(ReconciliationTest::watch).toArray(JsonObject[]::new));
  }

  private static void deadlineSays(JsonObject... accounts) {
    System.setProperty(OthersOnLoopback.DEADLINE, sorted(accounts));
  }

  private static JsonObject watch(JsonObject intake) {
    var heard = new JsonObject().put(EventCatalog.INTAKE, 99).put(EventCatalog.COLLEGE, 99);
    return new JsonObject()
        .put("application", intake.getString("application"))
        .put("state", "running")
        .putNull("next")
        .put("streams", new JsonObject().put("heard", heard));
  }

  private static void collegeSays(JsonObject... accounts) {
    System.setProperty(OthersOnLoopback.COLLEGE, sorted(accounts));
  }

  private static String sorted(JsonObject... accounts) {
    return new JsonArray(
            List.of(accounts).stream()
                .sorted(Comparator.comparing(account -> account.getString("application")))
                .toList())
        .encode();
  }

  private static JsonObject account(Story story, String state, int told, String source, int heard) {
    var moments = IntStream.range(0, told).mapToObj(_ -> "2026-03-05T06:00:00Z").toList();
    return new JsonObject()
        .put("application", story.application().toString())
        .put("state", state)
        .put("told", new JsonArray(moments))
        .put(
            "streams",
            new JsonObject()
                .put("heard", new JsonObject().put(source, heard))
                .put("parked", new JsonArray())
                .put("deadLetters", new JsonArray())
                .put("unpublished", false));
  }

  private static JsonObject intake(Story story, String state, int heard) {
    return account(story, state, 1, EventCatalog.COLLEGE, heard);
  }

  private static JsonObject college(Story story, String state, int told) {
    return account(story, state, told, EventCatalog.INTAKE, 1);
  }

  private Story story() {
    return People.somebody().story(pseudonyms);
  }

  private static void awaitHeard(Story story, int events) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                Database.number(
                        "select coalesce(sum(version), 0) from stream_position where application_id = ?",
                        story.application())
                    == events);
  }

  private static JsonObject report() {
    return report("");
  }

  private static JsonObject report(String query) {
    return new JsonObject(
        People.official("monitor")
            .accept("application/json")
            .get("/reconciliation" + query)
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }

  private static Response text(String language) {
    return RestAssured.given()
        .header("Accept-Language", language)
        .header("Authorization", RealParts.bearer(Grant.official("monitor")))
        .get("/reconciliation");
  }

  private static List<String> gaps(JsonObject report) {
    return report.getJsonArray("items").stream()
        .map(JsonObject.class::cast)
        .map(
            gap ->
                String.join(
                    " ",
                    String.valueOf(gap.getString("application")),
                    gap.getString("kind"),
                    gap.getString("cause"),
                    gap.getString("where")))
        .toList();
  }

  @Test
  void what_all_have_heard_is_without_a_gap_page_by_page() {
    // Given: more than two pages
    var stories = IntStream.range(0, 5).mapToObj(_ -> story()).toList();
    stories.forEach(story -> teller.tell(story.accepted(), story.opened(), story.registered()));
    stories.forEach(story -> awaitHeard(story, 3));
    intakeSays(
        stories.stream().map(each -> intake(each, "REGISTERED", 2)).toArray(JsonObject[]::new));
    collegeSays(stories.stream().map(each -> college(each, "OPEN", 2)).toArray(JsonObject[]::new));
    // When
    var report = report();
    // Then
    assertThat(gaps(report)).isEmpty();
    assertThat(report.getInteger("applications")).isEqualTo(5);
    assertThat(report.getInteger("gaps")).isZero();
    assertThat(System.getProperty(OthersOnLoopback.TOKEN)).startsWith("Bearer ");
  }

  @Test
  void a_status_that_was_not_told_is_a_gap_until_it_is() {
    // Given
    var story = story();
    teller.tell(story.accepted(), story.opened());
    awaitHeard(story, 2);
    intakeSays(intake(story, "REGISTERED", 2));
    collegeSays(college(story, "OPEN", 2));
    // When
    var before = report();
    teller.tell(story.registered());
    awaitHeard(story, 3);
    var after = report();
    // Then
    assertThat(gaps(before))
        .containsExactly(story.application() + " cabinet unread notification-service");
    assertThat(before.getJsonArray("items").getJsonObject(0).getInteger("ageSeconds"))
        .isGreaterThan(300);
    assertThat(before.getJsonArray("kinds").getJsonObject(0).getString("kind"))
        .isEqualTo("cabinet");
    assertThat(gaps(after)).isEmpty();
  }

  @Test
  void an_application_that_nobody_watches_is_a_gap() {
    // Given
    var story = story();
    teller.tell(story.accepted());
    awaitHeard(story, 1);
    intakeSays(intake(story, "ACCEPTED", 0));
    collegeSays(account(story, null, 0, EventCatalog.INTAKE, 1));
    deadlineSays();
    // When
    var report = report();
    // Then
    assertThat(gaps(report))
        .containsExactly(story.application() + " deadline unread deadline-service");
  }

  @Test
  void an_event_that_waits_for_an_earlier_one_names_its_cause() {
    // Given: the second of the college's events is lost
    var story = story();
    teller.tell(story.accepted(), story.opened());
    teller.envelope(story.registered());
    teller.tell(story.assigned());
    awaitHeard(story, 2);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Database.number("select count(*) from parked_event") == 1);
    intakeSays(intake(story, "IN_PROGRESS", 3));
    collegeSays(college(story, "OPEN", 3));
    // When
    var report = report();
    // Then
    assertThat(gaps(report))
        .containsExactly(story.application() + " cabinet parked notification-service");
  }

  @Test
  void an_acceptance_that_could_not_be_read_names_its_cause_and_what_is_no_application_is_no_gap() {
    // Given: a record that cannot be read, and one that is nobody's
    var story = story();
    var garbage = new byte[] {'{'};
    teller.raw(EventCatalog.APPLICATION_TOPIC, story.application().toString(), garbage);
    teller.raw(EventCatalog.APPLICATION_TOPIC, UUID.randomUUID().toString(), garbage);
    teller.raw(EventCatalog.APPLICATION_TOPIC, "nobody", garbage);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Database.number("select count(*) from dead_letter") == 3);
    intakeSays(intake(story, "ACCEPTED", 0));
    collegeSays(account(story, null, 0, EventCatalog.INTAKE, 1));
    // When
    var report = report();
    // Then
    assertThat(gaps(report))
        .containsExactly(story.application() + " cabinet dead-letter notification-service");
    assertThat(report.getInteger("applications")).isEqualTo(1);
  }

  @Test
  void an_application_that_came_in_behind_its_page_is_looked_for_once_more() {
    // Given: intake-service knows it, but an account of it is nowhere
    var known = story();
    var unknown = story();
    teller.tell(known.accepted(), unknown.accepted());
    awaitHeard(known, 1);
    awaitHeard(unknown, 1);
    intakeSays(account(known, "ACCEPTED", 1, EventCatalog.COLLEGE, 0));
    collegeSays(
        account(known, null, 0, EventCatalog.INTAKE, 1),
        account(unknown, null, 0, EventCatalog.INTAKE, 1));
    // When
    var report = report();
    // Then
    assertThat(gaps(report))
        .containsExactly(unknown.application() + " application unknown intake-service");
  }

  @Test
  void a_kind_is_read_on_behind_an_application() {
    // Given: nobody watches either
    var stories = List.of(story(), story());
    stories.forEach(story -> teller.tell(story.accepted()));
    stories.forEach(story -> awaitHeard(story, 1));
    intakeSays(
        stories.stream().map(each -> intake(each, "ACCEPTED", 0)).toArray(JsonObject[]::new));
    collegeSays(
        stories.stream()
            .map(each -> account(each, null, 0, EventCatalog.INTAKE, 1))
            .toArray(JsonObject[]::new));
    deadlineSays();
    var all = gaps(report("?kind=deadline"));
    // When
    var behind = report("?kind=deadline&after=" + all.getFirst().substring(0, 36));
    // Then
    assertThat(all).hasSize(2);
    assertThat(gaps(behind)).containsExactly(all.getLast());
    assertThat(behind.getInteger("gaps")).isEqualTo(2);
    assertThat(gaps(report("?kind=papers"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind=nothing",
        "kind=PAPERS",
        "after=5b1f6f3e-0000-4000-8000-000000000000",
        "kind=papers&after=x"
      })
  void a_kind_or_cursor_that_is_none_is_refused(String query) {
    People.official("monitor").get("/reconciliation?" + query).then().statusCode(400);
  }

  @ParameterizedTest
  @CsvSource({"away, away", "garbage, unreadable"})
  void an_account_that_cannot_be_had_is_a_gap_itself_and_no_other(String answer, String cause) {
    // Given
    var story = story();
    teller.tell(story.accepted());
    awaitHeard(story, 1);
    intakeSays(intake(story, "ACCEPTED", 0));
    System.setProperty(OthersOnLoopback.COLLEGE, answer);
    // When
    var report = report();
    // Then
    assertThat(gaps(report)).containsExactly("null account " + cause + " college-service");
  }

  @ParameterizedTest
  @CsvSource({"kk, Олқылықтар: 1", "ru, Пробелы: 1", "en, Gaps: 1", "de, Олқылықтар: 1"})
  void the_page_is_one_text_in_the_callers_language(String language, String line) {
    // Given
    var story = story();
    teller.tell(story.accepted());
    awaitHeard(story, 1);
    intakeSays(intake(story, "ACCEPTED", 0));
    // When
    var page = text(language);
    // Then
    page.then().statusCode(200).contentType("text/plain;charset=UTF-8");
    assertThat(page.asString()).contains(line).contains(story.application().toString());
    assertThat(report().getString("page")).startsWith("Reconciliation of");
  }

  @Test
  void the_cabinets_account_is_for_services() {
    // Given
    var story = story();
    teller.tell(story.accepted());
    awaitHeard(story, 1);
    // When
    var page = People.official("service").get("/accounts?limit=1");
    // Then
    page.then().statusCode(200);
    var json = new JsonObject(page.asString());
    assertThat(json.getString("next")).isEqualTo(story.application().toString());
    assertThat(json.getJsonArray("items").getJsonObject(0))
        .isEqualTo(
            new JsonObject()
                .put("application", story.application().toString())
                .put("status", "ACCEPTED")
                .put("told", 1)
                .put(
                    "streams",
                    new JsonObject()
                        .put("heard", new JsonObject().put(EventCatalog.INTAKE, 1))
                        .put("parked", new JsonArray())
                        .put("deadLetters", new JsonArray())
                        .put(
                            "unpublished",
                            json.getJsonArray("items")
                                .getJsonObject(0)
                                .getJsonObject("streams")
                                .getBoolean("unpublished"))));
    assertThat(
            new JsonObject(
                    People.official("service")
                        .get("/accounts?after=" + json.getString("next"))
                        .asString())
                .getJsonArray("items"))
        .isEmpty();
  }
}
