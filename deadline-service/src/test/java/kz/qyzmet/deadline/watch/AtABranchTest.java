package kz.qyzmet.deadline.watch;

import static kz.qyzmet.deadline.Stage.COLLEGE;
import static kz.qyzmet.deadline.Stage.SOMEBODY;
import static kz.qyzmet.deadline.watch.domain.Days.at;
import static kz.qyzmet.deadline.watch.domain.Days.closingOf;
import static kz.qyzmet.deadline.watch.domain.Days.monday;
import static kz.qyzmet.deadline.watch.domain.Days.thursday;
import static kz.qyzmet.deadline.watch.domain.Days.tuesday;
import static kz.qyzmet.deadline.watch.domain.Days.wednesday;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.event.Actor;
import kz.qyzmet.contracts.event.CaseRefused;
import kz.qyzmet.contracts.event.DeadlineEvent;
import kz.qyzmet.contracts.event.ResultDispatched;
import kz.qyzmet.contracts.event.ResultReady;
import kz.qyzmet.contracts.event.StepCompleted;
import kz.qyzmet.contracts.event.StepRef;
import kz.qyzmet.deadline.Stage;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a branch takes in and hands out, on a real database and a real broker. */
@QuarkusTest
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "deadline"))
class AtABranchTest {

  private static final Branch BRANCH = Branches.demo().find("karaganda-2").orElseThrow();
  private static final Actor OPERATOR = new Actor("operator", "operator-1");
  private static final Instant TAKEN_IN = at(thursday("2026-03-05"), "09:30");
  private static final Instant REGISTERED = at(tuesday("2026-03-10"), "11:00");
  private static final Instant SENT = at(thursday("2026-03-12"), "10:00");

  private final UUID id = UUID.randomUUID();
  private Stage stage;

  @BeforeEach
  void a_branch_takes_an_application_in() {
    stage = Stage.open();
    stage.clockAt(TAKEN_IN);
    stage.send(List.of(Stage.first(stage.takenIn(id, "somebody", BRANCH, TAKEN_IN))));
    stage.awaitDeadlines(id, d -> assertThat(d.getString("state")).isEqualTo("running"));
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void the_providers_own_term_runs_from_its_registration_to_the_sending() {
    // Given
    var before = stage.awaitDeadlines(id, d -> assertThat(d.getString("internal")).isNull());
    assertThat(before.getString("legal.due")).isEqualTo("2026-04-01T18:00:00+05:00");
    // When
    stage.clockAt(SENT);
    stage.send(List.of(Stage.opened(id, REGISTERED), Stage.registered(id, REGISTERED)));
    // Then
    stage.awaitDeadlines(
        id,
        deadlines -> {
          assertThat(deadlines.getString("internal.due")).isEqualTo("2026-03-17T18:00:00+05:00");
          assertThat(deadlines.getString("internal.stoppedAt")).isNull();
          assertThat(deadlines.getString("legal.due")).isEqualTo("2026-04-01T18:00:00+05:00");
        });
    // When
    sent();
    // Then
    stage.awaitDeadlines(
        id,
        deadlines -> {
          assertThat(deadlines.getString("internal.stoppedAt"))
              .isEqualTo("2026-03-12T10:00:00+05:00");
          assertThat(deadlines.getString("internal.due")).isEqualTo("2026-03-17T18:00:00+05:00");
          assertThat(deadlines.getString("legal.stoppedAt")).isNull();
          assertThat(deadlines.getString("state")).isEqualTo("running");
          assertThat(deadlines.getList("steps.step"))
              .containsExactly("register", "assign", "issue", "issue");
        });
    // When the courier needs longer than the rest of it
    stage.clockAt(closingOf(wednesday("2026-03-18")));
    // Then only the legal one is told
    assertThat(ofTerms()).containsExactly("legal");
  }

  @Test
  void the_arrival_stops_the_legal_term_and_a_refusal_that_is_handed_over_ends_the_watch() {
    // Given
    stage.clockAt(SENT);
    stage.send(List.of(Stage.opened(id, REGISTERED), Stage.registered(id, REGISTERED)));
    sent();
    Instant here = SENT.plusSeconds(7_200);
    stage.clockAt(here);
    stage.send(List.of(Stage.of(5, new ResultReady(id, COLLEGE, here, OPERATOR, BRANCH.place()))));
    stage.awaitDeadlines(id, d -> assertThat(d.getString("state")).isEqualTo("ready"));
    Instant handedOver = at(monday("2026-04-06"), "10:00");
    stage.clockAt(handedOver);
    // When
    stage.send(
        List.of(
            Stage.of(
                6, new CaseRefused(id, COLLEGE, handedOver, OPERATOR, "issue", "unreliable"))));
    // Then
    assertThat(ofTerms()).isEmpty();
    stage.awaitDeadlines(
        id,
        deadlines -> {
          assertThat(deadlines.getString("state")).isEqualTo("ended");
          assertThat(deadlines.getString("stoppedAt")).isEqualTo("2026-03-12T12:00:00+05:00");
          assertThat(deadlines.getString("legal.stoppedAt")).isEqualTo("2026-03-12T12:00:00+05:00");
          assertThat(deadlines.getString("internal.stoppedAt"))
              .isEqualTo("2026-03-12T10:00:00+05:00");
          assertThat(deadlines.getString("endedAt")).isEqualTo("2026-04-06T10:00:00+05:00");
        });
  }

  /** Of which terms something was told. */
  private List<String> ofTerms() {
    return stage.notices(id).stream()
        .map(notice -> (DeadlineEvent) notice.data())
        .filter(notice -> notice.step() == null)
        .map(DeadlineEvent::kind)
        .toList();
  }

  /** What is between is another test's. */
  private void sent() {
    stage.send(
        List.of(
            Stage.of(
                3,
                new StepCompleted(
                    id,
                    COLLEGE,
                    REGISTERED,
                    SOMEBODY,
                    "assign",
                    "done",
                    new StepRef("issue", "clerk"))),
            Stage.of(
                4,
                new ResultDispatched(
                    id, COLLEGE, SENT, SOMEBODY, "issue", BRANCH.code(), "courier", null))));
  }
}
