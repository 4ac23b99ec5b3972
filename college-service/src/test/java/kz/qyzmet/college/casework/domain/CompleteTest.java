package kz.qyzmet.college.casework.domain;

import static kz.qyzmet.college.casework.domain.Scenario.CLERK;
import static kz.qyzmet.college.casework.domain.Scenario.DIRECTOR;
import static kz.qyzmet.college.casework.domain.Scenario.EXECUTOR;
import static kz.qyzmet.college.casework.domain.Scenario.OTHER_CLERK;
import static kz.qyzmet.college.casework.domain.Scenario.drafted;
import static kz.qyzmet.college.casework.domain.Scenario.grant;
import static kz.qyzmet.college.casework.domain.Scenario.issued;
import static kz.qyzmet.college.casework.domain.Scenario.opened;
import static kz.qyzmet.college.casework.domain.Scenario.ready;
import static kz.qyzmet.college.casework.domain.Scenario.refused;
import static kz.qyzmet.college.casework.domain.Scenario.registered;
import static kz.qyzmet.college.casework.domain.Scenario.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kz.qyzmet.college.casework.domain.Command.Work;
import org.junit.jupiter.api.Test;

/** Doing a step, under the eyes of {@link IllegalSituations}. */
class CompleteTest {

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
    assertThat(scenario.refusal()).isEqualTo(new Refusal.TakenByAnother("register", CLERK.code()));
  }

  @Test
  void only_the_role_of_the_step_may_do_it() {
    // When
    var scenario = registered().assign(CLERK, EXECUTOR.code());
    // Then
    assertThat(scenario.refusal()).isEqualTo(new Refusal.WrongRole("assign", "director", "clerk"));
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
                new Draft.Grant(),
                Optional.of("In person"),
                scenario.now()));
    assertThat(scenario.state()).isInstanceOf(CaseState.Issued.class);
  }

  @Test
  void who_receives_it_for_the_applicant_is_kept_with_ground_and_papers() {
    // Given
    var proxy = new Authority("proxy", List.of("power-of-attorney"));
    // When
    var scenario = readyFor("proxy").complete(CLERK, "issue", receiving("A. Proxy", proxy));
    // Then
    assertThat(scenario.latest())
        .isEqualTo(
            new Change.HandedOver(
                "issue",
                new Actor.Clerk(CLERK.code()),
                new Draft.Grant(),
                Optional.of("A. Proxy"),
                Optional.of(proxy),
                scenario.now()));
  }

  @Test
  void who_does_not_show_that_he_acts_for_the_applicant_goes_without() {
    // Given
    var proxy = new Authority("proxy", List.of("power-of-attorney"));
    var parent = new Authority("parent", List.of("birth-certificate"));
    var bare = new Authority("proxy", List.of());
    // When, then
    assertThat(readyFor("proxy").complete(CLERK, "issue", receiving(null, proxy)).refusal())
        .isEqualTo(new Refusal.PartMissing("issue", "receivedBy"));
    assertThat(readyFor("proxy").complete(CLERK, "issue", receiving("A", parent)).refusal())
        .isEqualTo(new Refusal.UnknownAuthority("parent", List.of("proxy")));
    assertThat(readyFor("proxy").complete(CLERK, "issue", receiving("A", bare)).refusal())
        .isEqualTo(new Refusal.AuthorityNotShown("proxy", List.of("power-of-attorney")));
    assertThat(drafted().complete(DIRECTOR, "sign", receiving(null, proxy)).refusal())
        .isEqualTo(new Refusal.PartNotWanted("sign", "representative"));
  }

  private static Scenario readyFor(String ground) {
    return Scenario.openedBy(TestCollege.duplicateForRepresentatives(ground))
        .register()
        .assign(DIRECTOR, EXECUTOR.code())
        .accepted()
        .draft(EXECUTOR, grant())
        .accepted()
        .sign(DIRECTOR)
        .accepted();
  }

  private static Work receiving(String name, Authority acting) {
    return new Work(
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(name),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(acting));
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
