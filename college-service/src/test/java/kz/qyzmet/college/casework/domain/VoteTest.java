package kz.qyzmet.college.casework.domain;

import static kz.qyzmet.college.casework.domain.Scenario.EXECUTOR;
import static kz.qyzmet.college.casework.domain.Scenario.GROUND;
import static kz.qyzmet.college.casework.domain.Scenario.MEMBER;
import static kz.qyzmet.college.casework.domain.Scenario.OTHER_GROUND;
import static kz.qyzmet.college.casework.domain.Scenario.SECOND_MEMBER;
import static kz.qyzmet.college.casework.domain.Scenario.THIRD_MEMBER;
import static kz.qyzmet.college.casework.domain.Scenario.grant;
import static kz.qyzmet.college.casework.domain.Scenario.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qyzmet.college.casework.domain.Command.Findings;
import kz.qyzmet.college.casework.domain.Command.Proposal;
import kz.qyzmet.college.casework.domain.Command.Work;
import org.junit.jupiter.api.Test;

/** A commission of which three must have voted. */
class VoteTest {

  private static Scenario atTheVote() {
    return atTheVoteOf(3);
  }

  private static Scenario atTheVoteOf(int quorum) {
    return Scenario.beforeCommission(quorum)
        .check(new Findings(true, List.of(), Optional.empty()))
        .accepted()
        .draft(EXECUTOR, grant())
        .accepted();
  }

  @Test
  void nothing_is_decided_before_so_many_have_voted() {
    // When
    var scenario = atTheVote().vote(MEMBER, grant()).accepted().vote(SECOND_MEMBER, grant());
    // Then
    assertThat(scenario.accepted().step()).isEqualTo("vote");
    assertThat(scenario.latest())
        .isInstanceOfSatisfying(
            Change.Voted.class,
            voted -> {
              assertThat(voted.cast()).isEqualTo(2);
              assertThat(voted.quorum()).isEqualTo(3);
            });
  }

  @Test
  void the_majority_grants() {
    // When
    var scenario =
        atTheVote()
            .vote(MEMBER, grant())
            .vote(SECOND_MEMBER, refuse(GROUND))
            .vote(THIRD_MEMBER, grant());
    // Then
    assertThat(scenario.accepted().step()).isEqualTo("sign");
    assertThat(scenario.state().progress().draft()).contains(new Draft.Grant());
    assertThat(scenario.state().progress().beside()).isEqualTo(Proceedings.NONE);
  }

  @Test
  void the_majority_refuses_on_the_ground_that_most_have_named_whatever_was_drafted() {
    // When
    var scenario =
        atTheVote()
            .vote(MEMBER, refuse(OTHER_GROUND))
            .vote(SECOND_MEMBER, grant())
            .vote(THIRD_MEMBER, refuse(GROUND));
    // Then: one each, so the first by its code
    assertThat(scenario.accepted().state())
        .isInstanceOfSatisfying(
            CaseState.Refused.class,
            refused ->
                assertThat(refused.ground())
                    .isEqualTo(
                        List.of(GROUND, OTHER_GROUND).stream().sorted().findFirst().orElseThrow()));
  }

  @Test
  void who_votes_again_has_changed_his_vote_and_is_counted_once() {
    // When
    var scenario = atTheVote().vote(MEMBER, grant()).vote(MEMBER, refuse(GROUND)).accepted();
    // Then
    assertThat(scenario.state().progress().beside().votes())
        .containsExactly(Map.entry(MEMBER.code(), new Draft.Refuse(GROUND)));
  }

  @Test
  void an_even_vote_waits_for_another_member() {
    // Given
    var scenario = atTheVoteOf(2).vote(MEMBER, grant()).vote(SECOND_MEMBER, refuse(GROUND));
    assertThat(scenario.accepted().step()).isEqualTo("vote");
    // When
    scenario.vote(THIRD_MEMBER, refuse(GROUND)).accepted();
    // Then
    assertThat(scenario.state()).isInstanceOf(CaseState.Refused.class);
  }

  @Test
  void an_even_vote_is_also_decided_by_who_votes_again() {
    // Given
    var scenario = atTheVoteOf(2).vote(MEMBER, grant()).vote(SECOND_MEMBER, refuse(GROUND));
    // When
    scenario.vote(SECOND_MEMBER, grant()).accepted();
    // Then
    assertThat(scenario.step()).isEqualTo("sign");
  }

  private static Scenario allAgainstAndAnnounced() {
    return Scenario.beforeCommission(TestCollege.commissionWithHearing(3))
        .check(new Findings(true, List.of(), Optional.empty()))
        .draft(EXECUTOR, grant())
        .vote(MEMBER, refuse(GROUND))
        .vote(SECOND_MEMBER, refuse(GROUND))
        .vote(THIRD_MEMBER, refuse(GROUND))
        .accepted();
  }

  private static Instant over(Scenario scenario) {
    return scenario.state().progress().beside().hearing().orElseThrow().decisionFrom().toInstant();
  }

  @Test
  void while_the_applicant_is_heard_all_members_may_come_to_another_decision() {
    // Given
    var scenario = allAgainstAndAnnounced().object();
    // When
    scenario.vote(MEMBER, grant()).accepted();
    assertThat(scenario.step()).isEqualTo("vote");
    scenario.vote(SECOND_MEMBER, grant()).accepted();
    // Then
    assertThat(scenario.step()).isEqualTo("sign");
  }

  @Test
  void after_the_hearing_a_vote_for_granting_refuses_nobody_and_one_against_does() {
    // Given
    var scenario = allAgainstAndAnnounced();
    scenario.waitUntil(over(scenario));
    // When
    scenario.vote(MEMBER, grant()).accepted();
    // Then
    assertThat(scenario.step()).isEqualTo("vote");
    // When
    scenario.vote(SECOND_MEMBER, refuse(GROUND)).accepted();
    // Then
    assertThat(scenario.state()).isInstanceOf(CaseState.Refused.class);
  }

  @Test
  void a_vote_against_is_motivated_by_a_ground_and_a_text() {
    assertThat(atTheVote().vote(MEMBER, refuse("bad-mood")).refusal())
        .isEqualTo(new Refusal.UnknownGround("bad-mood", TestCollege.grounds(), "vote.ground"));
    assertThat(
            atTheVote()
                .vote(MEMBER, new Proposal(false, Optional.of(GROUND), Optional.empty()))
                .refusal())
        .isEqualTo(new Refusal.PartMissing("vote", "vote.text"));
    assertThat(atTheVote().complete(MEMBER, "vote", Work.NOTHING).refusal())
        .isEqualTo(new Refusal.PartMissing("vote", "vote"));
  }

  @Test
  void nobody_takes_up_or_is_given_what_all_members_do() {
    assertThat(atTheVote().claim(MEMBER).refusal()).isEqualTo(new Refusal.CommonTask("vote"));
    assertThat(atTheVote().reassign(SECOND_MEMBER).refusal())
        .isEqualTo(new Refusal.CommonTask("vote"));
  }

  @Test
  void who_has_drafted_does_not_vote_on_it() {
    // Given
    var drafter = Scenario.person("member-one", "commission", "executor");
    var scenario =
        Scenario.beforeCommission(3)
            .check(new Findings(true, List.of(), Optional.empty()))
            .draft(drafter, grant())
            .accepted();
    // When
    scenario.vote(drafter, grant());
    // Then
    assertThat(scenario.refusal()).isEqualTo(new Refusal.OwnWork("vote", drafter.code()));
  }

  @Test
  void what_was_voted_is_forgotten_when_the_draft_goes_back() {
    // Given
    var scenario =
        atTheVote()
            .vote(MEMBER, grant())
            .vote(SECOND_MEMBER, grant())
            .vote(THIRD_MEMBER, grant())
            .accepted();
    // When
    scenario.giveBack(Scenario.DIRECTOR).accepted().draft(EXECUTOR, grant()).accepted();
    // Then
    assertThat(scenario.step()).isEqualTo("vote");
    assertThat(scenario.state().progress().beside().votes()).isEmpty();
  }
}
