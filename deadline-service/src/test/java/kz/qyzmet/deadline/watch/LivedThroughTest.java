package kz.qyzmet.deadline.watch;

import static kz.qyzmet.deadline.Stage.COLLEGE;
import static kz.qyzmet.deadline.Stage.SOMEBODY;
import static kz.qyzmet.deadline.watch.domain.Days.at;
import static kz.qyzmet.deadline.watch.domain.Days.closingOf;
import static kz.qyzmet.deadline.watch.domain.Days.friday;
import static kz.qyzmet.deadline.watch.domain.Days.justAfter;
import static kz.qyzmet.deadline.watch.domain.Days.monday;
import static kz.qyzmet.deadline.watch.domain.Days.thursday;
import static kz.qyzmet.deadline.watch.domain.Days.tuesday;
import static kz.qyzmet.deadline.watch.domain.Days.wednesday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kz.qyzmet.contracts.event.CaseRegistered;
import kz.qyzmet.contracts.event.CaseWithdrawn;
import kz.qyzmet.contracts.event.DeadlineApproaching;
import kz.qyzmet.contracts.event.DeadlineEvent;
import kz.qyzmet.contracts.event.DeadlineMissed;
import kz.qyzmet.contracts.event.DeadlineMoved;
import kz.qyzmet.contracts.event.DraftPrepared;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.ExecutorAssigned;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.event.ResultReady;
import kz.qyzmet.contracts.event.ResultSigned;
import kz.qyzmet.contracts.event.StepRef;
import kz.qyzmet.deadline.Stage;
import kz.qyzmet.deadline.watch.usecase.Sweep;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Applications lived through on a real database and a real broker, by the movable clock. */
@QuarkusTest
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "deadline"))
class LivedThroughTest {

  private static final Instant FILED = at(thursday("2026-03-05"), "09:30");
  private static final LocalizedText TEXT = new LocalizedText("қ", "р", "e");

  @Inject Sweep sweep;
  @Inject MeterRegistry metrics;

  private final UUID id = UUID.randomUUID();
  private Stage stage;

  @BeforeEach
  void the_clock_stands_on_the_morning_of_the_filing() {
    stage = Stage.open();
    stage.clockAt(FILED);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void each_mark_is_told_once_at_its_time_with_many_sweepers_at_once() {
    // Given
    accepted();
    // When the clock comes to every mark, and eight sweepers look at the same moment
    List<Instant> moments =
        List.of(
            closingOf(wednesday("2026-03-11")),
            closingOf(thursday("2026-03-12")),
            justAfter(closingOf(friday("2026-03-13"))),
            closingOf(wednesday("2026-03-18")),
            closingOf(tuesday("2026-03-31")),
            justAfter(closingOf(wednesday("2026-04-01"))));
    List<String> told = new ArrayList<>();
    for (Instant moment : moments) {
      stage.clockAt(moment.minusSeconds(60));
      assertThat(lines(stage.notices(id))).as("before " + moment).isEqualTo(told);
      stage.clockAt(moment);
      sweepTogether(8);
      told = lines(stage.notices(id));
    }
    // Then
    assertThat(told)
        .containsExactly(
            "1 internal internal-half",
            "2 internal internal-last-day",
            "3 internal missed",
            "4 legal legal-half",
            "5 legal legal-last-day",
            "6 legal missed");
  }

  @Test
  void after_weeks_without_the_service_every_overdue_mark_is_told_once_and_in_order() {
    // Given
    accepted();
    Instant back = at(monday("2026-05-04"), "09:00");
    // When
    stage.clockAt(back);
    sweepTogether(4);
    // Then
    List<Envelope<?>> notices = stage.notices(id);
    assertThat(lines(notices))
        .containsExactly(
            "1 internal internal-half",
            "2 internal internal-last-day",
            "3 internal missed",
            "4 legal legal-half",
            "5 legal legal-last-day",
            "6 legal missed");
    assertThat(notices)
        .allSatisfy(
            notice -> assertThat(((DeadlineEvent) notice.data()).at()).isAfterOrEqualTo(back));
    assertThat(notices.stream().map(n -> ((DeadlineEvent) n.data()).dueAt().toInstant()))
        .containsOnly(closingOf(friday("2026-03-13")), closingOf(wednesday("2026-04-01")));
  }

  @Test
  void events_of_the_case_may_come_before_the_acceptance_twice_and_in_any_order() {
    // Given the acceptance last, everything twice and back to front
    List<Envelope<?>> events = new ArrayList<>();
    events.add(Stage.opened(id, FILED));
    events.add(Stage.registered(id, FILED.plusSeconds(600)));
    events.addAll(List.copyOf(events));
    Collections.reverse(events);
    // When
    stage.send(events);
    stage.send(List.of(Stage.first(stage.accepted(id, "somebody", COLLEGE, FILED))));
    stage.send(events);
    // Then
    stage.awaitDeadlines(
        id,
        deadlines -> {
          assertThat(deadlines.getList("steps.step")).containsExactly("register", "assign");
          assertThat(deadlines.getString("steps[0].endedAt"))
              .isEqualTo("2026-03-05T09:40:00+05:00");
          assertThat(deadlines.getString("steps[1].due")).isEqualTo("2026-03-05T09:55:00+05:00");
        });
    stage.clockAt(at(thursday("2026-03-05"), "10:30"));
    assertThat(lines(stage.notices(id))).containsExactly("1 step:assign missed");
  }

  @Test
  void a_limit_that_ended_before_its_event_came_is_told_with_it_and_counted() {
    // Given a step of twenty minutes that is heard of when it is over
    stage.clockAt(FILED.plusSeconds(1500));
    double before = stepsMissed();
    double lateBefore = lateSeconds();
    // When
    stage.send(
        List.of(
            Stage.first(stage.accepted(id, "somebody", COLLEGE, FILED)),
            Stage.opened(id, FILED),
            Stage.registered(id, FILED.plusSeconds(1200))));
    // Then
    stage.awaitDeadlines(
        id, d -> assertThat(d.getList("steps.step")).containsExactly("register", "assign"));
    assertThat(lines(stage.notices(id))).containsExactly("1 step:register missed");
    await().untilAsserted(() -> assertThat(stepsMissed()).isEqualTo(before + 1));
    await().untilAsserted(() -> assertThat(lateSeconds()).isGreaterThan(lateBefore + 599));
  }

  private double lateSeconds() {
    return metrics.get("qyzmet.deadline.lateness").timer().totalTime(TimeUnit.SECONDS);
  }

  @Test
  void the_signature_stops_the_terms_and_nothing_is_told_afterwards() {
    // Given a case signed on the second day
    accepted();
    Instant second = at(friday("2026-03-06"), "10:00");
    stage.send(
        List.of(
            Stage.opened(id, FILED),
            Stage.registered(id, FILED),
            Stage.of(
                3,
                new ExecutorAssigned(
                    id,
                    COLLEGE,
                    FILED,
                    SOMEBODY,
                    "assign",
                    "e",
                    new StepRef("prepare", "executor"))),
            Stage.of(
                4,
                new DraftPrepared(
                    id,
                    COLLEGE,
                    second,
                    SOMEBODY,
                    "prepare",
                    "grant",
                    null,
                    new StepRef("sign", "director"))),
            Stage.of(
                5,
                new ResultSigned(
                    id, COLLEGE, second, SOMEBODY, "sign", new StepRef("issue", "clerk"))),
            Stage.of(
                6,
                new ResultReady(
                    id,
                    COLLEGE,
                    second,
                    SOMEBODY,
                    new PickupPlace("office", COLLEGE, TEXT, TEXT)))));
    stage.awaitDeadlines(id, d -> assertThat(d.getString("state")).isEqualTo("ready"));
    // When
    stage.clockAt(at(monday("2026-05-04"), "09:00"));
    // Then
    assertThat(stage.notices(id)).isEmpty();
    stage.awaitDeadlines(
        id,
        deadlines -> {
          assertThat(deadlines.getString("stoppedAt")).isEqualTo("2026-03-06T10:00:00+05:00");
          assertThat(deadlines.getString("legal.due")).isEqualTo("2026-04-01T18:00:00+05:00");
          assertThat(deadlines.getList("legal.marks")).isEmpty();
          assertThat(deadlines.getList("steps.step"))
              .containsExactly("register", "assign", "prepare", "sign", "issue");
        });
  }

  @Test
  void what_comes_after_the_end_changes_nothing() {
    // Given
    accepted();
    stage.send(
        List.of(
            Stage.opened(id, FILED),
            Stage.of(2, new CaseWithdrawn(id, COLLEGE, FILED.plusSeconds(60), SOMEBODY)),
            Stage.of(
                3,
                new CaseRegistered(
                    id,
                    COLLEGE,
                    FILED.plusSeconds(120),
                    SOMEBODY,
                    "register",
                    "1",
                    new StepRef("assign", "director")))));
    // When
    stage.awaitDeadlines(id, d -> assertThat(d.getString("state")).isEqualTo("ended"));
    stage.clockAt(at(monday("2026-05-04"), "09:00"));
    // Then
    assertThat(stage.notices(id)).isEmpty();
  }

  @Test
  void a_limit_that_ends_while_nothing_else_happens_is_told_by_the_sweeper_itself() {
    // Given a step entered fifteen minutes and a moment ago, in opening time
    accepted();
    Instant now = at(thursday("2026-03-05"), "11:00");
    stage.clockAt(now);
    Instant entered = now.minus(Duration.ofMinutes(15)).plusSeconds(3);
    stage.send(List.of(Stage.opened(id, entered)));
    stage.awaitDeadlines(
        id, d -> assertThat(d.getString("steps[0].due")).isEqualTo("2026-03-05T11:00:03+05:00"));
    // When
    stage.awaitDeadlines(id, d -> assertThat(d.getString("steps[0].marks[0].firedAt")).isNotNull());
    // Then
    List<Envelope<?>> notices = stage.notices(id);
    assertThat(lines(notices)).containsExactly("1 step:register missed");
    assertThat(((DeadlineMissed) notices.getFirst().data()).at()).isAfter(now.plusSeconds(3));
  }

  private double stepsMissed() {
    return metrics
        .get("qyzmet.deadline.notices")
        .tags("kind", "step", "what", "missed")
        .counter()
        .count();
  }

  private void accepted() {
    stage.send(List.of(Stage.first(stage.accepted(id, "somebody", COLLEGE, FILED))));
    stage.awaitDeadlines(id, d -> assertThat(d.getString("state")).isEqualTo("running"));
  }

  private void sweepTogether(int sweepers) {
    Uni.join()
        .all(IntStream.range(0, sweepers).mapToObj(n -> sweep.once()).toList())
        .andFailFast()
        .await()
        .atMost(Duration.ofSeconds(20));
  }

  private static List<String> lines(List<Envelope<?>> notices) {
    return notices.stream().map(LivedThroughTest::line).toList();
  }

  private static String line(Envelope<?> notice) {
    DeadlineEvent event = (DeadlineEvent) notice.data();
    String kind = event.step() == null ? event.kind() : event.kind() + ":" + event.step();
    String what =
        switch (event) {
          case DeadlineApproaching approaching -> approaching.threshold();
          case DeadlineMissed _ -> "missed";
          case DeadlineMoved _ -> "moved";
        };
    return notice.version() + " " + kind + " " + what;
  }
}
