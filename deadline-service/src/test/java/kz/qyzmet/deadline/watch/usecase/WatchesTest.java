package kz.qyzmet.deadline.watch.usecase;

import static kz.qyzmet.deadline.Stage.COLLEGE;
import static kz.qyzmet.deadline.watch.domain.Days.at;
import static kz.qyzmet.deadline.watch.domain.Days.friday;
import static kz.qyzmet.deadline.watch.domain.Days.thursday;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.TermAnswer;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.deadline.Stage;
import kz.qyzmet.deadline.watch.domain.Acceptance;
import kz.qyzmet.deadline.watch.domain.Clock;
import kz.qyzmet.deadline.watch.domain.ClockKind;
import kz.qyzmet.deadline.watch.domain.Counting;
import kz.qyzmet.deadline.watch.domain.CurrentStep;
import kz.qyzmet.deadline.watch.domain.Hearing;
import kz.qyzmet.deadline.watch.domain.Mark;
import kz.qyzmet.deadline.watch.domain.StepRun;
import kz.qyzmet.deadline.watch.domain.Suspension;
import kz.qyzmet.deadline.watch.domain.Watch;
import kz.qyzmet.deadline.watch.domain.WatchedCase;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Watches on a real database: what is stored comes back, and batches take each mark once. */
@QuarkusTest
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "deadline"))
class WatchesTest {

  private static final Instant FILED = at(thursday("2026-03-05"), "09:30");
  private static final Instant LATER = at(friday("2026-03-06"), "10:00");
  private static final OffsetDateTime DUE = OffsetDateTime.parse("2026-04-01T18:00:00+05:00");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject Watches watches;
  @Inject WatchedCases cases;
  @Inject Sweep sweep;
  @Inject Pool pool;

  static Stream<Watch> every_permitted_state() {
    var open = clock(ClockKind.LEGAL, Mark.missed(DUE.toInstant()));
    var told = clock(ClockKind.INTERNAL, new Mark("internal-half", FILED, LATER));
    var due = OffsetDateTime.parse("2026-03-06T10:15:00+05:00");
    var missed = List.of(Mark.missed(due.toInstant()));
    var limit = Clock.ofStep("issue", LATER, due, new Counting.Opening(), missed);
    var timed = new CurrentStep("issue", LATER, Optional.of(limit));
    var byDays = Clock.ofStep("issue", LATER, due, new Counting.Working(), missed);
    var inDays = new CurrentStep("issue", LATER, Optional.of(byDays));
    var rolled = new Counting.Calendar(DUE.minusDays(2), true);
    var calendar = Clock.term(ClockKind.LEGAL, FILED, DUE, rolled, missed);
    var hours = Clock.term(ClockKind.LEGAL, FILED, DUE, new Counting.Opening(), missed);
    var free = new CurrentStep("prepare", LATER, Optional.empty());
    var hearing = Optional.of(new Hearing("unreliable", DUE.toInstant(), true));
    var heard = new CurrentStep("issue", LATER, Optional.of(limit), hearing);
    return Stream.of(
        new Watch.Running(UUID.randomUUID(), COLLEGE, 0, List.of(open), Optional.empty()),
        new Watch.Running(UUID.randomUUID(), COLLEGE, 1, List.of(told, open), Optional.of(free)),
        new Watch.Running(UUID.randomUUID(), COLLEGE, 0, List.of(), Optional.of(timed)),
        new Watch.Running(UUID.randomUUID(), COLLEGE, 0, List.of(hours), Optional.of(inDays)),
        new Watch.Suspended(
            UUID.randomUUID(),
            COLLEGE,
            1,
            List.of(told, open),
            Optional.of(timed),
            new Suspension(FILED, DUE, List.of(told, calendar), Optional.of(inDays))),
        new Watch.Suspended(
            UUID.randomUUID(),
            COLLEGE,
            0,
            List.of(),
            Optional.empty(),
            new Suspension(FILED, DUE, List.of(), Optional.empty())),
        new Watch.Running(UUID.randomUUID(), COLLEGE, 0, List.of(open), Optional.of(heard)),
        new Watch.Running(
            UUID.randomUUID(), COLLEGE, 1, List.of(told.stoppedAt(LATER), open), Optional.of(free)),
        new Watch.Ready(UUID.randomUUID(), COLLEGE, 1, List.of(told), LATER, Optional.of(timed)),
        new Watch.Ready(UUID.randomUUID(), COLLEGE, 0, List.of(), LATER, Optional.empty()),
        new Watch.Ended(UUID.randomUUID(), COLLEGE, 1, List.of(told), FILED, LATER));
  }

  @ParameterizedTest
  @MethodSource("every_permitted_state")
  void a_stored_state_comes_back_as_it_was(Watch watch) {
    // Given
    var acceptance = acceptance(watch.applicationId());
    var run =
        new StepRun(
            "register", FILED, FILED, DUE, LATER, List.of(new Mark("missed", FILED, LATER)));
    // When
    inTransaction(
        tx ->
            watches
                .add(tx, List.of(new Watches.New(acceptance, watch)))
                .chain(() -> watches.save(tx, List.of(watch)))
                .chain(
                    () ->
                        watches.addFinished(
                            tx, List.of(new Watches.Finished(watch.applicationId(), run)))));
    // Then
    var locked = inTransaction(tx -> watches.lock(tx, Set.of(watch.applicationId())));
    assertThat(locked).containsExactly(new Watches.Pinned(watch, acceptance.passport()));
    assertThat(cases.find(watch.applicationId()).await().atMost(PATIENCE))
        .contains(new WatchedCase(acceptance, watch, List.of(run)));
  }

  @Test
  void three_thousand_marks_at_one_instant_are_told_once_each_by_four_sweepers() {
    // Given 3 000 applications due at the same instant
    List<UUID> ids = IntStream.range(0, 3_000).mapToObj(n -> UUID.randomUUID()).toList();
    try (Stage stage = Stage.open()) {
      stage.clockAt(DUE.toInstant().minusSeconds(60));
      inTransaction(tx -> watches.add(tx, ids.stream().map(WatchesTest::dueAtOnce).toList()));
      // When
      stage.clockAt(DUE.toInstant().plusSeconds(1));
      int told = sweepAllTogether();
      // Then the resident sweeper and the four took each application exactly once
      stage.settle();
      assertThat(told).isBetween(0, 3_000);
      assertThat(versions(ids)).hasSize(3_000).containsOnly(1);
      Set<UUID> heard = new HashSet<>();
      for (Envelope<?> notice : stage.allNotices()) {
        if (ids.contains(notice.applicationId())) {
          assertThat(notice.version()).isEqualTo(1);
          assertThat(heard.add(notice.applicationId())).isTrue();
        }
      }
      assertThat(heard).hasSize(3_000);
    }
  }

  @Test
  void what_is_due_is_counted_by_the_clock_that_judges_marks() {
    // Given
    var inAnHour = Mark.missed(Instant.now().plus(Duration.ofHours(1)));
    var legal = clock(ClockKind.LEGAL, inAnHour);
    var id = UUID.randomUUID();
    var running = new Watch.Running(id, COLLEGE, 0, List.of(legal), Optional.empty());
    long now = due(Duration.ZERO);
    long later = due(Duration.ofHours(2));
    // When
    inTransaction(tx -> watches.add(tx, List.of(new Watches.New(acceptance(id), running))));
    // Then
    assertThat(due(Duration.ZERO)).isEqualTo(now);
    assertThat(due(Duration.ofHours(2))).isEqualTo(later + 1);
  }

  private long due(Duration ahead) {
    return watches.countDue(ahead).await().atMost(PATIENCE);
  }

  private int sweepAllTogether() {
    int told = 0;
    List<Sweep.Swept> round;
    do {
      round =
          Uni.join()
              .all(IntStream.range(0, 4).mapToObj(n -> sweep.once()).toList())
              .andFailFast()
              .await()
              .atMost(PATIENCE);
      told += round.stream().mapToInt(Sweep.Swept::told).sum();
    } while (round.stream().anyMatch(Sweep.Swept::full));
    return told;
  }

  private List<Integer> versions(List<UUID> ids) {
    List<Integer> versions = new ArrayList<>();
    pool.preparedQuery("SELECT version FROM watch WHERE application_id = ANY($1)")
        .execute(Tuple.of(ids.toArray(UUID[]::new)))
        .await()
        .atMost(PATIENCE)
        .forEach(row -> versions.add(row.getInteger(0)));
    return versions;
  }

  private <T> T inTransaction(Function<SqlConnection, Uni<T>> work) {
    return pool.withTransaction(work).await().atMost(PATIENCE);
  }

  private static Clock clock(ClockKind kind, Mark mark) {
    return Clock.term(kind, FILED, DUE, new Counting.Working(), List.of(mark));
  }

  private static Watches.New dueAtOnce(UUID id) {
    var legal = clock(ClockKind.LEGAL, Mark.missed(DUE.toInstant()));
    return new Watches.New(
        acceptance(id), new Watch.Running(id, COLLEGE, 0, List.of(legal), Optional.empty()));
  }

  private static Acceptance acceptance(UUID id) {
    return new Acceptance(
        id,
        "somebody",
        COLLEGE,
        new PassportRef("tve-duplicate", "1"),
        FILED,
        new TermAnswer(thursday("2026-03-05"), DUE, DUE, null, null, "kz-2026-11-01", List.of()));
  }
}
