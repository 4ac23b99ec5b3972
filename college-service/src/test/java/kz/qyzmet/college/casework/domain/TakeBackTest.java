package kz.qyzmet.college.casework.domain;

import static kz.qyzmet.college.casework.domain.Scenario.CLERK;
import static kz.qyzmet.college.casework.domain.Scenario.DIRECTOR;
import static kz.qyzmet.college.casework.domain.Scenario.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import kz.qyzmet.college.casework.domain.Change.Return;
import kz.qyzmet.college.casework.domain.Command.Work;
import org.junit.jupiter.api.Test;

/** What nobody fetches goes back to the provider, and to the branch once more (Rules, item 49). */
class TakeBackTest {

  @Test
  void what_nobody_fetched_is_the_clerks_to_receive_and_then_waits_for_the_applicant() {
    // When
    var scenario = returned();
    var awaited = role(scenario);
    scenario.takeBack(CLERK, Return.MISSING).accepted();
    var missing = role(scenario);
    scenario.takeBack(CLERK, Return.DAMAGED).accepted();
    // Then
    assertThat(awaited).isEqualTo("clerk");
    assertThat(missing).isEqualTo("clerk");
    assertThat(role(scenario)).isEqualTo("applicant");
    assertThat(scenario.state()).isInstanceOf(CaseState.Ready.class);
    assertThat(scenario.latest())
        .isEqualTo(
            new Change.ReturnNoted(
                "issue",
                Actor.in("clerk", CLERK.code()).orElseThrow(),
                Return.DAMAGED,
                new Change.Place("issue", "applicant", false),
                scenario.now()));
  }

  @Test
  void wanted_again_it_is_sent_arrives_is_told_once_more_and_is_handed_over() {
    // Given
    var scenario = returned().takeBack(CLERK, Return.HERE);
    // When
    scenario.want();
    var wanted = role(scenario);
    scenario.complete(CLERK, "issue", Work.NOTHING).accepted();
    var sent = role(scenario);
    scenario.arrive();
    var told = scenario.latest();
    scenario.handOver();
    // Then
    assertThat(wanted).isEqualTo("clerk");
    assertThat(sent).isEqualTo("operator");
    assertThat(told).isInstanceOf(Change.MadeReady.class);
    assertThat(scenario.state()).isInstanceOf(CaseState.Issued.class);
  }

  @Test
  void wanted_before_it_came_back_it_is_received_and_then_sent() {
    // Given
    var scenario = returned().want();
    // When
    var early = scenario.complete(CLERK, "issue", Work.NOTHING).refusal();
    scenario.takeBack(CLERK, Return.HERE).accepted();
    // Then
    assertThat(early).isEqualTo(new Refusal.NotToBeSent("issue"));
    assertThat(role(scenario)).isEqualTo("clerk");
    assertThat(scenario.complete(CLERK, "issue", Work.NOTHING).accepted().latest())
        .isInstanceOf(Change.Dispatched.class);
  }

  @Test
  void what_nobody_asked_for_is_not_sent_and_nothing_is_looked_for_that_is_not_awaited() {
    // Given
    var scenario = returned();
    // When, then
    assertThat(scenario.complete(CLERK, "issue", Work.NOTHING).refusal())
        .isEqualTo(new Refusal.NotToBeSent("issue"));
    assertThat(scenario.takeBack(DIRECTOR, Return.HERE).refusal())
        .isInstanceOf(Refusal.WrongRole.class);
    scenario.takeBack(CLERK, Return.MISSING).accepted();
    assertThat(scenario.takeBack(CLERK, Return.MISSING).refusal())
        .isEqualTo(new Refusal.ReturnAlreadyMissing("issue"));
    scenario.takeBack(CLERK, Return.HERE).accepted();
    assertThat(scenario.takeBack(CLERK, Return.HERE).refusal())
        .isEqualTo(new Refusal.NothingComesBack("issue"));
    assertThat(scenario.complete(CLERK, "issue", Work.NOTHING).refusal())
        .isInstanceOf(Refusal.WrongRole.class);
  }

  @Test
  void what_the_branch_says_twice_or_of_what_it_has_not_changes_nothing() {
    // Given
    var scenario = returned();
    int before = scenario.seen().size();
    // When
    scenario.sendBack().arrive();
    // Then
    assertThat(scenario.seen()).hasSize(before);
    assertThat(scenario.want().want().seen()).hasSize(before + 1);
  }

  @Test
  void it_may_go_back_a_second_time() {
    // Given
    var scenario = returned().takeBack(CLERK, Return.HERE).want();
    scenario.complete(CLERK, "issue", Work.NOTHING).arrive();
    // When
    scenario.sendBack();
    // Then
    assertThat(scenario.latest())
        .isEqualTo(
            new Change.ReturnNoted(
                "issue",
                OPERATOR,
                Return.AWAITED,
                new Change.Place("issue", "clerk", false),
                scenario.now()));
  }

  private static Scenario returned() {
    return Scenario.sent("corporation").arrive().sendBack();
  }

  private static String role(Scenario scenario) {
    return ((CaseState.Live) scenario.state()).at().role();
  }
}
