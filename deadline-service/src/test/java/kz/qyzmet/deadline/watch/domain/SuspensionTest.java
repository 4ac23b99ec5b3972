package kz.qyzmet.deadline.watch.domain;

import static kz.qyzmet.deadline.watch.domain.ClockKind.INTERNAL;
import static kz.qyzmet.deadline.watch.domain.ClockKind.LEGAL;
import static kz.qyzmet.deadline.watch.domain.Days.at;
import static kz.qyzmet.deadline.watch.domain.Days.closingOf;
import static kz.qyzmet.deadline.watch.domain.Days.friday;
import static kz.qyzmet.deadline.watch.domain.Days.justAfter;
import static kz.qyzmet.deadline.watch.domain.Days.monday;
import static kz.qyzmet.deadline.watch.domain.Days.thursday;
import static kz.qyzmet.deadline.watch.domain.Days.tuesday;
import static kz.qyzmet.deadline.watch.domain.Days.wednesday;
import static kz.qyzmet.deadline.watch.domain.Scenario.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import kz.qyzmet.contracts.event.DeadlineMoved;
import kz.qyzmet.contracts.event.SuspensionSpan;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The provider waits for the applicant, and the clocks stand still. */
class SuspensionTest {

  /** Due on Wednesday 1 April by law, on Friday 13 March by the provider's own term. */
  private static final Instant FILED = at(thursday("2026-03-05"), "09:30");

  private static final Instant BEGIN = at(tuesday("2026-03-10"), "11:00");

  /** Five working days after the begin. */
  private static final Instant LATEST = closingOf(tuesday("2026-03-17"));

  private static final Instant ALL_OVER = at(monday("2026-05-04"), "09:00");

  private static Scenario suspended() {
    return Scenario.filed(FILED).opened().registered().assigned().until(BEGIN).suspended(LATEST);
  }

  @Nested
  class While_it_lasts {

    @Test
    void every_end_stands_where_a_wait_until_its_latest_end_puts_it() {
      // When
      var scenario = suspended();
      // Then
      assertThat(scenario.watch()).isInstanceOf(Watch.Suspended.class);
      assertThat(scenario.due(INTERNAL)).isEqualTo(closingOf(friday("2026-03-20")));
      assertThat(scenario.due(LEGAL)).isEqualTo(closingOf(wednesday("2026-04-08")));
    }

    @Test
    void nothing_is_told() {
      assertThat(suspended().until(LATEST).look().told()).isEmpty();
    }

    @Test
    void votes_hearings_and_a_change_of_hands_do_not_end_it() {
      // Given
      var scenario = suspended().until(at(wednesday("2026-03-11"), "10:00"));
      Watch before = scenario.watch();
      // When
      scenario.voted(1).hearingAnnounced(LATEST, LATEST).objectionAnswered().claimed("prepare");
      // Then
      assertThat(scenario.watch()).isEqualTo(before);
    }

    @Test
    void a_limit_that_begins_in_it_stands_still_from_its_begin() {
      // Given a step whose quarter of an hour begins when somebody takes it up
      var scenario = Scenario.filed(FILED).opened().completed("register", "issue");
      scenario.until(BEGIN).suspended(LATEST).until(at(wednesday("2026-03-11"), "10:00"));
      // When
      scenario.claimed("issue");
      Instant asAnnounced = scenario.stepDue();
      scenario.until(at(thursday("2026-03-12"), "10:00")).resumed();
      // Then
      assertThat(asAnnounced).isEqualTo(at(wednesday("2026-03-18"), "09:15"));
      assertThat(scenario.stepDue()).isEqualTo(at(thursday("2026-03-12"), "10:15"));
    }
  }

  @Nested
  class Its_end {

    @Test
    void before_the_latest_moves_the_ends_by_the_working_days_that_it_lasted() {
      // Given
      var scenario = suspended().until(at(thursday("2026-03-12"), "10:00"));
      // When
      scenario.resumed().until(ALL_OVER);
      // Then two working days later than without it
      assertThat(scenario.told())
          .containsExactly(
              line("internal", "internal-half", closingOf(friday("2026-03-13"))),
              line("internal", "internal-last-day", closingOf(monday("2026-03-16"))),
              line("internal", "missed", justAfter(closingOf(tuesday("2026-03-17")))),
              line("legal", "legal-half", closingOf(friday("2026-03-20"))),
              line("legal", "legal-last-day", closingOf(thursday("2026-04-02"))),
              line("legal", "missed", justAfter(closingOf(friday("2026-04-03")))));
    }

    @Test
    void that_nobody_tells_comes_by_itself() {
      assertThat(suspended().until(ALL_OVER).told())
          .containsExactly(
              line("internal", "internal-half", closingOf(wednesday("2026-03-18"))),
              line("internal", "internal-last-day", closingOf(thursday("2026-03-19"))),
              line("internal", "missed", justAfter(closingOf(friday("2026-03-20")))),
              line("legal", "legal-half", closingOf(monday("2026-03-30"))),
              line("legal", "legal-last-day", closingOf(tuesday("2026-04-07"))),
              line("legal", "missed", justAfter(closingOf(wednesday("2026-04-08")))));
    }

    @Test
    void that_came_by_itself_is_not_put_off_by_what_is_done_or_told_later() {
      // Given two working days after the latest end
      var scenario = suspended().until(at(thursday("2026-03-19"), "10:00"));
      // When
      scenario.resumed().prepared();
      // Then
      assertThat(scenario.watch()).isInstanceOf(Watch.Running.class);
      assertThat(scenario.due(INTERNAL)).isEqualTo(closingOf(friday("2026-03-20")));
      assertThat(scenario.due(LEGAL)).isEqualTo(closingOf(wednesday("2026-04-08")));
    }

    @Test
    void on_the_working_day_of_its_begin_moves_no_term() {
      // Given
      var scenario = suspended().until(closingOf(tuesday("2026-03-10")));
      // When
      scenario.resumed();
      // Then
      assertThat(scenario.due(INTERNAL)).isEqualTo(closingOf(friday("2026-03-13")));
      assertThat(scenario.due(LEGAL)).isEqualTo(closingOf(wednesday("2026-04-01")));
    }

    @Test
    void in_the_evening_belongs_to_the_next_working_day() {
      // Given the term would end on the day on which the wait begins
      var scenario = Scenario.filed(FILED).opened().registered().assigned();
      scenario.until(at(friday("2026-03-13"), "10:00")).suspended(LATEST);
      // When it ends after the closing
      scenario.until(at(friday("2026-03-13"), "20:00")).resumed();
      // Then the day was lost, and what was left of it is left on Monday
      assertThat(scenario.due(INTERNAL)).isEqualTo(closingOf(monday("2026-03-16")));
    }

    @Test
    void is_the_next_act_if_nobody_said_that_the_wait_is_over() {
      // Given
      var scenario = suspended().until(at(thursday("2026-03-12"), "10:00"));
      // When
      scenario.prepared();
      // Then
      assertThat(scenario.watch()).isInstanceOf(Watch.Running.class);
      assertThat(scenario.due(LEGAL)).isEqualTo(closingOf(friday("2026-04-03")));
      assertThat(scenario.stepDue()).isEqualTo(at(thursday("2026-03-12"), "10:15"));
    }

    @Test
    void heard_of_after_the_latest_end_counts_from_when_it_was() {
      // Given nobody looked
      var scenario = suspended().downUntil(at(friday("2026-03-20"), "10:00"));
      // When
      scenario.resumedAt(at(thursday("2026-03-12"), "10:00")).look();
      // Then what fell due in the meantime is told at once
      assertThat(scenario.told())
          .containsExactly(
              line("internal", "internal-half", scenario.now()),
              line("internal", "internal-last-day", scenario.now()),
              line("internal", "missed", scenario.now()));
      assertThat(scenario.due(LEGAL)).isEqualTo(closingOf(friday("2026-04-03")));
    }

    @Test
    void heard_of_late_takes_back_nothing_that_was_told() {
      // Given the half of the internal term was told after the latest end
      var scenario = suspended().until(at(thursday("2026-03-19"), "10:00"));
      // When
      scenario.resumedAt(at(thursday("2026-03-12"), "10:00")).look().look();
      // Then
      assertThat(scenario.told())
          .containsExactly(
              line("internal", "internal-half", closingOf(wednesday("2026-03-18"))),
              line("internal", "internal-last-day", scenario.now()),
              line("internal", "missed", scenario.now()));
    }
  }

  @Nested
  class Its_begin {

    @Test
    void leaves_alone_what_was_told_and_what_was_over() {
      // Given the internal term is missed on Friday 13 March
      var scenario = Scenario.filed(FILED).opened().registered().assigned();
      scenario.until(at(monday("2026-03-16"), "10:00"));
      // When
      scenario.suspended(at(tuesday("2026-03-17"), "10:00"));
      // Then
      assertThat(scenario.due(INTERNAL)).isEqualTo(closingOf(friday("2026-03-13")));
      assertThat(scenario.due(LEGAL)).isEqualTo(closingOf(thursday("2026-04-02")));
      assertThat(scenario.told()).hasSize(3);
    }

    @Test
    void moves_the_limit_of_the_step_by_the_opening_minutes_of_the_wait() {
      // Given a quarter of an hour that began at 12:50, with ten minutes until lunch
      var scenario = Scenario.filed(FILED).until(at(thursday("2026-03-05"), "12:50")).opened();
      // When nobody works on it from 12:55 to 15:00
      scenario.until(at(thursday("2026-03-05"), "12:55"));
      scenario.suspended(at(thursday("2026-03-05"), "15:00"));
      // Then ten minutes are left
      assertThat(scenario.stepDue()).isEqualTo(at(thursday("2026-03-05"), "15:10"));
    }

    @Test
    void within_another_ends_that_one() {
      // Given
      var scenario = suspended().until(at(thursday("2026-03-12"), "10:00"));
      // When a second wait begins before the first was over, and ends after a working day
      scenario.suspended(LATEST).until(at(friday("2026-03-13"), "10:00")).resumed();
      // Then it is as one wait of three working days
      assertThat(scenario.due(INTERNAL)).isEqualTo(closingOf(wednesday("2026-03-18")));
    }

    @Test
    void after_its_end_changes_nothing() {
      // Given
      var scenario = Scenario.filed(FILED).opened().registered().assigned().until(BEGIN);
      Watch before = scenario.watch();
      // When
      scenario.suspended(BEGIN);
      // Then
      assertThat(scenario.watch()).isEqualTo(before);
    }

    @Test
    void does_not_concern_a_result_that_is_ready() {
      // Given
      var scenario = Scenario.filed(FILED).opened().registered().assigned().prepared().signed();
      Watch ready = scenario.watch();
      // When
      scenario.suspended(LATEST).until(BEGIN).resumed();
      // Then
      assertThat(scenario.watch()).isEqualTo(ready).isInstanceOf(Watch.Ready.class);
    }
  }

  @Nested
  class The_new_end {

    @Test
    void is_told_at_once_with_the_wait_that_moves_it() {
      // When
      var scenario = suspended();
      // Then
      var legal = scenario.moves().getFirst();
      assertThat(scenario.moves())
          .extracting(DeadlineMoved::kind)
          .containsExactly("legal", "internal");
      assertThat(legal.wasDueAt().toInstant()).isEqualTo(closingOf(wednesday("2026-04-01")));
      assertThat(legal.dueAt()).isEqualTo("2026-04-08T18:00:00+05:00");
      assertThat(legal.strictDueAt()).isEqualTo(legal.dueAt());
      assertThat(legal.handOverBy()).isEqualTo(tuesday("2026-04-07"));
      assertThat(legal.suspension())
          .isEqualTo(
              new SuspensionSpan(
                  "prepare", BEGIN, OffsetDateTime.parse("2026-03-17T18:00:00+05:00")));
      assertThat(legal.clock()).isEqualTo("suspended");
    }

    @Test
    void of_the_internal_term_has_neither_a_roll_nor_a_branch() {
      // When
      var internal = suspended().moves().getLast();
      // Then
      assertThat(internal.dueAt()).isEqualTo("2026-03-20T18:00:00+05:00");
      assertThat(internal.strictDueAt()).isNull();
      assertThat(internal.handOverBy()).isNull();
    }

    @Test
    void is_told_again_when_the_wait_is_over_earlier() {
      // Given
      var scenario = suspended().until(at(thursday("2026-03-12"), "10:00"));
      // When
      scenario.resumed();
      // Then
      var legal = scenario.moves().get(2);
      assertThat(legal.wasDueAt()).isEqualTo("2026-04-08T18:00:00+05:00");
      assertThat(legal.dueAt()).isEqualTo("2026-04-03T18:00:00+05:00");
      assertThat(legal.suspension())
          .isEqualTo(
              new SuspensionSpan(
                  "prepare", BEGIN, OffsetDateTime.parse("2026-03-12T10:00:00+05:00")));
      assertThat(legal.clock()).isEqualTo("running");
      assertThat(scenario.moves()).hasSize(4);
    }

    @Test
    void that_is_the_old_one_again_is_told_too() {
      // Given
      var scenario = suspended().until(at(tuesday("2026-03-10"), "15:00"));
      // When
      scenario.resumed();
      // Then
      assertThat(scenario.moves().get(2).dueAt().toInstant())
          .isEqualTo(closingOf(wednesday("2026-04-01")));
    }

    @Test
    void is_not_told_again_when_the_latest_end_comes() {
      // Given
      var scenario = suspended();
      // When
      scenario.until(at(thursday("2026-03-19"), "10:00")).resumed().prepared();
      // Then
      assertThat(scenario.moves()).hasSize(2);
    }

    @Test
    void is_not_told_where_nothing_has_moved() {
      // Given
      var scenario = Scenario.filed(FILED).opened().registered().assigned().until(BEGIN);
      // When it lasts until the closing of the same day
      scenario.suspended(closingOf(tuesday("2026-03-10")));
      // Then
      assertThat(scenario.watch()).isInstanceOf(Watch.Suspended.class);
      assertThat(scenario.moves()).isEmpty();
    }

    @Test
    void of_a_case_that_ends_in_the_wait_is_told_with_a_clock_that_has_stopped() {
      // Given
      var scenario = suspended().until(at(thursday("2026-03-12"), "10:00"));
      // When
      scenario.withdrawn();
      // Then
      var legal = scenario.moves().get(2);
      assertThat(legal.dueAt()).isEqualTo("2026-04-03T18:00:00+05:00");
      assertThat(legal.clock()).isEqualTo("stopped");
    }
  }

  @ParameterizedTest(name = "from {0}")
  @ValueSource(longs = {0, 10_000})
  void ended_at_its_latest_end_is_as_one_that_nobody_ended(long first) {
    for (long seed = first; seed < first + 500; seed++) {
      // Given
      var random = new Random(seed);
      Instant begin = FILED.plus(Duration.ofMinutes(random.nextInt(30 * 24 * 60)));
      Instant latest = begin.plus(Duration.ofMinutes(1 + random.nextInt(30 * 24 * 60)));
      var ended = Scenario.filed(FILED).opened().until(begin).suspended(latest).until(latest);
      var silent = Scenario.filed(FILED).opened().until(begin).suspended(latest).until(latest);
      // When
      ended.resumed();
      // Then
      assertThat(ended.watch()).as("seed " + seed).isInstanceOf(Watch.Running.class);
      assertThat(ended.watch().clocks())
          .containsExactlyElementsOf(silent.watch().clocks().toList());
      assertThat(ended.until(ALL_OVER).told()).isEqualTo(silent.until(ALL_OVER).told());
    }
  }

  @Test
  void a_refusal_in_a_suspension_leaves_the_dates_of_its_real_length() {
    // Given
    var scenario = suspended().until(at(thursday("2026-03-12"), "10:00"));
    // When
    scenario.refused();
    // Then
    assertThat(scenario.watch()).isInstanceOf(Watch.Ended.class);
    assertThat(scenario.due(LEGAL)).isEqualTo(closingOf(friday("2026-04-03")));
  }
}
