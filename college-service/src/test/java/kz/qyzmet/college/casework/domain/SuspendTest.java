package kz.qyzmet.college.casework.domain;

import static kz.qyzmet.college.casework.domain.Scenario.DIRECTOR;
import static kz.qyzmet.college.casework.domain.Scenario.EXECUTOR;
import static kz.qyzmet.college.casework.domain.Scenario.grant;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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

  private static Instant at(String moment) {
    return OffsetDateTime.parse(moment).toInstant();
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
    assertThat(suspended().waits()).contains(UNTIL);
  }

  @Test
  void nothing_is_done_meanwhile() {
    // Given
    var scenario = suspended();
    var until = scenario.waits().orElseThrow();
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
    var until = scenario.waits().orElseThrow();
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
  void at_its_end_nobody_waits_any_more_even_if_nobody_has_resumed_it() {
    // Given
    var scenario = suspended();
    // When
    var last = scenario.waitUntil(UNTIL.toInstant().minusNanos(1)).waits();
    var over = scenario.waitUntil(UNTIL.toInstant()).waits();
    // Then
    assertThat(last).contains(UNTIL);
    assertThat(over).isEmpty();
  }

  @Test
  void a_second_wait_lasts_no_longer_than_what_the_first_has_left() {
    // Given six of ten working days, from Thursday the 5th to Monday the 16th, without Monday the
    // 9th
    var scenario = suspended().waitUntil(at("2026-03-16T10:00:00+05:00")).command(resume(EXECUTOR));
    // When
    scenario.accepted().waitUntil(at("2026-03-17T10:00:00+05:00")).command(suspend(EXECUTOR));
    // Then four more, from Tuesday on; Nauryz is from Saturday to Wednesday
    assertThat(scenario.accepted().waits())
        .contains(OffsetDateTime.parse("2026-03-26T18:00:00+05:00"));
  }

  @Test
  void when_all_waits_together_have_lasted_as_long_as_one_may_no_other_begins() {
    // Given
    var scenario = suspended().waitUntil(UNTIL.toInstant());
    // When
    scenario.command(suspend(EXECUTOR));
    // Then
    assertThat(scenario.refusal())
        .isEqualTo(new Refusal.WaitingUsedUp("prepare", "reading: a test"));
    assertThat(scenario.waits()).isEmpty();
  }

  @Test
  void a_wait_that_moved_no_term_has_used_up_nothing() {
    // Given an hour of the morning
    var scenario = suspended().waitUntil(at("2026-03-05T12:00:00+05:00")).command(resume(EXECUTOR));
    // When
    scenario.accepted().command(suspend(EXECUTOR));
    // Then
    assertThat(scenario.accepted().waits()).contains(UNTIL);
  }

  @Test
  void an_applicant_may_withdraw_meanwhile() {
    assertThat(suspended().withdraw().state()).isInstanceOf(CaseState.Withdrawn.class);
  }
}
