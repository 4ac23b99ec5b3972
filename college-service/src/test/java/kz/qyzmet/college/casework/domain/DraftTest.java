package kz.qyzmet.college.casework.domain;

import static kz.qyzmet.college.casework.domain.Scenario.EXECUTOR;
import static kz.qyzmet.college.casework.domain.Scenario.GROUND;
import static kz.qyzmet.college.casework.domain.Scenario.OTHER_EXECUTOR;
import static kz.qyzmet.college.casework.domain.Scenario.assigned;
import static kz.qyzmet.college.casework.domain.Scenario.grant;
import static kz.qyzmet.college.casework.domain.Scenario.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kz.qyzmet.college.casework.domain.Command.Proposal;
import kz.qyzmet.college.casework.domain.Command.Work;
import org.junit.jupiter.api.Test;

/** Preparing the draft of a decision, under the eyes of {@link IllegalSituations}. */
class DraftTest {

  @Test
  void only_the_assigned_executor_prepares_the_draft() {
    // When
    var scenario = assigned().draft(OTHER_EXECUTOR, grant());
    // Then
    assertThat(scenario.refusal())
        .isEqualTo(new Refusal.NotTheExecutor("prepare", EXECUTOR.code()));
  }

  @Test
  void a_draft_is_needed_to_have_prepared_it() {
    // When
    var scenario = assigned().complete(EXECUTOR, "prepare", Work.NOTHING);
    // Then
    assertThat(scenario.refusal()).isEqualTo(new Refusal.PartMissing("prepare", "draft"));
  }

  @Test
  void a_refusal_names_a_ground_of_the_passport() {
    // When
    var scenario = assigned().draft(EXECUTOR, refuse("bad-mood"));
    // Then
    assertThat(scenario.refusal())
        .isEqualTo(new Refusal.UnknownGround("bad-mood", TestCollege.grounds(), "draft.ground"));
  }

  @Test
  void a_refusal_without_a_ground_is_not_motivated() {
    // When
    var scenario =
        assigned().draft(EXECUTOR, new Proposal(false, Optional.empty(), Optional.of("Because")));
    // Then
    assertThat(scenario.refusal()).isEqualTo(new Refusal.PartMissing("prepare", "draft.ground"));
  }

  @Test
  void a_refusal_without_a_text_is_not_motivated() {
    // When
    var scenario =
        assigned().draft(EXECUTOR, new Proposal(false, Optional.of(GROUND), Optional.empty()));
    // Then
    assertThat(scenario.refusal()).isEqualTo(new Refusal.PartMissing("prepare", "draft.text"));
  }

  @Test
  void a_grant_has_no_ground() {
    // When
    var scenario =
        assigned().draft(EXECUTOR, new Proposal(true, Optional.of(GROUND), Optional.empty()));
    // Then
    assertThat(scenario.refusal()).isEqualTo(new Refusal.PartNotWanted("prepare", "draft.ground"));
  }
}
