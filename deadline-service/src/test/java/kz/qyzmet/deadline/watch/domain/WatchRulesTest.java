package kz.qyzmet.deadline.watch.domain;

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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import kz.qyzmet.contracts.event.Actor;
import kz.qyzmet.contracts.event.CaseRegistered;
import kz.qyzmet.contracts.event.StepRef;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the clocks of one application tell, and what they keep to themselves. */
class WatchRulesTest {

  private static final Instant FILED = at(thursday("2026-03-05"), "09:30");
  private static final Instant ALL_OVER = at(monday("2026-05-04"), "09:00");

  @Nested
  class Time_passes {

    @Test
    void fifteen_working_days_without_a_step_are_told_on_the_right_days() {
      // Given an application that nobody opens
      var scenario = Scenario.filed(FILED);
      // When
      scenario.until(ALL_OVER);
      // Then
      assertThat(scenario.told())
          .containsExactly(
              line("internal", "internal-half", closingOf(wednesday("2026-03-11"))),
              line("internal", "internal-last-day", closingOf(thursday("2026-03-12"))),
              line("internal", "missed", justAfter(closingOf(friday("2026-03-13")))),
              line("legal", "legal-half", closingOf(wednesday("2026-03-18"))),
              line("legal", "legal-last-day", closingOf(tuesday("2026-03-31"))),
              line("legal", "missed", justAfter(closingOf(wednesday("2026-04-01")))));
    }

    @Test
    void after_days_of_downtime_all_overdue_marks_are_told_once_and_in_order() {
      // Given
      var scenario = Scenario.filed(FILED).downUntil(ALL_OVER);
      // When
      scenario.look().look();
      // Then
      assertThat(scenario.told())
          .containsExactly(
              line("internal", "internal-half", ALL_OVER),
              line("internal", "internal-last-day", ALL_OVER),
              line("internal", "missed", ALL_OVER),
              line("legal", "legal-half", ALL_OVER),
              line("legal", "legal-last-day", ALL_OVER),
              line("legal", "missed", ALL_OVER));
      assertThat(scenario.watch().nextAt()).isEmpty();
    }

    @Test
    void nothing_is_told_at_the_closing_of_the_last_day_itself() {
      // Given
      var scenario = Scenario.filed(FILED).until(closingOf(wednesday("2026-04-01")));
      int before = scenario.told().size();
      // When
      scenario.look();
      // Then
      assertThat(scenario.told()).hasSize(before);
      assertThat(scenario.watch().nextAt()).contains(justAfter(closingOf(wednesday("2026-04-01"))));
    }
  }

  @Nested
  class A_step {

    @Test
    void done_in_time_is_not_told() {
      // Given
      var scenario = Scenario.filed(FILED).opened().until(at(thursday("2026-03-05"), "09:45"));
      // When
      scenario.registered().until(at(thursday("2026-03-05"), "09:59"));
      // Then
      assertThat(scenario.told()).isEmpty();
      assertThat(scenario.finished())
          .singleElement()
          .satisfies(
              run -> {
                assertThat(run.step()).isEqualTo("register");
                assertThat(run.fired()).isEmpty();
              });
    }

    @Test
    void that_takes_longer_than_its_limit_is_told_once() {
      // Given
      var scenario = Scenario.filed(FILED).opened();
      // When
      scenario.until(at(thursday("2026-03-05"), "11:00")).registered();
      // Then
      assertThat(scenario.told())
          .containsExactly(
              line("step:register", "missed", justAfter(at(thursday("2026-03-05"), "09:45"))));
    }

    @Test
    void that_was_late_is_told_even_if_the_sweeper_hears_of_its_end_first() {
      // Given a step due at 9:45 and nobody looking
      var scenario = Scenario.filed(FILED).opened().downUntil(at(thursday("2026-03-05"), "09:50"));
      // When it is done at 9:50
      scenario.registered();
      // Then
      assertThat(scenario.told())
          .containsExactly(line("step:register", "missed", at(thursday("2026-03-05"), "09:50")));
    }

    @Test
    void that_was_done_in_time_is_not_told_even_if_the_event_comes_days_later() {
      // Given nobody looked and the event was decided at 9:40
      Instant decided = at(thursday("2026-03-05"), "09:40");
      var scenario = Scenario.filed(FILED).opened().downUntil(at(friday("2026-03-06"), "10:00"));
      // When
      scenario.on(
          new CaseRegistered(
              scenario.watch().applicationId(),
              scenario.watch().provider(),
              decided,
              new Actor("clerk", "p-1"),
              "register",
              "1",
              new StepRef("prepare", "executor")));
      // Then
      assertThat(scenario.told()).isEmpty();
    }

    @Test
    void without_an_event_of_its_own_ends_where_the_next_one_begins() {
      // Given
      var scenario = Scenario.filed(FILED).opened();
      // When a check is done in time, and the step after it is not
      scenario.until(at(thursday("2026-03-05"), "09:40")).completed("register", "assign");
      scenario.until(at(thursday("2026-03-05"), "11:00"));
      // Then
      assertThat(scenario.told())
          .containsExactly(
              line("step:assign", "missed", justAfter(at(thursday("2026-03-05"), "09:55"))));
      assertThat(scenario.finished()).extracting(StepRun::step).containsExactly("register");
    }

    @Test
    void keeps_its_limit_while_votes_are_cast_a_hearing_is_held_and_objections_are_answered() {
      // Given
      var scenario = Scenario.filed(FILED).opened().registered();
      Watch before = scenario.watch();
      // When
      scenario
          .voted(1)
          .hearingAnnounced(closingOf(friday("2026-03-06")), closingOf(wednesday("2026-03-11")))
          .objectionAnswered();
      // Then
      assertThat(scenario.watch()).isEqualTo(before);
    }

    @Test
    void returned_for_rework_gives_the_signature_a_new_limit() {
      // Given a first signature limit that was missed
      var scenario = Scenario.filed(FILED).opened().registered().assigned().prepared();
      scenario.until(at(thursday("2026-03-05"), "10:00")).returned();
      // When
      scenario.until(at(thursday("2026-03-05"), "11:00")).prepared();
      scenario.until(at(thursday("2026-03-05"), "12:00"));
      // Then
      assertThat(scenario.told())
          .containsExactly(
              line("step:sign", "missed", justAfter(at(thursday("2026-03-05"), "09:45"))),
              line("step:sign", "missed", justAfter(at(thursday("2026-03-05"), "11:15"))));
    }
  }

  @Nested
  class A_hearing {

    private static final Instant HEARD = at(friday("2026-03-06"), "10:00");
    private static final Instant OVER = closingOf(wednesday("2026-03-11"));

    /** A refusal is to be signed, and its hearing was announced. */
    private static Scenario announced() {
      return Scenario.filed(FILED)
          .opened()
          .registered()
          .assigned()
          .until(HEARD)
          .refusalPrepared()
          .hearingAnnounced(OVER, OVER);
    }

    @Test
    void lets_the_minutes_of_the_signature_begin_when_it_is_over() {
      assertThat(announced().stepDue()).isEqualTo(at(thursday("2026-03-12"), "09:15"));
    }

    @Test
    void goes_on_for_a_draft_that_comes_back_with_the_same_refusal() {
      // Given
      var scenario = announced().returned().until(at(tuesday("2026-03-10"), "10:00"));
      // When
      scenario.refusalPrepared().until(OVER);
      // Then nobody may decide yet, so nobody is late
      assertThat(scenario.told()).noneMatch(line -> line.startsWith("step"));
      assertThat(scenario.stepDue()).isEqualTo(at(thursday("2026-03-12"), "09:15"));
    }

    @Test
    void does_not_hold_up_a_draft_that_comes_back_as_a_grant() {
      // Given
      var scenario = announced().returned().until(at(tuesday("2026-03-10"), "10:00"));
      // When
      scenario.prepared();
      // Then
      assertThat(scenario.stepDue()).isEqualTo(at(tuesday("2026-03-10"), "10:15"));
    }

    @Test
    void lets_the_minutes_of_a_step_that_is_taken_up_in_it_begin_at_its_end() {
      // Given a step whose minutes begin when somebody takes it up
      var scenario = Scenario.filed(FILED).opened().completed("register", "issue").until(HEARD);
      scenario.claimed("issue");
      // When
      scenario.hearingAnnounced("issue", OVER, OVER);
      // Then
      assertThat(scenario.stepDue()).isEqualTo(at(thursday("2026-03-12"), "09:15"));
    }

    @Test
    void that_is_over_when_the_draft_comes_back_holds_up_nothing() {
      // Given
      var scenario = announced().returned().until(at(thursday("2026-03-12"), "11:00"));
      // When
      scenario.refusalPrepared();
      // Then
      assertThat(scenario.stepDue()).isEqualTo(at(thursday("2026-03-12"), "11:15"));
    }

    @Test
    void does_not_hold_up_the_step_after_a_vote_that_turned_to_a_grant() {
      // Given
      var scenario = announced().until(at(tuesday("2026-03-10"), "10:00"));
      // When
      scenario.granted("sign", "sign");
      // Then
      assertThat(scenario.stepDue()).isEqualTo(at(tuesday("2026-03-10"), "10:15"));
    }
  }

  @Nested
  class The_ready_notice {

    @Test
    void stops_the_terms_and_leaves_the_handing_over_to_its_own_limit() {
      // Given a result signed on the fourth working day
      var scenario = Scenario.filed(FILED).opened().registered().assigned();
      scenario.until(at(wednesday("2026-03-11"), "17:00")).prepared().signed();
      // When the person comes a month later and waits for twenty minutes
      scenario.until(at(monday("2026-04-13"), "10:00")).claimed("issue");
      scenario.until(at(monday("2026-04-13"), "10:20")).issued().until(ALL_OVER);
      // Then
      assertThat(scenario.told())
          .containsExactly(
              line("step:issue", "missed", justAfter(at(monday("2026-04-13"), "10:15"))));
      assertThat(scenario.watch()).isInstanceOf(Watch.Ended.class);
    }

    @Test
    void does_not_take_back_what_was_told() {
      // Given
      var scenario = Scenario.filed(FILED).until(at(thursday("2026-03-19"), "10:00"));
      int told = scenario.told().size();
      // When
      scenario.signed().until(ALL_OVER);
      // Then
      assertThat(told).isEqualTo(4);
      assertThat(scenario.told()).hasSize(told);
      assertThat(scenario.watch().terms())
          .allSatisfy(clock -> assertThat(clock.marks()).noneMatch(Mark::isOpen));
    }
  }

  @Nested
  class The_end {

    @Test
    void by_a_motivated_refusal_stops_all_clocks() {
      assertThat(Scenario.filed(FILED).opened().refused().until(ALL_OVER).told()).isEmpty();
    }

    @Test
    void by_withdrawal_stops_all_clocks() {
      assertThat(Scenario.filed(FILED).opened().withdrawn().until(ALL_OVER).told()).isEmpty();
    }

    @Test
    void by_papers_that_go_back_stops_all_clocks() {
      // Given
      var scenario = Scenario.filed(FILED).opened();
      // When
      scenario.papersReturned().until(ALL_OVER);
      // Then
      assertThat(scenario.told()).isEmpty();
      assertThat(scenario.watch()).isInstanceOf(Watch.Ended.class);
      assertThat(scenario.finished()).extracting(StepRun::step).containsExactly("register");
    }

    @Test
    void is_final_whatever_still_arrives() {
      // Given
      var scenario = Scenario.filed(FILED).opened().withdrawn();
      Watch ended = scenario.watch();
      // When
      scenario.registered().assigned().claimed("issue").signed().issued();
      scenario.suspended(ALL_OVER).resumed().papersReturned().until(ALL_OVER);
      // Then
      assertThat(scenario.watch()).isEqualTo(ended);
      assertThat(scenario.told()).isEmpty();
    }
  }

  @Test
  void a_mark_cannot_have_fired_before_its_instant() {
    var mark = Mark.missed(closingOf(wednesday("2026-04-01")));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> mark.fired(closingOf(wednesday("2026-04-01"))))
        .withMessageContaining("not to fire before");
  }
}
