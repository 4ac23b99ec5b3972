package kz.qyzmet.college.casework.domain;

import static kz.qyzmet.college.casework.domain.Scenario.assigned;
import static kz.qyzmet.college.casework.domain.Scenario.drafted;
import static kz.qyzmet.college.casework.domain.Scenario.issued;
import static kz.qyzmet.college.casework.domain.Scenario.opened;
import static kz.qyzmet.college.casework.domain.Scenario.ready;
import static kz.qyzmet.college.casework.domain.Scenario.refused;
import static kz.qyzmet.college.casework.domain.Scenario.registered;
import static kz.qyzmet.college.casework.domain.Scenario.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Withdrawing an application, under the eyes of {@link IllegalSituations}. */
class WithdrawTest {

  @Test
  void before_the_signature_an_application_is_withdrawn_at_any_step() {
    for (var scenario : List.of(opened(), registered(), assigned(), drafted())) {
      // When
      scenario.withdraw();
      // Then
      assertThat(scenario.state()).isInstanceOf(CaseState.Withdrawn.class);
    }
  }

  @Test
  void after_the_signature_a_withdrawal_comes_too_late() {
    // Given
    var scenario = ready();
    // When
    scenario.withdraw();
    // Then
    assertThat(scenario.latest())
        .isEqualTo(new Change.WithdrawalDeclined(Change.TooLate.SIGNED, scenario.now()));
    assertThat(scenario.state()).isInstanceOf(CaseState.Ready.class);
  }

  @Test
  void after_the_end_a_withdrawal_is_answered_and_changes_nothing() {
    assertThat(issued().withdraw().latest())
        .isInstanceOf(Change.WithdrawalDeclined.class)
        .extracting("reason")
        .isEqualTo(Change.TooLate.ISSUED);
    assertThat(refused().withdraw().latest())
        .isInstanceOf(Change.WithdrawalDeclined.class)
        .extracting("reason")
        .isEqualTo(Change.TooLate.REFUSED);
  }

  @Test
  void withdrawn_twice_is_withdrawn_once() {
    // Given
    var scenario = withdrawn();
    var before = scenario.seen();
    // When
    scenario.withdraw();
    // Then
    assertThat(scenario.seen()).isEqualTo(before);
  }
}
