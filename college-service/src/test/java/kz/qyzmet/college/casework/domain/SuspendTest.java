package kz.qyzmet.college.casework.domain;

import static kz.qyzmet.college.casework.domain.Scenario.DIRECTOR;
import static kz.qyzmet.college.casework.domain.Scenario.EXECUTOR;
import static kz.qyzmet.college.casework.domain.Scenario.grant;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Optional;
import kz.qyzmet.college.casework.domain.Command.Work;
import org.junit.jupiter.api.Test;

/** Waiting for the applicant, where the passport says that the law allows it. */
class SuspendTest {

  /** Ten working days after Thursday the 5th of March 2026; Monday the 9th is a day off. */
  private static final OffsetDateTime UNTIL = OffsetDateTime.parse("2026-03-20T18:00:00+05:00");

  private static Scenario assigned() {
    return Scenario.openedBy(TestCollege.duplicateWithSuspension())
        .complete(Scenario.CLERK, "register", Work.NOTHING)
        .assign(DIRECTOR, EXECUTOR.code())
        .accepted();
  }

  private static Command suspend(Staff by) {
    return new Command.Suspend(by, Optional.empty(), "A paper is missing");
  }

  private static Command resume(Staff by) {
    return new Command.Resume(by, Optional.empty());
  }

  private static Scenario suspended() {
    return assigned().command(suspend(EXECUTOR)).accepted();
  }

  @Test
  void the_case_says_until_when_it_waits_at_most() {
    assertThat(suspended().state().progress().beside().suspendedUntil()).contains(UNTIL);
  }

  @Test
  void nothing_is_done_meanwhile() {
    // Given
    var scenario = suspended();
    var until = scenario.state().progress().beside().suspendedUntil().orElseThrow();
    // When
    scenario.draft(EXECUTOR, grant());
    // Then
    assertThat(scenario.refusal()).isEqualTo(new Refusal.CaseIsSuspended("prepare", until));
  }

  @Test
  void who_resumes_it_goes_on() {
    // When
    var scenario = suspended().command(resume(EXECUTOR)).accepted().draft(EXECUTOR, grant());
    // Then
    assertThat(scenario.accepted().step()).isEqualTo("sign");
  }

  @Test
  void after_its_end_the_case_goes_on_even_if_nobody_has_resumed_it() {
    // Given
    var scenario = suspended();
    var until = scenario.state().progress().beside().suspendedUntil().orElseThrow();
    // When
    scenario.waitUntil(until.toInstant()).draft(EXECUTOR, grant());
    // Then
    assertThat(scenario.accepted().step()).isEqualTo("sign");
  }

  @Test
  void only_once_at_a_time_only_where_allowed_and_only_by_who_does_the_step() {
    assertThat(suspended().command(suspend(EXECUTOR)).refusal())
        .isInstanceOf(Refusal.CaseIsSuspended.class);
    assertThat(assigned().command(resume(EXECUTOR)).refusal())
        .isEqualTo(new Refusal.NotSuspended("prepare"));
    assertThat(assigned().command(suspend(DIRECTOR)).refusal())
        .isEqualTo(new Refusal.WrongRole("prepare", "executor", "director"));
    assertThat(assigned().draft(EXECUTOR, grant()).command(suspend(DIRECTOR)).refusal())
        .isEqualTo(new Refusal.NotSuspendable("sign"));
  }

  @Test
  void an_applicant_may_withdraw_meanwhile() {
    assertThat(suspended().withdraw().state()).isInstanceOf(CaseState.Withdrawn.class);
  }
}
