package kz.qyzmet.college.casework.domain;

import static kz.qyzmet.college.casework.domain.Scenario.DIRECTOR;
import static kz.qyzmet.college.casework.domain.Scenario.EXECUTOR;
import static kz.qyzmet.college.casework.domain.Scenario.GROUND;
import static kz.qyzmet.college.casework.domain.Scenario.OTHER_GROUND;
import static kz.qyzmet.college.casework.domain.Scenario.grant;
import static kz.qyzmet.college.casework.domain.Scenario.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import kz.qyzmet.college.casework.domain.Command.Work;
import org.junit.jupiter.api.Test;

/** Nobody is refused before being heard, where the passport has a hearing. */
class HearingTest {

  /** The intention is told on Thursday the 5th of March; the 9th is a day off for the holiday. */
  private static final OffsetDateTime OBJECTIONS_UNTIL =
      OffsetDateTime.parse("2026-03-10T18:00:00+05:00");

  private static final OffsetDateTime DECISION_FROM =
      OffsetDateTime.parse("2026-03-11T18:00:00+05:00");

  private static Scenario refusalDrafted() {
    return Scenario.openedBy(TestCollege.duplicateWithHearing())
        .complete(Scenario.CLERK, "register", Work.NOTHING)
        .assign(DIRECTOR, EXECUTOR.code())
        .draft(EXECUTOR, refuse(GROUND))
        .accepted();
  }

  private static Scenario announced() {
    return refusalDrafted().sign(DIRECTOR).accepted();
  }

  @Test
  void the_first_signature_under_a_refusal_announces_it_with_its_dates() {
    // When
    var scenario = announced();
    // Then
    assertThat(scenario.step()).isEqualTo("sign");
    assertThat(scenario.latest())
        .isEqualTo(
            new Change.HearingAnnounced(
                "sign",
                new Actor.Director(DIRECTOR.code()),
                new Proceedings.HeldHearing(GROUND, OBJECTIONS_UNTIL, DECISION_FROM, false),
                scenario.now()));
  }

  @Test
  void a_case_that_was_registered_before_hearings_began_has_none() {
    // Given
    var before =
        Scenario.openedBy(TestCollege.duplicateWithHearing(), TestCollege.HEARD_FROM.minusDays(1))
            .complete(Scenario.CLERK, "register", Work.NOTHING)
            .assign(DIRECTOR, EXECUTOR.code())
            .draft(EXECUTOR, refuse(GROUND))
            .accepted();
    // When
    before.sign(DIRECTOR).accepted();
    // Then
    assertThat(before.state()).isInstanceOf(CaseState.Refused.class);
  }

  @Test
  void one_that_was_registered_on_their_first_day_has_one() {
    // Given
    var first =
        Scenario.openedBy(TestCollege.duplicateWithHearing(), TestCollege.HEARD_FROM)
            .complete(Scenario.CLERK, "register", Work.NOTHING)
            .assign(DIRECTOR, EXECUTOR.code())
            .draft(EXECUTOR, refuse(GROUND))
            .accepted();
    // When
    first.sign(DIRECTOR).accepted();
    // Then
    assertThat(first.latest()).isInstanceOf(Change.HearingAnnounced.class);
  }

  @Test
  void until_the_notice_is_long_enough_ago_nothing_is_refused() {
    // Given: one minute passes before each command
    var scenario = announced().waitUntil(DECISION_FROM.toInstant().minus(Duration.ofMinutes(1)));
    // When
    scenario.sign(DIRECTOR);
    // Then
    assertThat(scenario.refusal()).isEqualTo(new Refusal.HearingOpen("sign", DECISION_FROM));
  }

  @Test
  void after_it_the_refusal_is_signed() {
    // Given
    var scenario = announced().waitUntil(DECISION_FROM.toInstant());
    // When
    scenario.sign(DIRECTOR).accepted();
    // Then
    assertThat(scenario.state()).isInstanceOf(CaseState.Refused.class);
  }

  @Test
  void an_objection_in_time_is_heard_once_and_shortens_nothing() {
    // Given
    var scenario = announced().object();
    assertThat(scenario.latest()).isEqualTo(new Change.ObjectionHeard(scenario.now()));
    // When
    scenario.sign(DIRECTOR);
    // Then
    assertThat(scenario.refusal()).isInstanceOf(Refusal.HearingOpen.class);
    assertThat(scenario.object().latest()).isInstanceOf(Change.ObjectionTooLate.class);
  }

  @Test
  void an_objection_is_judged_by_when_it_was_filed_not_by_when_it_arrived() {
    // Given
    var state = announced().state();
    var late = DECISION_FROM.toInstant();
    // Then
    assertThat(Casework.object(state, OBJECTIONS_UNTIL.toInstant(), late))
        .isEqualTo(new Change.ObjectionHeard(late));
    assertThat(Casework.object(state, OBJECTIONS_UNTIL.toInstant().plusMillis(1), late))
        .isEqualTo(new Change.ObjectionTooLate(late));
  }

  @Test
  void where_no_hearing_is_open_an_objection_changes_nothing() {
    // Given
    var scenario = refusalDrafted();
    var before = scenario.state();
    // When
    scenario.object();
    // Then
    assertThat(scenario.latest()).isInstanceOf(Change.ObjectionTooLate.class);
    assertThat(scenario.state()).isEqualTo(before);
  }

  @Test
  void who_was_convinced_returns_the_draft_and_may_grant() {
    // When
    var scenario =
        announced().object().giveBack(DIRECTOR).accepted().draft(EXECUTOR, grant()).sign(DIRECTOR);
    // Then
    assertThat(scenario.accepted().state()).isInstanceOf(CaseState.Ready.class);
  }

  @Test
  void a_refusal_on_another_ground_needs_a_hearing_of_its_own() {
    // Given
    var scenario =
        announced()
            .waitUntil(DECISION_FROM.toInstant())
            .giveBack(DIRECTOR)
            .draft(EXECUTOR, refuse(OTHER_GROUND))
            .accepted();
    // When
    scenario.sign(DIRECTOR).accepted();
    // Then
    assertThat(scenario.latest()).isInstanceOf(Change.HearingAnnounced.class);
  }

  @Test
  void an_applicant_may_withdraw_while_being_heard() {
    assertThat(announced().withdraw().state()).isInstanceOf(CaseState.Withdrawn.class);
  }

  @Test
  void a_grant_needs_no_hearing() {
    // Given
    var scenario =
        Scenario.openedBy(TestCollege.duplicateWithHearing())
            .complete(Scenario.CLERK, "register", Work.NOTHING)
            .assign(DIRECTOR, EXECUTOR.code())
            .draft(EXECUTOR, grant());
    // When
    scenario.sign(DIRECTOR).accepted();
    // Then
    assertThat(scenario.state()).isInstanceOf(CaseState.Ready.class);
    assertThat(scenario.now()).isBefore(Instant.parse("2026-03-06T00:00:00Z"));
  }
}
