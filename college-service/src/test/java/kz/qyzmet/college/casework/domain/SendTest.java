package kz.qyzmet.college.casework.domain;

import static kz.qyzmet.college.casework.domain.Scenario.CLERK;
import static kz.qyzmet.college.casework.domain.Scenario.DIRECTOR;
import static kz.qyzmet.college.casework.domain.Scenario.GROUND;
import static kz.qyzmet.college.casework.domain.Scenario.MEMBER;
import static kz.qyzmet.college.casework.domain.Scenario.OPERATOR;
import static kz.qyzmet.college.casework.domain.Scenario.OTHER_CLERK;
import static kz.qyzmet.college.casework.domain.Scenario.SECOND_MEMBER;
import static kz.qyzmet.college.casework.domain.Scenario.draftedForBranch;
import static kz.qyzmet.college.casework.domain.Scenario.grant;
import static kz.qyzmet.college.casework.domain.Scenario.ready;
import static kz.qyzmet.college.casework.domain.Scenario.refuse;
import static kz.qyzmet.college.casework.domain.Scenario.sent;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kz.qyzmet.college.casework.domain.Command.Work;
import kz.qyzmet.college.casework.domain.Sending.Carrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a branch hands out is sent there first, under the eyes of {@link IllegalSituations}. */
class SendTest {

  private static final String PORTAL = "portal";
  private static final String CORPORATION = "corporation";
  private static final Sending BY_POST = new Sending(Carrier.POST, Optional.of("KZ 1"));

  @ParameterizedTest
  @ValueSource(strings = {PORTAL, CORPORATION})
  void the_provider_hands_a_result_for_a_branch_to_a_carrier(String channel) {
    // When
    var scenario =
        draftedForBranch(channel, grant()).sign(DIRECTOR).complete(CLERK, "issue", sending());
    // Then
    assertThat(scenario.accepted().latest())
        .isEqualTo(
            new Change.Dispatched(
                "issue",
                new Actor.Clerk(CLERK.code()),
                BY_POST,
                new Change.Place("issue", "operator", false),
                scenario.now()));
    assertThat(scenario.state()).isInstanceOf(CaseState.Open.class);
  }

  @Test
  void a_courier_takes_it_unless_something_else_is_said() {
    assertThat(((Change.Dispatched) sent(CORPORATION).latest()).sending())
        .isEqualTo(new Sending(Carrier.COURIER, Optional.empty()));
  }

  @Test
  void whoever_sends_tells_no_receiver_and_whoever_hands_over_no_carrier() {
    // Given
    var receiver = new Work(Optional.empty(), Optional.empty(), Optional.of("In person"));
    var atBranch = draftedForBranch(CORPORATION, grant()).sign(DIRECTOR).accepted();
    // When, then
    assertThat(atBranch.complete(CLERK, "issue", receiver).refusal())
        .isEqualTo(new Refusal.PartNotWanted("issue", "receivedBy"));
    assertThat(ready().complete(CLERK, "issue", sending()).refusal())
        .isEqualTo(new Refusal.PartNotWanted("issue", "sending"));
    assertThat(draftedForBranch(PORTAL, grant()).complete(DIRECTOR, "sign", sending()).refusal())
        .isEqualTo(new Refusal.PartNotWanted("sign", "sending"));
  }

  @ParameterizedTest
  @ValueSource(strings = {PORTAL, CORPORATION})
  void the_signature_makes_nothing_ready_that_is_still_to_be_sent(String channel) {
    assertThat(sent(channel).seen()).noneMatch(Change.MadeReady.class::isInstance);
  }

  @Test
  void on_its_way_nobody_of_the_staff_has_anything_to_do() {
    // Given
    var scenario = sent(CORPORATION);
    var needed = new Refusal.WrongRole("issue", "operator", "clerk");
    // When, then
    assertThat(scenario.complete(CLERK, "issue", Work.NOTHING).refusal()).isEqualTo(needed);
    assertThat(scenario.claim(CLERK).refusal()).isEqualTo(needed);
    assertThat(scenario.giveBack(CLERK).refusal()).isEqualTo(needed);
    assertThat(scenario.reassign(OTHER_CLERK).refusal())
        .isEqualTo(new Refusal.NobodyOfThatRole("clerk-two", "operator", "assignee"));
  }

  @Test
  void a_person_whose_token_says_operator_is_none_of_the_staff_all_the_same() {
    // Given
    var pretender = Scenario.person("clerk-one", "clerk", "operator");
    // When
    var scenario = sent(CORPORATION).complete(pretender, "issue", Work.NOTHING);
    // Then
    assertThat(scenario.refusal()).isInstanceOf(Refusal.WrongRole.class);
  }

  @Test
  void once_it_has_arrived_the_applicant_can_have_it() {
    // When
    var scenario = sent(CORPORATION).arrive();
    // Then
    assertThat(scenario.latest()).isEqualTo(new Change.MadeReady(scenario.now()));
    assertThat(scenario.state()).isInstanceOf(CaseState.Ready.class);
    assertThat(((CaseState.Live) scenario.state()).at().since()).isEqualTo(scenario.now());
  }

  @Test
  void the_branch_hands_a_result_over_and_the_case_is_over() {
    // When
    var scenario = sent(PORTAL).arrive().handOver();
    // Then
    assertThat(scenario.latest())
        .isEqualTo(
            new Change.HandedOver(
                "issue", OPERATOR, new Draft.Grant(), Optional.of("applicant"), scenario.now()));
    assertThat(scenario.state()).isInstanceOf(CaseState.Issued.class);
  }

  @Test
  void a_hand_over_of_what_nobody_has_found_is_its_arrival_too() {
    // Given
    var scenario = sent(CORPORATION);
    // When
    scenario.handOver();
    // Then
    assertThat(scenario.seen())
        .endsWith(
            new Change.MadeReady(scenario.now()),
            new Change.HandedOver(
                "issue", OPERATOR, new Draft.Grant(), Optional.of("applicant"), scenario.now()));
    assertThat(scenario.state()).isInstanceOf(CaseState.Issued.class);
  }

  @Test
  void a_refusal_over_the_corporation_travels_too_and_is_one_once_it_is_in_hand() {
    // When
    var scenario = draftedForBranch(CORPORATION, refuse(GROUND)).sign(DIRECTOR).accepted();
    // Then
    assertThat(scenario.state()).isInstanceOf(CaseState.Open.class);
    assertThat(scenario.step()).isEqualTo("issue");
    // When
    scenario.complete(CLERK, "issue", Work.NOTHING).accepted().arrive().handOver();
    // Then
    assertThat(scenario.seen().getLast())
        .isEqualTo(
            new Change.HandedOver(
                "issue",
                OPERATOR,
                new Draft.Refuse(GROUND),
                Optional.of("applicant"),
                scenario.now()));
    assertThat(scenario.state())
        .isInstanceOfSatisfying(
            CaseState.Refused.class,
            over -> {
              assertThat(over.ground()).isEqualTo(GROUND);
              assertThat(over.progress().signer()).contains(DIRECTOR.code());
            });
  }

  @Test
  void on_the_portal_a_refusal_ends_the_case_wherever_the_result_would_have_been() {
    // When
    var scenario = draftedForBranch(PORTAL, refuse(GROUND)).sign(DIRECTOR).accepted();
    // Then
    assertThat(scenario.state()).isInstanceOf(CaseState.Refused.class);
  }

  @Test
  void a_refusal_by_vote_over_the_corporation_is_sent_and_can_not_be_withdrawn_any_more() {
    // Given
    var scenario =
        Scenario.beforeCommissionAtBranch(2)
            .vote(MEMBER, refuse(GROUND))
            .vote(SECOND_MEMBER, refuse(GROUND))
            .accepted();
    // Then
    assertThat(scenario.step()).isEqualTo("issue");
    // When
    scenario.withdraw();
    // Then
    assertThat(scenario.latest())
        .isEqualTo(new Change.WithdrawalDeclined(Change.TooLate.SIGNED, scenario.now()));
    // When
    scenario.complete(CLERK, "issue", Work.NOTHING).accepted().arrive().handOver();
    // Then
    assertThat(scenario.state()).isInstanceOf(CaseState.Refused.class);
  }

  @Test
  void an_objection_that_comes_after_the_decision_is_too_late_though_the_paper_is_still_here() {
    // Given: an objection that was filed in time and took long to come
    var scenario = Scenario.refusedAfterHearingAtBranch();
    var filed =
        scenario.state().progress().beside().hearing().orElseThrow().objectionsUntil().toInstant();
    // When
    var answer = Casework.object(scenario.state(), filed, scenario.now());
    // Then
    assertThat(answer).isEqualTo(new Change.ObjectionTooLate(scenario.now()));
    // When
    scenario.complete(CLERK, "issue", Work.NOTHING).accepted();
    // Then
    assertThat(Casework.object(scenario.state(), filed, scenario.now()))
        .isEqualTo(new Change.ObjectionTooLate(scenario.now()));
  }

  @Test
  void what_an_approval_refuses_is_told_as_refused() {
    // When
    var scenario = Scenario.beforeApprovalAtBranch().complete(DIRECTOR, "review", Work.NOTHING);
    // Then
    assertThat(((Change.Reviewed) scenario.accepted().latest()).outcome()).isEqualTo("refused");
    assertThat(scenario.step()).isEqualTo("issue");
  }

  @Test
  void a_withdrawal_on_the_way_or_at_the_branch_comes_too_late() {
    for (var scenario : List.of(sent(CORPORATION), sent(CORPORATION).arrive())) {
      // When
      var before = scenario.state();
      scenario.withdraw();
      // Then
      assertThat(scenario.latest())
          .isEqualTo(new Change.WithdrawalDeclined(Change.TooLate.SIGNED, scenario.now()));
      assertThat(scenario.state()).isEqualTo(before);
    }
  }

  @Test
  void what_the_branch_says_twice_or_of_another_case_changes_nothing() {
    for (var scenario :
        List.of(
            Scenario.atBranch(CORPORATION),
            draftedForBranch(CORPORATION, grant()).sign(DIRECTOR).accepted(),
            sent(CORPORATION).arrive(),
            sent(CORPORATION).arrive().handOver(),
            ready(),
            Scenario.withdrawn())) {
      // When
      var before = scenario.seen();
      scenario.arrive();
      // Then
      assertThat(scenario.seen()).isEqualTo(before);
    }
    for (var scenario :
        List.of(
            Scenario.atBranch(CORPORATION),
            draftedForBranch(CORPORATION, grant()).sign(DIRECTOR).accepted(),
            sent(CORPORATION).arrive().handOver(),
            ready(),
            Scenario.issued())) {
      // When
      var before = scenario.seen();
      scenario.handOver();
      // Then
      assertThat(scenario.seen()).isEqualTo(before);
    }
  }

  @Test
  void a_branch_whose_clock_is_slow_never_makes_a_case_run_backwards() {
    // Given
    var scenario = sent(CORPORATION);
    var left = scenario.now();
    // When
    scenario.arrive(left.minusSeconds(60)).handOver(left.minusSeconds(30));
    // Then
    assertThat(scenario.seen().reversed().subList(0, 2))
        .extracting(Change::at)
        .containsExactly(left, left);
  }

  private static Work sending() {
    return new Work(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(BY_POST));
  }
}
