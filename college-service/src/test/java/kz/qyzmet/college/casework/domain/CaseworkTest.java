package kz.qyzmet.college.casework.domain;

import static kz.qyzmet.college.casework.domain.Scenario.CLERK;
import static kz.qyzmet.college.casework.domain.Scenario.DIRECTOR;
import static kz.qyzmet.college.casework.domain.Scenario.DRAFTING_DIRECTOR;
import static kz.qyzmet.college.casework.domain.Scenario.EXECUTOR;
import static kz.qyzmet.college.casework.domain.Scenario.GROUND;
import static kz.qyzmet.college.casework.domain.Scenario.OTHER_CLERK;
import static kz.qyzmet.college.casework.domain.Scenario.OTHER_DIRECTOR;
import static kz.qyzmet.college.casework.domain.Scenario.OTHER_EXECUTOR;
import static kz.qyzmet.college.casework.domain.Scenario.assigned;
import static kz.qyzmet.college.casework.domain.Scenario.drafted;
import static kz.qyzmet.college.casework.domain.Scenario.grant;
import static kz.qyzmet.college.casework.domain.Scenario.issued;
import static kz.qyzmet.college.casework.domain.Scenario.opened;
import static kz.qyzmet.college.casework.domain.Scenario.ready;
import static kz.qyzmet.college.casework.domain.Scenario.refusalDrafted;
import static kz.qyzmet.college.casework.domain.Scenario.refuse;
import static kz.qyzmet.college.casework.domain.Scenario.refused;
import static kz.qyzmet.college.casework.domain.Scenario.registered;
import static kz.qyzmet.college.casework.domain.Scenario.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kz.qyzmet.college.casework.domain.Command.Proposal;
import kz.qyzmet.college.casework.domain.Command.Work;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The rules of a case, each under the eyes of {@link IllegalSituations}. */
class CaseworkTest {

  @Nested
  class Claim {

    @Test
    void a_clerk_takes_the_registration_up() {
      // When
      var scenario = opened().claim(CLERK);
      // Then
      assertThat(scenario.latest())
          .isEqualTo(new Change.Claimed("register", new Actor.Clerk(CLERK.code()), scenario.now()));
      assertThat(((CaseState.Live) scenario.state()).at().claimedBy()).contains(CLERK.code());
    }

    @Test
    void a_task_that_somebody_has_taken_up_is_not_free() {
      // Given
      var scenario = opened().claim(CLERK).accepted();
      // When
      scenario.claim(OTHER_CLERK);
      // Then
      assertThat(scenario.refusal())
          .isEqualTo(new Refusal.TakenByAnother("register", CLERK.code()));
    }

    @Test
    void nobody_takes_up_the_same_task_twice() {
      // Given
      var scenario = opened().claim(CLERK).accepted();
      // When
      scenario.claim(CLERK);
      // Then
      assertThat(scenario.refusal()).isEqualTo(new Refusal.AlreadyTaken("register", CLERK.code()));
    }

    @Test
    void only_the_role_of_the_step_may_take_it_up() {
      // When
      var scenario = opened().claim(DIRECTOR);
      // Then
      assertThat(scenario.refusal())
          .isEqualTo(new Refusal.WrongRole("register", "clerk", "director"));
    }

    @Test
    void only_the_assigned_executor_may_take_up_the_draft() {
      // When
      var scenario = assigned().claim(OTHER_EXECUTOR);
      // Then
      assertThat(scenario.refusal())
          .isEqualTo(new Refusal.NotTheExecutor("prepare", EXECUTOR.code()));
    }

    @Test
    void a_drafter_can_not_even_take_up_the_signature() {
      // Given
      var scenario =
          registered()
              .assign(DIRECTOR, DRAFTING_DIRECTOR.code())
              .accepted()
              .draft(DRAFTING_DIRECTOR, grant())
              .accepted();
      // When
      scenario.claim(DRAFTING_DIRECTOR);
      // Then
      assertThat(scenario.refusal())
          .isEqualTo(new Refusal.OwnWork("sign", DRAFTING_DIRECTOR.code()));
    }

    @Test
    void a_case_that_stands_elsewhere_can_not_be_taken_up_at_the_step_named() {
      // When
      var scenario = opened().command(new Command.Claim(CLERK, Optional.of("issue")));
      // Then
      assertThat(scenario.refusal()).isEqualTo(new Refusal.NotAtThatStep("issue", "register"));
    }

    @Test
    void a_case_that_is_over_has_no_tasks() {
      for (var scenario : List.of(issued(), refused(), withdrawn())) {
        // When
        scenario.claim(CLERK);
        // Then
        assertThat(scenario.refusal()).isEqualTo(new Refusal.CaseIsOver());
      }
    }
  }

  @Nested
  class Complete {

    @Test
    void registering_takes_the_next_number_of_the_organisations_book_and_year() {
      // When
      var scenario = opened().complete(CLERK, "register", Work.NOTHING);
      // Then
      assertThat(scenario.latest())
          .isEqualTo(
              new Change.Registered(
                  "register",
                  new Actor.Clerk(CLERK.code()),
                  new IncomingNumber.Next(TestCollege.BOOK, 2026),
                  new Change.Place("assign", "director", false),
                  scenario.now()));
    }

    @Test
    void doing_an_unclaimed_step_takes_it_up_by_itself() {
      assertThat(opened().complete(CLERK, "register", Work.NOTHING).accepted().step())
          .isEqualTo("assign");
    }

    @Test
    void a_step_that_another_has_taken_up_is_his_to_do() {
      // Given
      var scenario = opened().claim(CLERK).accepted();
      // When
      scenario.complete(OTHER_CLERK, "register", Work.NOTHING);
      // Then
      assertThat(scenario.refusal())
          .isEqualTo(new Refusal.TakenByAnother("register", CLERK.code()));
    }

    @Test
    void only_the_role_of_the_step_may_do_it() {
      // When
      var scenario = registered().assign(CLERK, EXECUTOR.code());
      // Then
      assertThat(scenario.refusal())
          .isEqualTo(new Refusal.WrongRole("assign", "director", "clerk"));
    }

    @Test
    void a_step_is_done_only_where_the_case_stands() {
      // When
      var scenario = opened().sign(DIRECTOR);
      // Then
      assertThat(scenario.refusal()).isEqualTo(new Refusal.NotAtThatStep("sign", "register"));
    }

    @Test
    void an_executor_must_be_named() {
      // When
      var scenario = registered().complete(DIRECTOR, "assign", Work.NOTHING);
      // Then
      assertThat(scenario.refusal()).isEqualTo(new Refusal.PartMissing("assign", "executor"));
    }

    @Test
    void only_an_executor_of_the_organisation_can_be_assigned() {
      for (var person : List.of(CLERK.code(), new StaffCode("executor-of-elsewhere"))) {
        // When
        var scenario = registered().assign(DIRECTOR, person);
        // Then
        assertThat(scenario.refusal())
            .isEqualTo(new Refusal.NobodyOfThatRole(person.value(), "executor", "executor"));
      }
    }

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
          .isEqualTo(new Refusal.UnknownGround("bad-mood", TestCollege.grounds()));
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
      assertThat(scenario.refusal())
          .isEqualTo(new Refusal.PartNotWanted("prepare", "draft.ground"));
    }

    @Test
    void a_part_for_which_the_step_has_no_use_is_told() {
      var executor = new Work(Optional.of(EXECUTOR.code()), Optional.empty(), Optional.empty());
      var draft = new Work(Optional.empty(), Optional.of(grant()), Optional.empty());
      var receiver = new Work(Optional.empty(), Optional.empty(), Optional.of("In person"));

      assertThat(opened().complete(CLERK, "register", executor).refusal())
          .isEqualTo(new Refusal.PartNotWanted("register", "executor"));
      assertThat(drafted().complete(DIRECTOR, "sign", draft).refusal())
          .isEqualTo(new Refusal.PartNotWanted("sign", "draft"));
      assertThat(drafted().complete(DIRECTOR, "sign", receiver).refusal())
          .isEqualTo(new Refusal.PartNotWanted("sign", "receivedBy"));
    }

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
              new Change.RefusalSigned(
                  "sign", new Actor.Director(DIRECTOR.code()), GROUND, scenario.now()));
      assertThat(scenario.state()).isInstanceOf(CaseState.Refused.class);
    }

    @Test
    void nobody_signs_what_he_has_drafted() {
      // Given
      var scenario =
          registered()
              .assign(DIRECTOR, DRAFTING_DIRECTOR.code())
              .accepted()
              .draft(DRAFTING_DIRECTOR, grant())
              .accepted();
      // When
      scenario.sign(DRAFTING_DIRECTOR);
      // Then
      assertThat(scenario.refusal())
          .isEqualTo(new Refusal.OwnWork("sign", DRAFTING_DIRECTOR.code()));
    }

    @Test
    void a_drafter_of_an_earlier_version_can_not_sign_the_later_one() {
      // Given: drafted by one, returned, drafted anew by another
      var scenario =
          registered()
              .assign(DIRECTOR, DRAFTING_DIRECTOR.code())
              .accepted()
              .draft(DRAFTING_DIRECTOR, grant())
              .accepted()
              .giveBack(DIRECTOR)
              .accepted()
              .reassign(EXECUTOR)
              .accepted()
              .draft(EXECUTOR, grant())
              .accepted();
      // When
      scenario.sign(DRAFTING_DIRECTOR);
      // Then
      assertThat(scenario.refusal())
          .isEqualTo(new Refusal.OwnWork("sign", DRAFTING_DIRECTOR.code()));
    }

    @Test
    void handing_the_result_over_ends_the_case() {
      // When
      var scenario =
          ready()
              .complete(
                  CLERK,
                  "issue",
                  new Work(Optional.empty(), Optional.empty(), Optional.of("In person")));
      // Then
      assertThat(scenario.latest())
          .isEqualTo(
              new Change.HandedOver(
                  "issue",
                  new Actor.Clerk(CLERK.code()),
                  Optional.of("In person"),
                  scenario.now()));
      assertThat(scenario.state()).isInstanceOf(CaseState.Issued.class);
    }

    @Test
    void a_case_that_is_over_has_nothing_left_to_do() {
      for (var scenario : List.of(issued(), refused(), withdrawn())) {
        // When
        scenario.complete(CLERK, "issue", Work.NOTHING);
        // Then
        assertThat(scenario.refusal()).isEqualTo(new Refusal.CaseIsOver());
      }
    }
  }

  @Nested
  class Return {

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
      assertThat(scenario.refusal())
          .isEqualTo(new Refusal.WrongRole("sign", "director", "executor"));
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

  @Nested
  class Reassign {

    @Test
    void a_director_gives_the_draft_to_another_executor() {
      // Given
      var scenario = assigned().claim(EXECUTOR).accepted();
      // When
      scenario.reassign(OTHER_EXECUTOR).accepted();
      // Then
      assertThat(scenario.draft(EXECUTOR, grant()).refusal())
          .isEqualTo(new Refusal.TakenByAnother("prepare", OTHER_EXECUTOR.code()));
      assertThat(scenario.draft(OTHER_EXECUTOR, grant()).accepted().step()).isEqualTo("sign");
    }

    @Test
    void a_director_gives_a_clerks_task_to_another_clerk() {
      // Given
      var scenario = opened().claim(CLERK).accepted();
      // When
      scenario.reassign(OTHER_CLERK).accepted();
      // Then
      assertThat(scenario.complete(OTHER_CLERK, "register", Work.NOTHING).accepted().step())
          .isEqualTo("assign");
    }

    @Test
    void a_task_goes_only_to_a_person_of_its_role() {
      // When
      var scenario = assigned().reassign(CLERK);
      // Then
      assertThat(scenario.refusal())
          .isEqualTo(new Refusal.NobodyOfThatRole(CLERK.code().value(), "executor", "assignee"));
    }

    @Test
    void the_signature_is_never_given_to_the_drafter() {
      // Given
      var scenario =
          registered()
              .assign(DIRECTOR, DRAFTING_DIRECTOR.code())
              .accepted()
              .draft(DRAFTING_DIRECTOR, grant())
              .accepted();
      // When
      scenario.reassign(DRAFTING_DIRECTOR);
      // Then
      assertThat(scenario.refusal())
          .isEqualTo(new Refusal.OwnWork("sign", DRAFTING_DIRECTOR.code()));
    }

    @Test
    void a_task_is_not_given_to_whom_it_belongs() {
      // Given
      var scenario = opened().claim(CLERK).accepted();
      // When
      scenario.reassign(CLERK);
      // Then
      assertThat(scenario.refusal()).isEqualTo(new Refusal.AlreadyTaken("register", CLERK.code()));
    }
  }

  @Nested
  class Withdraw {

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
}
