package kz.qyzmet.deadline.account;

import static io.restassured.RestAssured.given;
import static kz.qyzmet.deadline.Stage.COLLEGE;
import static kz.qyzmet.deadline.Stage.SOMEBODY;
import static kz.qyzmet.deadline.watch.domain.Days.at;
import static kz.qyzmet.deadline.watch.domain.Days.thursday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.contracts.event.CaseWithdrawn;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.deadline.Stage;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What this service tells of each application to the one that reconciles. */
@QuarkusTest
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "deadline"))
class AccountsTest {
  private static final Instant FILED = at(thursday("2026-03-05"), "10:00");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final UUID id = UUID.randomUUID();
  private Stage stage;

  @BeforeEach
  void an_application_is_accepted() {
    stage = Stage.open();
    stage.clockAt(FILED);
    accepted(id);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private void accepted(UUID application) {
    stage.send(List.of(Stage.first(stage.accepted(application, "somebody", COLLEGE, FILED))));
    stage.awaitDeadlines(
        application, found -> assertThat(found.getString("state")).isEqualTo("running"));
  }

  private static Response page(String query) {
    return given()
        .header("Authorization", RealParts.bearer(Grant.official("service")))
        .get("/accounts" + query);
  }

  private static List<Map<String, Object>> all(int limit) {
    var all = new ArrayList<Map<String, Object>>();
    String next = null;
    do {
      var page = page("?limit=" + limit + (next == null ? "" : "&after=" + next));
      page.then().statusCode(200);
      all.addAll(page.jsonPath().getList("items"));
      next = page.path("next");
    } while (next != null);
    return all;
  }

  private static Map<String, Object> of(UUID application) {
    return all(500).stream()
        .filter(account -> account.get("application").equals(application.toString()))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> streams(UUID application) {
    return (Map<String, Object>) of(application).get("streams");
  }

  @Test
  void a_watched_application_names_its_next_mark_and_what_was_heard() {
    // When
    var account = of(id);
    // Then: half of the provider's own term
    assertThat(account).containsEntry("state", "running");
    assertThat(Instant.parse((String) account.get("next"))).isAfter(FILED);
    assertThat(streams(id)).containsEntry("heard", Map.of(EventCatalog.INTAKE, 1));
  }

  @Test
  void one_that_has_ended_is_watched_no_more() {
    // When
    stage.send(
        List.of(
            Stage.opened(id, FILED.plusSeconds(60)),
            Stage.of(2, new CaseWithdrawn(id, COLLEGE, FILED.plusSeconds(120), SOMEBODY))));
    // Then
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(of(id)).containsEntry("state", "ended").containsEntry("next", null));
    assertThat(streams(id))
        .containsEntry("heard", Map.of(EventCatalog.INTAKE, 1, EventCatalog.COLLEGE, 2));
  }

  @Test
  void what_waits_for_an_earlier_event_is_told() {
    // When: the second of the college's events is lost
    stage.send(List.of(Stage.registered(id, FILED.plusSeconds(60))));
    // Then
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(streams(id)).containsEntry("parked", List.of(EventCatalog.COLLEGE)));
  }

  @Test
  void of_one_whose_acceptance_could_not_be_read_the_dead_letter_is_told() {
    // When
    var unread = UUID.randomUUID();
    stage.sendGarbage(unread);
    // Then
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(
            () -> assertThat(of(unread)).containsEntry("state", null).containsEntry("next", null));
    assertThat(streams(unread))
        .containsEntry("heard", Map.of())
        .containsEntry("deadLetters", List.of(EventCatalog.APPLICATION_TOPIC));
  }

  @Test
  void of_one_whose_case_was_opened_before_it_was_accepted_what_waits_is_told() {
    // When
    var early = UUID.randomUUID();
    stage.send(List.of(Stage.opened(early, FILED)));
    // Then
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(
            () ->
                assertThat(streams(early)).containsEntry("parked", List.of(EventCatalog.COLLEGE)));
  }

  @Test
  void each_application_comes_once_whatever_the_length_of_the_pages() {
    // Given
    accepted(UUID.randomUUID());
    accepted(UUID.randomUUID());
    // When
    var singly = all(1);
    // Then
    assertThat(singly).extracting(account -> account.get("application")).isSorted();
    assertThat(singly).hasSizeGreaterThanOrEqualTo(3).isEqualTo(all(500));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?limit=0", "?limit=501", "?after=last"})
  void a_page_that_cannot_be_is_refused(String query) {
    page(query).then().statusCode(400).contentType("application/problem+json");
  }
}
