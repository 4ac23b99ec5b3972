package kz.qyzmet.intake.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.intake.testing.Branch;
import kz.qyzmet.intake.testing.College;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.intake.testing.Portal;
import kz.qyzmet.intake.testing.Topic;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountsTest extends IntakeTest {
  private final Branch branch = Branch.inKaraganda();

  /** Whatever other tests have taken in. */
  @BeforeEach
  void nothing_waits() {
    tables.empty("transfer_line");
    tables.empty("transfer_registry");
  }

  private UUID taken() {
    var application = Branch.application(somebody().iin());
    return UUID.fromString(branch.take(application).then().statusCode(201).extract().path("id"));
  }

  private static Response page(String query) {
    return given()
        .header("Authorization", RealParts.bearer(Grant.official("service")))
        .get("/accounts" + query);
  }

  /** All accounts, by pages. */
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
  private static Map<String, Object> papers(UUID application) {
    return (Map<String, Object>) of(application).get("papers");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> streams(UUID application) {
    return (Map<String, Object>) of(application).get("streams");
  }

  @Test
  void papers_are_followed_from_the_branch_to_the_provider() {
    // Given
    var id = taken();
    var college = new College(id);
    // When
    var before = papers(id);
    var number =
        branch
            .post("/counter/registries", Map.of("provider", "karaganda-polytechnic"), Portal.key())
            .<String>path("number");
    branch.post(
        "/counter/registries/" + number + "/dispatch", Map.of("carrier", "courier"), Portal.key());
    var left = papers(id);
    Topic.publish(college.packageChecked("missing"));
    await().atMost(Duration.ofSeconds(20)).until(() -> "MISSING".equals(papers(id).get("place")));
    var missing = papers(id);
    Topic.publish(college.packageChecked("here"), college.opened());
    awaitHeard(id, 3);
    // Then
    assertThat(before)
        .containsEntry("place", "AT_BRANCH")
        .containsEntry("branch", "karaganda-1")
        .hasEntrySatisfying(
            "since", since -> assertThat((String) since).startsWith("2026-03-05T05:00:00"));
    assertThat(left).containsEntry("place", "ON_ITS_WAY").containsKey("until");
    assertThat(missing).containsEntry("place", "MISSING");
    assertThat(papers(id)).containsEntry("place", "AT_PROVIDER");
    assertThat((List<?>) of(id).get("told")).hasSize(2);
  }

  @Test
  void papers_of_an_application_that_was_withdrawn_on_their_way_are_followed_all_the_same() {
    // Given
    var id = taken();
    var college = new College(id);
    var number =
        branch
            .post("/counter/registries", Map.of("provider", "karaganda-polytechnic"), Portal.key())
            .<String>path("number");
    branch.post(
        "/counter/registries/" + number + "/dispatch", Map.of("carrier", "courier"), Portal.key());
    // When
    Topic.publish(college.opened(), college.withdrawn());
    awaitHeard(id, 2);
    var withdrawn = of(id);
    Topic.publish(college.packageChecked("missing"));
    awaitHeard(id, 3);
    var missing = papers(id);
    Topic.publish(college.packageChecked("here"));
    awaitHeard(id, 4);
    // Then
    assertThat(withdrawn).containsEntry("state", "WITHDRAWN");
    assertThat(withdrawn.get("papers"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsEntry("place", "ON_ITS_WAY")
        .containsKey("until");
    assertThat(missing).containsEntry("place", "MISSING");
    assertThat(papers(id)).containsEntry("place", "AT_PROVIDER");
  }

  private static void awaitHeard(UUID id, int version) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> streams(id).get("heard").equals(Map.of(EventCatalog.COLLEGE, version)));
  }

  @Test
  void papers_that_never_left_an_application_that_was_withdrawn_are_not_awaited() {
    // Given
    var id = taken();
    var college = new College(id);
    // When
    Topic.publish(college.opened(), college.withdrawn());
    awaitHeard(id, 2);
    // Then
    assertThat(papers(id)).containsEntry("place", "NOT_AWAITED");
  }

  @Test
  void a_result_is_followed_as_far_as_the_branch() {
    // Given
    var id = taken();
    var college = new College(id);
    // When
    Topic.publish(
        college.packageChecked("here"),
        college.opened(),
        college.registered(),
        college.assigned(),
        college.prepared(),
        college.signed(),
        college.dispatchedTo("karaganda-1"));
    await().atMost(Duration.ofSeconds(20)).until(() -> of(id).get("result") != null);
    // Then
    assertThat(of(id)).containsEntry("state", "SIGNED");
    assertThat(of(id).get("result"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsEntry("place", "ON_ITS_WAY")
        .containsEntry("branch", "karaganda-1")
        .hasEntrySatisfying("until", until -> assertThat((String) until).contains("T13:00:00"));
  }

  @Test
  void a_result_that_was_sent_back_is_on_its_way_since_then_until_somebody_asks_for_it() {
    // Given
    var id = somebody().filed();
    var college = new College(id);
    Topic.publish(
        college.opened(),
        college.registered(),
        college.assigned(),
        college.prepared(),
        college.signed(),
        college.dispatchedTo("karaganda-1"));
    await().atMost(Duration.ofSeconds(20)).until(() -> of(id).get("result") != null);
    var result = "/counter/results/" + id;
    branch.post(result + "/check", Map.of("condition", "here"), Portal.key(), 1);
    clock.set(DayOfWeek.MONDAY, "2026-04-06T10:00");
    // When
    branch
        .post(result + "/send-back", Map.of("carrier", "courier"), Portal.key(), 2)
        .then()
        .statusCode(200);
    // Then
    assertThat(of(id).get("result"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsEntry("place", "SENT_BACK")
        .containsEntry("until", null)
        .hasEntrySatisfying(
            "since", since -> assertThat((String) since).startsWith("2026-04-06T05:00:00"));
    clock.set(DayOfWeek.TUESDAY, "2026-04-07T11:00");
    branch.post(result + "/request", Map.of(), Portal.key(), 3).then().statusCode(200);
    assertThat(of(id).get("result"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsEntry("place", "ASKED_FOR")
        .containsEntry("until", null)
        .hasEntrySatisfying(
            "since", since -> assertThat((String) since).startsWith("2026-04-07T06:00:00"));
  }

  @Test
  void an_event_that_came_too_early_shows_as_parked() {
    // Given
    var id = taken();
    var college = new College(id);
    college.packageChecked("here");
    // When
    Topic.publish(college.opened());
    // Then
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> streams(id).get("parked").equals(List.of(EventCatalog.COLLEGE)));
    assertThat(streams(id)).containsEntry("heard", Map.of());
  }

  @Test
  void each_application_comes_once_whatever_the_length_of_the_pages() {
    // Given
    taken();
    taken();
    taken();
    // When
    var singly = all(1);
    // Then
    assertThat(singly).hasSizeGreaterThanOrEqualTo(3);
    assertThat(singly).extracting(account -> account.get("application")).isSorted();
    assertThat(singly).isEqualTo(all(500));
  }

  @Test
  void a_page_of_no_length_or_too_long_a_one_is_refused() {
    for (var limit : List.of("0", "501", "many")) {
      page("?limit=" + limit)
          .then()
          .statusCode(400)
          .body("type", equalTo("urn:qyzmet:problem:invalid-parameter"));
    }
    page("?after=last").then().statusCode(400);
  }
}
