package kz.qyzmet.college.casework.domain;

import static kz.qyzmet.college.casework.domain.Scenario.DIRECTOR;
import static kz.qyzmet.college.casework.domain.Scenario.DRAFTING_DIRECTOR;
import static kz.qyzmet.college.casework.domain.Scenario.EXECUTOR;
import static kz.qyzmet.college.casework.domain.Scenario.OTHER_DIRECTOR;
import static kz.qyzmet.college.casework.domain.Scenario.OTHER_EXECUTOR;
import static kz.qyzmet.college.casework.domain.Scenario.grant;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Acting for somebody who is away, under the eyes of {@link IllegalSituations}. */
class SubstituteTest {

  /** The executor is assigned on the first day and away on the second. */
  private static Scenario executorAway(Staff substitute) {
    return Scenario.openedWith(EXECUTOR, substitute)
        .register()
        .assign(DIRECTOR, EXECUTOR.code())
        .accepted();
  }

  @Nested
  class Drafting {

    @Test
    void on_the_day_of_absence_the_substitute_takes_the_draft_up_and_hands_it_in_as_himself() {
      // Given
      var scenario = executorAway(OTHER_EXECUTOR).nextDay();
      // When
      scenario.claim(OTHER_EXECUTOR).accepted().draft(OTHER_EXECUTOR, grant()).accepted();
      // Then
      assertThat(((Change.Drafted) scenario.latest()).by().code()).isEqualTo(OTHER_EXECUTOR.code());
      assertThat(scenario.state().progress().executor()).contains(EXECUTOR.code());
      assertThat(scenario.state().progress().drafters()).isEqualTo(Set.of(OTHER_EXECUTOR.code()));
    }

    @Test
    void on_the_day_before_and_on_the_day_after_the_task_is_the_executors_alone() {
      // Given
      var before = executorAway(OTHER_EXECUTOR);
      var after = executorAway(OTHER_EXECUTOR).nextDay().nextDay();
      for (var scenario : Set.of(before, after)) {
        // When
        scenario.draft(OTHER_EXECUTOR, grant());
        // Then
        assertThat(scenario.refusal())
            .isEqualTo(new Refusal.NotTheExecutor("prepare", EXECUTOR.code()));
      }
    }

    @Test
    void nobody_but_the_substitute_stands_in() {
      // Given
      var scenario = executorAway(DRAFTING_DIRECTOR).nextDay();
      // When
      scenario.claim(OTHER_EXECUTOR);
      // Then
      assertThat(scenario.refusal())
          .isEqualTo(new Refusal.NotTheExecutor("prepare", EXECUTOR.code()));
    }

    @Test
    void what_the_absent_executor_had_taken_up_is_completed_by_the_substitute() {
      // Given
      var scenario = executorAway(OTHER_EXECUTOR).claim(EXECUTOR).accepted().nextDay();
      // When
      scenario.draft(OTHER_EXECUTOR, grant());
      // Then
      scenario.accepted();
      assertThat(scenario.step()).isEqualTo("sign");
    }
  }

  @Nested
  class Deciding {

    @Test
    void who_drafted_for_the_absent_executor_does_not_sign() {
      // Given
      var scenario = executorAway(DRAFTING_DIRECTOR).nextDay();
      scenario.draft(DRAFTING_DIRECTOR, grant()).accepted();
      // When
      scenario.sign(DRAFTING_DIRECTOR);
      // Then
      assertThat(scenario.refusal())
          .isEqualTo(new Refusal.OwnWork("sign", DRAFTING_DIRECTOR.code()));
    }

    @Test
    void who_stands_in_for_the_director_does_not_sign_his_own_draft() {
      // Given
      var scenario =
          Scenario.openedWith(DIRECTOR, DRAFTING_DIRECTOR)
              .register()
              .assign(DIRECTOR, DRAFTING_DIRECTOR.code())
              .accepted()
              .draft(DRAFTING_DIRECTOR, grant())
              .accepted()
              .claim(DIRECTOR)
              .accepted()
              .nextDay();
      // When
      scenario.sign(DRAFTING_DIRECTOR);
      // Then
      assertThat(scenario.refusal())
          .isEqualTo(new Refusal.OwnWork("sign", DRAFTING_DIRECTOR.code()));
    }

    @Test
    void a_substitute_of_the_drafter_is_not_the_drafter() {
      // Given
      var scenario =
          Scenario.openedWith(EXECUTOR, DRAFTING_DIRECTOR)
              .register()
              .assign(DIRECTOR, EXECUTOR.code())
              .accepted()
              .draft(EXECUTOR, grant())
              .accepted()
              .nextDay();
      // When
      scenario.sign(DRAFTING_DIRECTOR);
      // Then
      scenario.accepted();
    }

    @Test
    void a_signature_that_an_absent_director_had_taken_up_is_the_substitutes() {
      // Given
      var scenario =
          Scenario.openedWith(DIRECTOR, OTHER_DIRECTOR)
              .register()
              .assign(DIRECTOR, EXECUTOR.code())
              .draft(EXECUTOR, grant())
              .claim(DIRECTOR)
              .accepted()
              .nextDay();
      // When
      scenario.sign(OTHER_DIRECTOR);
      // Then
      scenario.accepted();
      assertThat(scenario.state().progress().signer()).contains(OTHER_DIRECTOR.code());
    }
  }

  @Nested
  class Assigning {

    @Test
    void nobody_is_assigned_who_is_away_that_day() {
      // Given
      var scenario = Scenario.openedWith(EXECUTOR, OTHER_EXECUTOR).register().nextDay();
      // When
      scenario.assign(DIRECTOR, EXECUTOR.code());
      // Then
      assertThat(scenario.refusal())
          .isEqualTo(
              new Refusal.PersonAbsent(
                  EXECUTOR.code().value(),
                  LocalDate.of(2026, 3, 6),
                  OTHER_EXECUTOR.code().value(),
                  "executor"));
    }

    @Test
    void the_substitute_is_assigned_instead() {
      // Given
      var scenario = Scenario.openedWith(EXECUTOR, OTHER_EXECUTOR).register().nextDay();
      // When
      scenario.assign(DIRECTOR, OTHER_EXECUTOR.code());
      // Then
      scenario.accepted();
    }

    @Test
    void no_task_is_given_to_somebody_who_is_away() {
      // Given
      var scenario = executorAway(OTHER_EXECUTOR).nextDay();
      // When
      scenario.reassign(EXECUTOR);
      // Then
      assertThat(scenario.refusal()).isInstanceOf(Refusal.PersonAbsent.class);
    }
  }
}
