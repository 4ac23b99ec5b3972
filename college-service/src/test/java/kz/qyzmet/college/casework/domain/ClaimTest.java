package kz.qyzmet.college.casework.domain;

import static kz.qyzmet.college.casework.domain.Scenario.CLERK;
import static kz.qyzmet.college.casework.domain.Scenario.DIRECTOR;
import static kz.qyzmet.college.casework.domain.Scenario.DRAFTING_DIRECTOR;
import static kz.qyzmet.college.casework.domain.Scenario.EXECUTOR;
import static kz.qyzmet.college.casework.domain.Scenario.OTHER_CLERK;
import static kz.qyzmet.college.casework.domain.Scenario.OTHER_EXECUTOR;
import static kz.qyzmet.college.casework.domain.Scenario.assigned;
import static kz.qyzmet.college.casework.domain.Scenario.draftedByADirector;
import static kz.qyzmet.college.casework.domain.Scenario.issued;
import static kz.qyzmet.college.casework.domain.Scenario.opened;
import static kz.qyzmet.college.casework.domain.Scenario.refused;
import static kz.qyzmet.college.casework.domain.Scenario.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Taking a task up, under the eyes of {@link IllegalSituations}. */
class ClaimTest {

  @Test
  void a_clerk_takes_the_registration_up() {
    // When
    var scenario = opened().claim(CLERK);
    // Then
    assertThat(scenario.latest())
        .isEqualTo(new Change.Claimed("register", new Actor.Clerk(CLERK.code()), scenario.now()));
    assertThat(((CaseState.Live) scenario.state()).at().claimedBy()).contains(CLERK.code());
  }

  @Test
  void a_task_that_somebody_has_taken_up_is_not_free() {
    // Given
    var scenario = opened().claim(CLERK).accepted();
    // When
    scenario.claim(OTHER_CLERK);
    // Then
    assertThat(scenario.refusal()).isEqualTo(new Refusal.TakenByAnother("register", CLERK.code()));
  }

  @Test
  void nobody_takes_up_the_same_task_twice() {
    // Given
    var scenario = opened().claim(CLERK).accepted();
    // When
    scenario.claim(CLERK);
    // Then
    assertThat(scenario.refusal()).isEqualTo(new Refusal.AlreadyTaken("register", CLERK.code()));
  }

  @Test
  void only_the_role_of_the_step_may_take_it_up() {
    // When
    var scenario = opened().claim(DIRECTOR);
    // Then
    assertThat(scenario.refusal())
        .isEqualTo(new Refusal.WrongRole("register", "clerk", "director"));
  }

  @Test
  void only_the_assigned_executor_may_take_up_the_draft() {
    // When
    var scenario = assigned().claim(OTHER_EXECUTOR);
    // Then
    assertThat(scenario.refusal())
        .isEqualTo(new Refusal.NotTheExecutor("prepare", EXECUTOR.code()));
  }

  @Test
  void a_drafter_can_not_even_take_up_the_signature() {
    // Given
    var scenario = draftedByADirector();
    // When
    scenario.claim(DRAFTING_DIRECTOR);
    // Then
    assertThat(scenario.refusal()).isEqualTo(new Refusal.OwnWork("sign", DRAFTING_DIRECTOR.code()));
  }

  @Test
  void a_case_that_stands_elsewhere_can_not_be_taken_up_at_the_step_named() {
    // When
    var scenario = opened().command(new Command.Claim(CLERK, Optional.of("issue")));
    // Then
    assertThat(scenario.refusal()).isEqualTo(new Refusal.NotAtThatStep("issue", "register"));
  }

  @Test
  void a_case_that_is_over_has_no_tasks() {
    for (var scenario : List.of(issued(), refused(), withdrawn())) {
      // When
      scenario.claim(CLERK);
      // Then
      assertThat(scenario.refusal()).isEqualTo(new Refusal.CaseIsOver());
    }
  }
}
