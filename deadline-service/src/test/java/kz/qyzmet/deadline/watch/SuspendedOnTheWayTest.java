package kz.qyzmet.deadline.watch;

import static io.restassured.RestAssured.given;
import static kz.qyzmet.deadline.Stage.COLLEGE;
import static kz.qyzmet.deadline.Stage.SOMEBODY;
import static kz.qyzmet.deadline.watch.domain.Days.at;
import static kz.qyzmet.deadline.watch.domain.Days.closingOf;
import static kz.qyzmet.deadline.watch.domain.Days.justAfter;
import static kz.qyzmet.deadline.watch.domain.Days.monday;
import static kz.qyzmet.deadline.watch.domain.Days.thursday;
import static kz.qyzmet.deadline.watch.domain.Days.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.contracts.event.CaseResumed;
import kz.qyzmet.contracts.event.CaseSuspended;
import kz.qyzmet.contracts.event.DeadlineEvent;
import kz.qyzmet.contracts.event.DeadlineMoved;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.Event;
import kz.qyzmet.contracts.event.StepCompleted;
import kz.qyzmet.contracts.event.StepRef;
import kz.qyzmet.contracts.event.SuspensionSpan;
import kz.qyzmet.deadline.Stage;
import kz.qyzmet.deadline.watch.domain.Days;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.testing.LogLines;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A wait for the applicant on a real database and a real broker, by the movable clock. */
@QuarkusTest
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "deadline"))
class SuspendedOnTheWayTest {

  /** Due on Thursday 26 February by law and on Thursday 12 February by the provider's own term. */
  private static final Instant FILED = at(thursday("2026-02-05"), "09:30");

  /** The first step is over its limit by then. */
  private static final Instant BEGIN = at(tuesday("2026-02-10"), "11:00");

  private static final Instant LATEST = closingOf(tuesday("2026-02-17"));

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  private final UUID id = UUID.randomUUID();
  private Stage stage;

  @BeforeEach
  void a_case_is_suspended_for_five_working_days() {
    stage = Stage.open();
    stage.clockAt(BEGIN);
    stage.send(
        List.of(
            Stage.first(stage.accepted(id, "somebody", COLLEGE, FILED)),
            Stage.opened(id, FILED),
            Stage.of(
                2,
                new CaseSuspended(id, COLLEGE, BEGIN, SOMEBODY, "register", onTheWall(LATEST)))));
    stage.awaitDeadlines(id, d -> assertThat(d.getString("state")).isEqualTo("suspended"));
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void everybody_sees_until_when_the_clocks_stand_still() {
    // When
    JsonPath deadlines = Stage.deadlines(id, Grant.official("monitor")).jsonPath();
    Map<String, Object> work = openWork();
    // Then
    assertThat(deadlines.getString("suspension.since")).isEqualTo("2026-02-10T11:00:00+05:00");
    assertThat(deadlines.getString("suspension.until")).isEqualTo("2026-02-17T18:00:00+05:00");
    assertThat(deadlines.getString("legal.due")).isEqualTo("2026-03-05T18:00:00+05:00");
    assertThat(deadlines.getString("legal.strictDue")).isEqualTo("2026-03-05T18:00:00+05:00");
    assertThat(deadlines.getString("internal.due")).isEqualTo("2026-02-19T18:00:00+05:00");
    assertThat(work).containsEntry("kind", "step").containsEntry("missed", true);
    assertThat(Instant.parse((String) work.get("suspendedUntil"))).isEqualTo(LATEST);
  }

  @Test
  void the_new_ends_are_told_at_once_and_again_when_the_real_length_is_known() {
    // Given
    assertThat(moves()).extracting(DeadlineMoved::kind).containsExactly("legal", "internal");
    // When
    stage.clockAt(at(thursday("2026-02-12"), "10:10"));
    stage.send(
        List.of(
            Stage.of(
                3,
                new CaseResumed(
                    id, COLLEGE, at(thursday("2026-02-12"), "10:00"), SOMEBODY, "register"))));
    stage.awaitDeadlines(id, d -> assertThat(d.getString("state")).isEqualTo("running"));
    // Then
    assertThat(moves())
        .extracting(move -> move.kind() + " " + move.clock() + " " + move.dueAt())
        .containsExactly(
            "legal suspended 2026-03-05T18:00+05:00",
            "internal suspended 2026-02-19T18:00+05:00",
            "legal running 2026-03-02T18:00+05:00",
            "internal running 2026-02-16T18:00+05:00");
    assertThat(moves().get(2).suspension())
        .isEqualTo(
            new SuspensionSpan(
                "register", BEGIN, OffsetDateTime.parse("2026-02-12T10:00:00+05:00")));
    assertThat(stage.notices(id)).extracting(Envelope::version).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void each_end_that_moved_is_one_line_of_the_log_in_the_trace_of_the_event_that_moved_it() {
    // Given it is heard of ten minutes late
    stage.clockAt(at(thursday("2026-02-12"), "10:10"));
    Instant on = at(thursday("2026-02-12"), "10:00");
    Envelope<Event> resumed =
        Stage.of(3, new CaseResumed(id, COLLEGE, on, SOMEBODY, "register"))
            .traced("00-%s-00f067aa0ba902b7-01".formatted(TRACE));
    try (var log = LogLines.open()) {
      // When
      stage.send(List.of(resumed));
      stage.awaitDeadlines(id, d -> assertThat(d.getString("state")).isEqualTo("running"));
      stage.settle();
      // Then
      assertThat(log.written())
          .filteredOn(line -> line.contains("deadline=") && line.contains(id.toString()))
          .satisfiesExactly(
              line -> movedTo(line, "legal", "2026-03-02", "2026-03-05"),
              line -> movedTo(line, "internal", "2026-02-16", "2026-02-19"));
    }
  }

  private void movedTo(String line, String kind, String day, String before) {
    assertThat(line)
        .contains(" trace=" + TRACE + " ")
        .contains("deadline=moved application=" + id + " service=tve-duplicate@")
        .contains(
            " kind=%s step=- threshold=- due=%sT18:00+05:00 was-due=%sT18:00+05:00 late-ms=60"
                .formatted(kind, day, before));
  }

  @Test
  void nothing_is_told_until_it_is_over_and_then_all_by_its_real_length() {
    // Given it lasts two working days, and the internal term would have ended on the second
    stage.clockAt(at(thursday("2026-02-12"), "18:30"));
    assertThat(lines()).containsExactly("step:register");
    // When
    stage.clockAt(at(thursday("2026-02-12"), "18:40"));
    stage.send(
        List.of(
            Stage.of(
                3,
                new CaseResumed(
                    id, COLLEGE, at(thursday("2026-02-12"), "10:00"), SOMEBODY, "register")),
            Stage.of(
                4,
                new StepCompleted(
                    id,
                    COLLEGE,
                    at(thursday("2026-02-12"), "10:05"),
                    SOMEBODY,
                    "register",
                    "done",
                    new StepRef("prepare", "executor")))));
    // Then
    stage.awaitDeadlines(
        id,
        deadlines -> {
          assertThat(deadlines.getString("state")).isEqualTo("running");
          assertThat(deadlines.getMap("suspension")).isNull();
          assertThat(deadlines.getString("internal.due")).isEqualTo("2026-02-16T18:00:00+05:00");
          assertThat(deadlines.getString("legal.due")).isEqualTo("2026-03-02T18:00:00+05:00");
          assertThat(deadlines.getList("steps.step")).containsExactly("register", "prepare");
        });
    stage.clockAt(justAfter(closingOf(monday("2026-02-16"))));
    assertThat(lines()).containsExactly("step:register", "internal", "internal", "internal");
  }

  @Test
  void its_latest_end_comes_without_anybody_saying_so() {
    // When
    stage.clockAt(LATEST);
    // Then
    stage.awaitDeadlines(
        id,
        deadlines -> {
          assertThat(deadlines.getString("state")).isEqualTo("running");
          assertThat(deadlines.getMap("suspension")).isNull();
          assertThat(deadlines.getString("internal.due")).isEqualTo("2026-02-19T18:00:00+05:00");
        });
    assertThat(openWork()).containsEntry("suspendedUntil", null);
    assertThat(lines()).containsExactly("step:register", "internal");
  }

  /** The line of this case: its end is before those of all other tests. */
  private Map<String, Object> openWork() {
    JsonPath report =
        given()
            .header("Authorization", RealParts.bearer(Grant.official("monitor")))
            .get("/open-work?limit=200")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(report.getLong("suspended"))
        .isEqualTo(report.getList("steps.suspended", Long.class).stream().mapToLong(n -> n).sum());
    return report.<Map<String, Object>>getList("pressing").stream()
        .filter(line -> line.get("application").equals(id.toString()))
        .filter(line -> line.get("kind").equals("step"))
        .findFirst()
        .orElseThrow();
  }

  private List<String> lines() {
    return stage.notices(id).stream()
        .map(notice -> (DeadlineEvent) notice.data())
        .filter(event -> !(event instanceof DeadlineMoved))
        .map(event -> event.step() == null ? event.kind() : event.kind() + ":" + event.step())
        .toList();
  }

  private List<DeadlineMoved> moves() {
    return stage.notices(id).stream()
        .map(Envelope::data)
        .filter(DeadlineMoved.class::isInstance)
        .map(DeadlineMoved.class::cast)
        .toList();
  }

  private static OffsetDateTime onTheWall(Instant moment) {
    return moment.atZone(Days.ZONE).toOffsetDateTime();
  }
}
