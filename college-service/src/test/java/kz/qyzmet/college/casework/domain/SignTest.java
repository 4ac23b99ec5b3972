package kz.qyzmet.college.casework.domain;

import static kz.qyzmet.college.casework.domain.Scenario.DIRECTOR;
import static kz.qyzmet.college.casework.domain.Scenario.DRAFTING_DIRECTOR;
import static kz.qyzmet.college.casework.domain.Scenario.EXECUTOR;
import static kz.qyzmet.college.casework.domain.Scenario.GROUND;
import static kz.qyzmet.college.casework.domain.Scenario.drafted;
import static kz.qyzmet.college.casework.domain.Scenario.draftedByADirector;
import static kz.qyzmet.college.casework.domain.Scenario.grant;
import static kz.qyzmet.college.casework.domain.Scenario.refusalDrafted;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Signing the draft, under the eyes of {@link IllegalSituations}. */
class SignTest {

  @Test
  void signing_a_grant_makes_the_result_ready_in_the_same_commit() {
    // Given
    var scenario = drafted();
    // When
    scenario.sign(DIRECTOR);
    // Then
    assertThat(scenario.seen())
        .endsWith(
            new Change.Signed(
                "sign",
                new Actor.Director(DIRECTOR.code()),
                new Change.Place("issue", "clerk", false),
                scenario.now()),
            new Change.MadeReady(scenario.now()));
    assertThat(scenario.state()).isInstanceOf(CaseState.Ready.class);
  }

  @Test
  void signing_a_refusal_ends_the_case() {
    // Given
    var scenario = refusalDrafted();
    // When
    scenario.sign(DIRECTOR);
    // Then
    assertThat(scenario.latest())
        .isEqualTo(
            new Change.RefusalDecided(
                "sign", new Actor.Director(DIRECTOR.code()), GROUND, scenario.now()));
    assertThat(scenario.state()).isInstanceOf(CaseState.Refused.class);
  }

  @Test
  void nobody_signs_what_he_has_drafted() {
    // Given
    var scenario = draftedByADirector();
    // When
    scenario.sign(DRAFTING_DIRECTOR);
    // Then
    assertThat(scenario.refusal()).isEqualTo(new Refusal.OwnWork("sign", DRAFTING_DIRECTOR.code()));
  }

  @Test
  void a_drafter_of_an_earlier_version_can_not_sign_the_later_one() {
    // Given: drafted by one, returned, drafted anew by another
    var scenario =
        draftedByADirector()
            .giveBack(DIRECTOR)
            .accepted()
            .reassign(EXECUTOR)
            .accepted()
            .draft(EXECUTOR, grant())
            .accepted();
    // When
    scenario.sign(DRAFTING_DIRECTOR);
    // Then
    assertThat(scenario.refusal()).isEqualTo(new Refusal.OwnWork("sign", DRAFTING_DIRECTOR.code()));
  }
}
