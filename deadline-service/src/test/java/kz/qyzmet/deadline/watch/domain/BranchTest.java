package kz.qyzmet.deadline.watch.domain;

import static kz.qyzmet.deadline.watch.domain.Days.at;
import static kz.qyzmet.deadline.watch.domain.Days.closingOf;
import static kz.qyzmet.deadline.watch.domain.Days.friday;
import static kz.qyzmet.deadline.watch.domain.Days.justAfter;
import static kz.qyzmet.deadline.watch.domain.Days.monday;
import static kz.qyzmet.deadline.watch.domain.Days.saturday;
import static kz.qyzmet.deadline.watch.domain.Days.thursday;
import static kz.qyzmet.deadline.watch.domain.Days.tuesday;
import static kz.qyzmet.deadline.watch.domain.Days.wednesday;
import static kz.qyzmet.deadline.watch.domain.Scenario.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kz.qyzmet.contracts.passport.Passports;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The clocks of what a branch of the Corporation takes in, and of what it hands out. */
class BranchTest {

  private static final Instant TAKEN_IN = at(thursday("2026-03-05"), "09:30");

  /** Three days later, after a day off for the eighth of March. */
  private static final Instant REGISTERED = at(tuesday("2026-03-10"), "11:00");

  private static final Instant SENT = at(thursday("2026-03-12"), "10:00");
  private static final Instant ALL_OVER = at(monday("2026-05-04"), "09:00");

  /** A case that the provider has registered. */
  private static Scenario registered() {
    return Scenario.takenInByABranch(TAKEN_IN).until(REGISTERED).opened().registered();
  }

  /** Its result is with the courier, two days later. */
  private static Scenario sent() {
    return registered().assigned().prepared().signedForABranch().until(SENT).sent();
  }

  @Nested
  class The_internal_term {

    @Test
    void does_not_run_before_the_provider_registers() {
      // Given
      var scenario = Scenario.takenInByABranch(TAKEN_IN);
      // When the papers are lost on their way
      scenario.until(ALL_OVER);
      // Then
      assertThat(Watch.term(scenario.watch(), ClockKind.INTERNAL)).isEmpty();
      assertThat(scenario.told())
          .containsExactly(
              line("legal", "legal-half", closingOf(wednesday("2026-03-18"))),
              line("hand-over", "hand-over-last-day", closingOf(monday("2026-03-30"))),
              line("legal", "legal-last-day", closingOf(tuesday("2026-03-31"))),
              line("hand-over", "missed", justAfter(closingOf(tuesday("2026-03-31")))),
              line("legal", "missed", justAfter(closingOf(wednesday("2026-04-01")))));
    }

    @Test
    void is_counted_from_the_day_after_the_registration_with_its_thresholds() {
      // When
      var internal = Watch.term(registered().watch(), ClockKind.INTERNAL).orElseThrow();
      // Then
      assertThat(internal.from()).isEqualTo(REGISTERED);
      assertThat(internal.marks().stream().map(Mark::at))
          .containsExactly(
              closingOf(friday("2026-03-13")),
              closingOf(monday("2026-03-16")),
              justAfter(closingOf(tuesday("2026-03-17"))));
    }

    @Test
    void is_counted_from_the_next_working_day_if_the_clerk_registers_after_closing() {
      // Given
      var scenario = Scenario.takenInByABranch(TAKEN_IN).until(at(tuesday("2026-03-10"), "18:00"));
      // When
      scenario.opened().registered();
      // Then
      assertThat(scenario.due(ClockKind.INTERNAL)).isEqualTo(closingOf(wednesday("2026-03-18")));
    }

    @Test
    void is_counted_from_the_next_working_day_if_the_clerk_registers_on_a_day_off() {
      // Given a Saturday; the Monday is off for the eighth of March
      var scenario = Scenario.takenInByABranch(TAKEN_IN).until(at(saturday("2026-03-07"), "11:00"));
      // When
      scenario.opened().registered();
      // Then
      assertThat(scenario.due(ClockKind.INTERNAL)).isEqualTo(closingOf(tuesday("2026-03-17")));
    }

    @Test
    void is_counted_from_the_same_day_where_the_passport_reads_the_evening_so() {
      // Given
      var passport = Passports.switched(TveDuplicate.PASSPORT.ref(), "afterHours", "same-day");
      var terms = new TermClocks(passport, TveDuplicate.COLLEGE, TveDuplicate.CALENDAR);
      // When
      var internal = terms.whenRegistered(at(tuesday("2026-03-10"), "19:00")).orElseThrow();
      // Then
      assertThat(internal.dueAt().toInstant()).isEqualTo(closingOf(tuesday("2026-03-17")));
    }

    @Test
    void leaves_the_legal_term_where_the_acceptance_put_it() {
      // Given
      Instant promised = Scenario.takenInByABranch(TAKEN_IN).due(ClockKind.LEGAL);
      // When
      Instant legal = registered().due(ClockKind.LEGAL);
      // Then
      assertThat(legal).isEqualTo(promised).isEqualTo(closingOf(wednesday("2026-04-01")));
    }

    @Test
    void of_what_a_wait_before_the_registration_held_up_is_counted_from_the_registration() {
      // Given
      var scenario = Scenario.takenInByABranch(TAKEN_IN).opened();
      scenario.suspended(closingOf(friday("2026-03-27"))).until(REGISTERED);
      // When
      scenario.registered();
      // Then
      assertThat(scenario.due(ClockKind.INTERNAL)).isEqualTo(closingOf(tuesday("2026-03-17")));
    }

    @Test
    void starts_once_whatever_comes_twice() {
      // Given
      var scenario = registered().until(SENT);
      // When
      scenario.registered();
      // Then
      assertThat(scenario.watch().terms())
          .extracting(Clock::kind)
          .containsExactly(ClockKind.LEGAL, ClockKind.HAND_OVER, ClockKind.INTERNAL);
      assertThat(scenario.due(ClockKind.INTERNAL)).isEqualTo(closingOf(tuesday("2026-03-17")));
    }

    @Test
    void of_a_portal_application_is_not_started_anew_by_the_registration() {
      // Given
      var scenario = Scenario.filed(TAKEN_IN).until(REGISTERED);
      // When
      scenario.opened().registered();
      // Then
      assertThat(scenario.due(ClockKind.INTERNAL)).isEqualTo(closingOf(friday("2026-03-13")));
    }

    @Test
    void is_none_where_the_passport_has_none() {
      // Given a reading of the passport without the provider's five days
      var passport = Passports.switched(TveDuplicate.PASSPORT.ref(), "fiveDays", "legal-term");
      var terms = new TermClocks(passport, TveDuplicate.COLLEGE, TveDuplicate.CALENDAR);
      // When, Then
      assertThat(terms.whenRegistered(REGISTERED)).isEmpty();
    }
  }

  @Nested
  class Sending {

    @Test
    void ends_the_providers_step_and_its_own_term_and_not_the_legal_one() {
      // When
      var scenario = sent();
      // Then
      var internal = Watch.term(scenario.watch(), ClockKind.INTERNAL).orElseThrow();
      assertThat(internal.stoppedAt()).isEqualTo(SENT);
      assertThat(internal.dueAt().toInstant()).isEqualTo(closingOf(tuesday("2026-03-17")));
      assertThat(scenario.watch()).isInstanceOf(Watch.Running.class);
      assertThat(scenario.finished().getLast().step()).isEqualTo("issue");
      assertThat(scenario.finished().getLast().endedAt()).isEqualTo(SENT);
      assertThat(scenario.watch().step().orElseThrow())
          .isEqualTo(new CurrentStep("issue", SENT, Optional.empty()));
    }

    @Test
    void leaves_the_legal_term_to_be_missed_if_the_result_is_lost_on_its_way() {
      // Given
      var scenario = sent();
      List<String> before = scenario.told();
      // When
      scenario.until(ALL_OVER);
      // Then
      assertThat(scenario.told().subList(before.size(), scenario.told().size()))
          .containsExactly(
              line("legal", "legal-half", closingOf(wednesday("2026-03-18"))),
              line("legal", "legal-last-day", closingOf(tuesday("2026-03-31"))),
              line("legal", "missed", justAfter(closingOf(wednesday("2026-04-01")))));
    }

    @Test
    void after_the_end_of_its_own_term_does_not_take_back_what_was_told() {
      // Given
      var late = registered().assigned().prepared().signedForABranch();
      // When
      late.until(at(wednesday("2026-03-18"), "10:00")).sent();
      // Then
      assertThat(late.told()).anyMatch(line -> line.startsWith("internal missed"));
      assertThat(Watch.term(late.watch(), ClockKind.INTERNAL).orElseThrow().missed()).isPresent();
    }

    @Test
    void of_a_portal_application_stops_its_internal_term_too() {
      // Given
      var scenario = Scenario.filed(TAKEN_IN).opened().registered().assigned().prepared();
      scenario.signedForABranch().until(REGISTERED);
      // When
      scenario.sent();
      // Then
      assertThat(Watch.term(scenario.watch(), ClockKind.INTERNAL).orElseThrow().stoppedAt())
          .isEqualTo(REGISTERED);
    }

    @Test
    void keeps_the_stopped_term_out_of_a_wait() {
      // Given
      var scenario = sent();
      // When
      scenario.suspended(closingOf(thursday("2026-03-19")));
      // Then
      assertThat(scenario.due(ClockKind.INTERNAL)).isEqualTo(closingOf(tuesday("2026-03-17")));
      assertThat(scenario.moves()).extracting(move -> move.kind()).containsExactly("legal");
    }
  }

  @Nested
  class The_arrival {

    private static final Instant HERE = at(friday("2026-03-13"), "09:40");

    @Test
    void stops_the_legal_term_and_leaves_the_internal_one_where_it_stopped() {
      // When
      var scenario = sent().until(HERE).arrived();
      // Then
      assertThat(((Watch.Ready) scenario.watch()).stoppedAt()).isEqualTo(HERE);
      assertThat(Watch.term(scenario.watch(), ClockKind.INTERNAL).orElseThrow().stoppedAt())
          .isEqualTo(SENT);
      int told = scenario.told().size();
      assertThat(scenario.until(ALL_OVER).told()).hasSize(told);
    }

    @Test
    void leads_to_a_handing_over_that_ends_the_watch() {
      assertEnds(Scenario::issued);
    }

    @Test
    void leads_to_a_refusal_that_is_handed_over_and_ends_the_watch() {
      assertEnds(Scenario::refused);
    }

    private static void assertEnds(Consumer<Scenario> end) {
      // Given
      var scenario = sent().until(HERE).arrived().until(at(monday("2026-04-13"), "10:00"));
      // When
      end.accept(scenario);
      // Then
      var ended = (Watch.Ended) scenario.watch();
      assertThat(ended.stoppedAt()).isEqualTo(HERE);
      assertThat(ended.endedAt()).isEqualTo(scenario.now());
      assertThat(scenario.finished()).extracting(StepRun::step).endsWith("issue", "issue");
    }
  }
}
