package kz.qyzmet.deadline.calculation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.CaseOpened;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.EventJson;
import kz.qyzmet.contracts.event.OrganisationChanged;
import kz.qyzmet.contracts.event.StepRef;
import kz.qyzmet.contracts.event.WithdrawalRequested;
import kz.qyzmet.contracts.organisation.OrganisationNews;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.deadline.Stage;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.organisations.HeardOrganisations;
import kz.qyzmet.organisations.LiveOrganisations;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.Test;

/** What college-service tells of organisations, on a real broker and database. */
@QuarkusTest
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "deadline"))
class OrganisationsTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
  private static final String PARKED =
      "SELECT count(*) FROM parked_event WHERE application_id = $1";
  private static final String AWAITED =
      "SELECT count(*) FROM organisation_awaited WHERE application_id = $1";

  @Inject Pool pool;

  /** A college that closes at that time each day and has no lunch. */
  private static Envelope<OrganisationChanged> told(String code, int version, String closing) {
    var like =
        OrganisationNews.tell(
            Organisations.demo().find(Stage.COLLEGE).orElseThrow(), Instant.EPOCH);
    List<OrganisationChanged.Open> hours =
        like.hours().stream()
            .map(OrganisationChanged.Open::day)
            .distinct()
            .map(
                day ->
                    new OrganisationChanged.Open(day, LocalTime.of(9, 0), LocalTime.parse(closing)))
            .toList();
    return new Envelope<>(
        UUID.randomUUID(),
        EventCatalog.COLLEGE,
        version,
        null,
        "test",
        Instant.EPOCH,
        new OrganisationChanged(
            code,
            like.bin(),
            like.kind(),
            like.name(),
            like.address(),
            like.zone(),
            like.locality(),
            hours,
            like.vacations(),
            like.services(),
            like.pickups(),
            like.at()));
  }

  /** When the term of an application filed on a Thursday morning ends; null while unknown. */
  private static String due(String college) {
    return given()
        .header("Authorization", RealParts.bearer(Grant.official("monitor")))
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "service", "tve-duplicate",
                "channel", "portal",
                "at", "2026-03-05T10:00",
                "provider", college))
        .post("/calculations")
        .path("due");
  }

  @Test
  void changed_hours_count_for_what_is_asked_from_then_on() {
    try (var stage = Stage.open()) {
      // Given
      stage.send(List.of(told("short-college", 1, "16:00")));
      await()
          .atMost(LONG_ENOUGH)
          .until(() -> "2026-04-01T16:00:00+05:00".equals(due("short-college")));
      // When
      stage.send(List.of(told("short-college", 2, "15:00")));
      // Then
      await()
          .atMost(LONG_ENOUGH)
          .until(() -> "2026-04-01T15:00:00+05:00".equals(due("short-college")));
    }
  }

  @Test
  void given_dates_stay_and_new_applications_get_the_new_hours() {
    try (var stage = Stage.open()) {
      // Given
      var filed = Instant.parse("2026-03-05T05:00:00Z");
      stage.send(List.of(told("other-hours", 1, "18:00")));
      await().atMost(LONG_ENOUGH).until(() -> due("other-hours") != null);
      var before = UUID.randomUUID();
      stage.send(List.of(Stage.first(accepted(stage, before, "other-hours", filed))));
      var marks = stage.awaitDeadlines(before, _ -> {}).getList("legal.marks.at");
      assertThat(marks).isNotEmpty().allMatch(at -> at.toString().contains("T18:00"));
      // When
      stage.send(List.of(told("other-hours", 2, "17:00")));
      await()
          .atMost(LONG_ENOUGH)
          .until(() -> "2026-04-01T17:00:00+05:00".equals(due("other-hours")));
      // Then
      var after = UUID.randomUUID();
      stage.send(List.of(Stage.first(accepted(stage, after, "other-hours", filed))));
      stage.awaitDeadlines(
          after, read -> assertThat(read.getString("legal.marks.at[0]")).contains("T17:00"));
      assertThat(stage.awaitDeadlines(before, _ -> {}).getList("legal.marks.at")).isEqualTo(marks);
    }
  }

  private static ApplicationAccepted accepted(Stage stage, UUID id, String college, Instant at) {
    var like = stage.accepted(id, "an-opaque-applicant-id", Stage.COLLEGE, at);
    return new ApplicationAccepted(
        id,
        like.number(),
        like.service(),
        like.passportVersion(),
        college,
        like.channel(),
        like.applicantId(),
        like.language(),
        like.acceptedAt(),
        like.pickup(),
        like.term());
  }

  @Test
  void an_application_that_overtakes_its_organisation_waits_for_it_with_all_that_follows() {
    try (var stage = Stage.open()) {
      // Given
      var id = UUID.randomUUID();
      stage.send(overtaking(stage, id, "late-college"));
      await().atMost(LONG_ENOUGH).until(() -> count(PARKED, id) == 3);
      assertThat(Stage.deadlines(id, Grant.official("monitor")).statusCode()).isEqualTo(404);
      // When
      stage.send(List.of(told("late-college", 1, "16:00")));
      // Then
      isWatched(stage, id);
    }
  }

  @Test
  void what_another_replica_has_heard_ends_the_wait_too() {
    try (var stage = Stage.open()) {
      // Given
      var id = UUID.randomUUID();
      stage.send(overtaking(stage, id, "far-college"));
      await().atMost(LONG_ENOUGH).until(() -> count(PARKED, id) == 3);
      // When
      pool.preparedQuery("INSERT INTO organisation_heard (code, version, event) VALUES ($1, 1, $2)")
          .execute(
              Tuple.of(
                  "far-college", Buffer.buffer(EventJson.encode(told("far-college", 1, "16:00")))))
          .await()
          .atMost(LONG_ENOUGH);
      // Then
      isWatched(stage, id);
    }
  }

  /** An application, its wish to withdraw and the opening of its case. */
  private static List<Envelope<?>> overtaking(Stage stage, UUID id, String college) {
    var filed = Instant.parse("2026-03-05T05:00:00Z");
    var withdrawal =
        new Envelope<>(
            UUID.randomUUID(),
            EventCatalog.INTAKE,
            2,
            null,
            "test",
            filed,
            new WithdrawalRequested(id, filed));
    var opened =
        new CaseOpened(id, college, filed, Stage.SOMEBODY, new StepRef("register", "clerk"));
    return List.of(
        Stage.of(1, opened), Stage.first(accepted(stage, id, college, filed)), withdrawal);
  }

  private void isWatched(Stage stage, UUID id) {
    var read =
        stage.awaitDeadlines(
            id, seen -> assertThat(seen.getList("steps.step")).containsExactly("register"));
    assertThat(read.getString("legal.marks.at[0]")).contains("T16:00");
    assertThat(count(PARKED, id)).isZero();
    await().atMost(LONG_ENOUGH).until(() -> count(AWAITED, id) == 0);
    assertThat(count("SELECT count(*) FROM dead_letter WHERE record_key = $1::uuid::text", id))
        .isZero();
  }

  private long count(String query, UUID id) {
    return pool.preparedQuery(query)
        .execute(Tuple.of(id))
        .await()
        .atMost(LONG_ENOUGH)
        .iterator()
        .next()
        .getLong(0);
  }

  @Test
  void what_was_heard_is_there_again_after_a_restart() {
    try (var stage = Stage.open()) {
      // Given
      stage.send(List.of(told("kept-college", 1, "14:00")));
      await().atMost(LONG_ENOUGH).until(() -> due("kept-college") != null);
      var restarted = new LiveOrganisations(Optional.empty(), Duration.ofHours(1));
      // When
      new HeardOrganisations(pool, restarted).start();
      restarted.stop();
      // Then
      assertThat(restarted.find("kept-college")).isPresent();
    }
  }
}
