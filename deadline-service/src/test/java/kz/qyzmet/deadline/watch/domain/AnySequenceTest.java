package kz.qyzmet.deadline.watch.domain;

import static kz.qyzmet.deadline.watch.domain.Days.at;
import static kz.qyzmet.deadline.watch.domain.Days.thursday;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever happens in whatever order, with the sweeper there or away: nothing is told twice, before
 * its instant or after the end. The observer under the scenario judges; a failing seed replays.
 */
class AnySequenceTest {

  private static final Duration DAY = Duration.ofDays(1);

  private static final List<Consumer<Scenario>> EVENTS =
      List.of(
          Scenario::opened,
          Scenario::registered,
          Scenario::assigned,
          Scenario::prepared,
          Scenario::refusalPrepared,
          Scenario::returned,
          Scenario::signed,
          Scenario::signedForABranch,
          Scenario::sent,
          Scenario::arrived,
          s -> s.claimed("issue"),
          s -> s.claimed("register"),
          s -> s.claimed("sign"),
          s -> s.completed("prepare", "sign"),
          s -> s.voted(1),
          s -> s.hearingAnnounced(s.now().plus(DAY), s.now().plus(DAY)),
          Scenario::objectionAnswered,
          s -> s.suspended(s.now().plus(DAY)),
          s -> s.suspended(s.now().plus(DAY.multipliedBy(9))),
          s -> s.suspended(s.now()),
          Scenario::resumed,
          s -> s.resumedAt(s.now().minus(DAY)),
          Scenario::issued,
          Scenario::refused,
          Scenario::papersReturned,
          Scenario::withdrawn);

  private static final int ENDS = 4;

  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {0, 10_000, 20_000})
  void of_events_and_silences_leads_to_no_illegal_notice(long first) {
    for (long seed = first; seed < first + 1_000; seed++) {
      var random = new Random(seed);
      var filed = at(thursday("2026-03-05"), "09:30");
      var scenario =
          random.nextBoolean() ? Scenario.filed(filed) : Scenario.takenInByABranch(filed);
      for (int i = 0; i < 20; i++) {
        anything(scenario, random);
      }
      assertThat(scenario.watch().version())
          .as("seed " + seed)
          .isEqualTo(scenario.told().size() + scenario.moves().size());
    }
  }

  private static void anything(Scenario scenario, Random random) {
    switch (random.nextInt(4)) {
      case 0 -> scenario.until(later(scenario.now(), random));
      case 1 -> scenario.downUntil(later(scenario.now(), random));
      case 2 -> scenario.look();
      // The ends are rarer than the steps, so that cases live long enough.
      default ->
          EVENTS
              .get(random.nextInt(random.nextInt(3) == 0 ? EVENTS.size() : EVENTS.size() - ENDS))
              .accept(scenario);
    }
  }

  private static Instant later(Instant now, Random random) {
    return now.plus(
        switch (random.nextInt(3)) {
          case 0 -> Duration.ofMinutes(random.nextInt(20));
          case 1 -> Duration.ofHours(random.nextInt(12));
          default -> Duration.ofDays(random.nextInt(6));
        });
  }
}
