package kz.qyzmet.college.casework.domain;

import static kz.qyzmet.college.casework.domain.Scenario.CLERK;
import static kz.qyzmet.college.casework.domain.Scenario.DRAFTING_DIRECTOR;
import static kz.qyzmet.college.casework.domain.Scenario.EXECUTOR;
import static kz.qyzmet.college.casework.domain.Scenario.OTHER_CLERK;
import static kz.qyzmet.college.casework.domain.Scenario.OTHER_EXECUTOR;
import static kz.qyzmet.college.casework.domain.Scenario.assigned;
import static kz.qyzmet.college.casework.domain.Scenario.draftedByADirector;
import static kz.qyzmet.college.casework.domain.Scenario.grant;
import static kz.qyzmet.college.casework.domain.Scenario.opened;
import static org.assertj.core.api.Assertions.assertThat;

import kz.qyzmet.college.casework.domain.Command.Work;
import org.junit.jupiter.api.Test;

/** Giving a task to another person, under the eyes of {@link IllegalSituations}. */
class ReassignTest {

  @Test
  void a_director_gives_the_draft_to_another_executor() {
    // Given
    var scenario = assigned().claim(EXECUTOR).accepted();
    // When
    scenario.reassign(OTHER_EXECUTOR).accepted();
    // Then
    assertThat(scenario.draft(EXECUTOR, grant()).refusal())
        .isEqualTo(new Refusal.TakenByAnother("prepare", OTHER_EXECUTOR.code()));
    assertThat(scenario.draft(OTHER_EXECUTOR, grant()).accepted().step()).isEqualTo("sign");
  }

  @Test
  void a_director_gives_a_clerks_task_to_another_clerk() {
    // Given
    var scenario = opened().claim(CLERK).accepted();
    // When
    scenario.reassign(OTHER_CLERK).accepted();
    // Then
    assertThat(scenario.complete(OTHER_CLERK, "register", Work.NOTHING).accepted().step())
        .isEqualTo("assign");
  }

  @Test
  void a_task_goes_only_to_a_person_of_its_role() {
    // When
    var scenario = assigned().reassign(CLERK);
    // Then
    assertThat(scenario.refusal())
        .isEqualTo(new Refusal.NobodyOfThatRole(CLERK.code().value(), "executor", "assignee"));
  }

  @Test
  void the_signature_is_never_given_to_the_drafter() {
    // Given
    var scenario = draftedByADirector();
    // When
    scenario.reassign(DRAFTING_DIRECTOR);
    // Then
    assertThat(scenario.refusal()).isEqualTo(new Refusal.OwnWork("sign", DRAFTING_DIRECTOR.code()));
  }

  @Test
  void a_task_is_not_given_to_whom_it_belongs() {
    // Given
    var scenario = opened().claim(CLERK).accepted();
    // When
    scenario.reassign(CLERK);
    // Then
    assertThat(scenario.refusal()).isEqualTo(new Refusal.AlreadyTaken("register", CLERK.code()));
  }
}
