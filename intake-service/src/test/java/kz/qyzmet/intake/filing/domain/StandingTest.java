package kz.qyzmet.intake.filing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.DeadlineMoved;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.Status;
import kz.qyzmet.contracts.event.StepRef;
import kz.qyzmet.intake.testing.College;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StandingTest {
  private static final College COLLEGE = new College(new UUID(1, 1));
  private static final Hearing HEARING =
      new Hearing(
          "unreliable", College.OBJECTIONS_UNTIL.toInstant(), College.DECISION_FROM.toInstant());
  private static final Standing IN_PROGRESS =
      new Standing(
          new Lifecycle.InProgress(Optional.of("ТД-2026/17"), Withdrawal.NONE),
          Interruptions.NONE,
          MovedTerms.NONE);

  @Nested
  class Hear {
    @Test
    void an_intended_refusal_opens_a_hearing_and_changes_no_status() {
      // When
      var standing = after(IN_PROGRESS, COLLEGE.hearing());
      // Then
      assertThat(standing.interruptions().hearing()).contains(HEARING);
      assertThat(standing.interruptions().objection()).isEqualTo(Objection.NONE);
      assertThat(standing.lifecycle()).isEqualTo(IN_PROGRESS.lifecycle());
    }

    static List<Envelope<?>> work() {
      return List.of(
          COLLEGE.claimed(),
          COLLEGE.voted(1, 3),
          COLLEGE.withdrawalRefused(),
          COLLEGE.returned(),
          COLLEGE.prepared(),
          COLLEGE.completed("commission", "vote", "granted", new StepRef("sign", "director")));
    }

    @ParameterizedTest
    @MethodSource("work")
    void work_on_the_case_leaves_it_open_even_if_the_draft_goes_back(Envelope<?> event) {
      // When
      var standing = after(IN_PROGRESS, COLLEGE.hearing(), event);
      // Then
      assertThat(standing.interruptions().hearing()).contains(HEARING);
    }

    static List<Envelope<?>> moves() {
      return List.of(
          COLLEGE.signed(),
          COLLEGE.refused(),
          COLLEGE.withdrawn(),
          COLLEGE.papersReturned("photos"));
    }

    @ParameterizedTest
    @MethodSource("moves")
    void it_is_over_when_the_case_is_decided(Envelope<?> event) {
      // When
      var standing = after(IN_PROGRESS, COLLEGE.hearing(), event);
      // Then
      assertThat(standing.interruptions().hearing()).isEmpty();
    }

    @Test
    void the_providers_answer_is_kept_even_if_the_case_has_ended_meanwhile() {
      // When
      var heard = after(IN_PROGRESS, COLLEGE.hearing(), COLLEGE.objectionAnswered("heard"));
      var late =
          after(
              IN_PROGRESS,
              COLLEGE.hearing(),
              COLLEGE.refused(),
              COLLEGE.objectionAnswered("too-late"));
      // Then
      assertThat(heard.interruptions().objection()).isEqualTo(Objection.HEARD);
      assertThat(late.interruptions().objection()).isEqualTo(Objection.TOO_LATE);
    }

    @Test
    void a_second_hearing_takes_an_objection_of_its_own() {
      // When
      var standing =
          after(
              IN_PROGRESS,
              COLLEGE.hearing(),
              COLLEGE.objectionAnswered("heard"),
              COLLEGE.returned(),
              COLLEGE.hearing());
      // Then
      assertThat(standing.interruptions().hearing()).contains(HEARING);
      assertThat(standing.interruptions().objection()).isEqualTo(Objection.NONE);
    }
  }

  @Nested
  class Suspend {
    @Test
    void it_lasts_until_it_is_resumed_and_changes_no_status() {
      // When
      var suspended = after(IN_PROGRESS, COLLEGE.suspended());
      var resumed = after(suspended, COLLEGE.resumed());
      // Then
      assertThat(suspended.interruptions().suspendedUntil())
          .contains(College.SUSPENDED_UNTIL.toInstant());
      assertThat(suspended.lifecycle()).isEqualTo(IN_PROGRESS.lifecycle());
      assertThat(resumed).isEqualTo(IN_PROGRESS);
    }

    @Test
    void the_end_of_the_case_ends_it() {
      // When
      var standing = after(IN_PROGRESS, COLLEGE.suspended(), COLLEGE.withdrawn());
      // Then
      assertThat(standing.interruptions()).isEqualTo(Interruptions.NONE);
      assertThat(standing.lifecycle().status()).isEqualTo(Status.WITHDRAWN);
    }
  }

  @Nested
  class Move {
    private static final OffsetDateTime LATER = OffsetDateTime.parse("2026-04-28T18:00:00+05:00");
    private static final OffsetDateTime EARLIER = OffsetDateTime.parse("2026-04-10T18:00:00+05:00");

    @Test
    void an_end_stands_where_it_was_told_last_and_no_status_changes() {
      // When
      var standing =
          after(
              IN_PROGRESS,
              COLLEGE.moved("suspended", LATER, College.SUSPENDED_UNTIL),
              COLLEGE.moved("running", EARLIER, EARLIER));
      // Then
      assertThat(standing.terms().legal()).map(MovedTerm::due).contains(EARLIER);
      assertThat(standing.terms().internal()).isEmpty();
      assertThat(standing.lifecycle()).isEqualTo(IN_PROGRESS.lifecycle());
    }

    @Test
    void each_term_has_an_end_of_its_own() {
      // When
      var standing =
          after(
              IN_PROGRESS,
              COLLEGE.moved("suspended", LATER, College.SUSPENDED_UNTIL),
              COLLEGE.movedInternally(EARLIER));
      // Then
      assertThat(standing.terms().legal()).map(MovedTerm::due).contains(LATER);
      assertThat(standing.terms().internal()).map(MovedTerm::due).contains(EARLIER);
    }

    @Test
    void it_is_true_of_a_case_that_has_ended_too() {
      // When
      var standing =
          after(
              IN_PROGRESS,
              COLLEGE.suspended(),
              COLLEGE.withdrawn(),
              COLLEGE.moved("stopped", EARLIER, EARLIER));
      // Then
      assertThat(standing.terms().legal()).map(MovedTerm::due).contains(EARLIER);
      assertThat(standing.interruptions()).isEqualTo(Interruptions.NONE);
    }

    @Test
    void the_clock_runs_again_at_the_latest_end_even_if_nobody_says_so() {
      // Given
      var until = College.SUSPENDED_UNTIL;
      // When
      var moved = after(IN_PROGRESS, COLLEGE.moved("suspended", LATER, until)).terms();
      // Then
      var legal = moved.legal().orElseThrow();
      assertThat(legal.clockAt(until.toInstant().minusNanos(1))).isEqualTo("suspended");
      assertThat(legal.clockAt(until.toInstant())).isEqualTo("running");
    }
  }

  @Test
  void whatever_the_order_what_is_signed_or_ended_waits_for_nobody() {
    // Given
    var random = new Random(20260310);
    var events = new ArrayList<Envelope<?>>(Hear.moves());
    events.addAll(Hear.work());
    events.addAll(
        List.of(
            COLLEGE.hearing(),
            COLLEGE.suspended(),
            COLLEGE.resumed(),
            COLLEGE.objectionAnswered("heard"),
            COLLEGE.ready(),
            COLLEGE.issued()));
    for (int i = 0; i < 2_000; i++) {
      var standing = IN_PROGRESS;
      for (int n = 0; n < 20; n++) {
        // When
        standing = after(standing, events.get(random.nextInt(events.size())));
        // Then
        if (!(standing.lifecycle() instanceof Lifecycle.Unsigned)) {
          assertThat(standing.interruptions().hearing()).isEmpty();
          assertThat(standing.interruptions().suspendedUntil()).isEmpty();
        }
      }
    }
  }

  private static Standing after(Standing standing, Envelope<?>... events) {
    for (var event : events) {
      standing =
          event.data() instanceof DeadlineMoved moved
              ? standing.after(moved)
              : standing.after((CaseEvent) event.data());
    }
    return standing;
  }
}
