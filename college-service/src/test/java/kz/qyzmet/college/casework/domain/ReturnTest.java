package kz.qyzmet.college.casework.domain;

import static kz.qyzmet.college.casework.domain.Scenario.DIRECTOR;
import static kz.qyzmet.college.casework.domain.Scenario.EXECUTOR;
import static kz.qyzmet.college.casework.domain.Scenario.OTHER_DIRECTOR;
import static kz.qyzmet.college.casework.domain.Scenario.OTHER_EXECUTOR;
import static kz.qyzmet.college.casework.domain.Scenario.drafted;
import static kz.qyzmet.college.casework.domain.Scenario.grant;
import static kz.qyzmet.college.casework.domain.Scenario.registered;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sending a draft back, under the eyes of {@link IllegalSituations}. */
class ReturnTest {

  @Test
  void the_director_sends_a_draft_back_with_a_note() {
    // Given
    var scenario = drafted();
    // When
    scenario.giveBack(DIRECTOR);
    // Then
    assertThat(scenario.latest())
        .isEqualTo(
            new Change.Returned(
                "sign",
                new Actor.Director(DIRECTOR.code()),
                "The year is wrong",
                new Change.Place("prepare", "executor", true),
                scenario.now()));
  }

  @Test
  void a_returned_draft_stays_with_its_executor() {
    // Given
    var scenario = drafted().giveBack(DIRECTOR).accepted();
    // When
    scenario.draft(OTHER_EXECUTOR, grant());
    // Then
    assertThat(scenario.refusal())
        .isEqualTo(new Refusal.NotTheExecutor("prepare", EXECUTOR.code()));
  }

  @Test
  void a_second_draft_can_be_signed() {
    // Given
    var scenario = drafted().giveBack(DIRECTOR).accepted().draft(EXECUTOR, grant()).accepted();
    // When
    scenario.sign(DIRECTOR);
    // Then
    assertThat(scenario.state()).isInstanceOf(CaseState.Ready.class);
  }

  @Test
  void a_step_from_which_the_passport_returns_nothing_can_not_be_returned() {
    // When
    var scenario = registered().giveBack(DIRECTOR);
    // Then
    assertThat(scenario.refusal()).isEqualTo(new Refusal.NotReturnable("assign"));
  }

  @Test
  void an_executor_can_not_return_what_waits_for_the_director() {
    // When
    var scenario = drafted().giveBack(EXECUTOR);
    // Then
    assertThat(scenario.refusal()).isEqualTo(new Refusal.WrongRole("sign", "director", "executor"));
  }

  @Test
  void what_one_director_has_taken_up_another_does_not_return() {
    // Given
    var scenario = drafted().claim(DIRECTOR).accepted();
    // When
    scenario.giveBack(OTHER_DIRECTOR);
    // Then
    assertThat(scenario.refusal()).isEqualTo(new Refusal.TakenByAnother("sign", DIRECTOR.code()));
  }
}
