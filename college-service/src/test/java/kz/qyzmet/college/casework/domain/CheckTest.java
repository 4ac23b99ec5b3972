package kz.qyzmet.college.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kz.qyzmet.college.casework.domain.Command.Findings;
import kz.qyzmet.college.casework.domain.Command.Work;
import org.junit.jupiter.api.Test;

/** The papers are held against the act, and may go back. */
class CheckTest {

  private static Scenario atTheCheck() {
    return Scenario.beforeCommission(3);
  }

  private static Findings wrong(String... documents) {
    return new Findings(false, List.of(documents), Optional.of("It can't be read"));
  }

  @Test
  void papers_that_conform_go_on() {
    assertThat(
            atTheCheck().check(new Findings(true, List.of(), Optional.empty())).accepted().step())
        .isEqualTo("prepare");
  }

  @Test
  void papers_that_do_not_go_back_with_their_names_and_the_case_is_over() {
    // When
    var scenario = atTheCheck().check(wrong("photo", "diploma")).accepted();
    // Then
    assertThat(scenario.state()).isInstanceOf(CaseState.Returned.class);
    assertThat(scenario.latest())
        .isInstanceOfSatisfying(
            Change.PapersReturned.class,
            back -> assertThat(back.documents()).containsExactly("photo", "diploma"));
    assertThat(Casework.withdraw(scenario.state(), scenario.now()))
        .containsExactly(new Change.WithdrawalDeclined(Change.TooLate.RETURNED, scenario.now()));
  }

  @Test
  void where_the_passport_reads_it_so_a_portal_application_is_refused_acceptance() {
    // Given
    var reading = Scenario.openedBy(TestCollege.duplicateRefusingOnPortal());
    // When
    reading.complete(Scenario.CLERK, "register", found(wrong("diploma"))).accepted();
    // Then
    assertThat(reading.state()).isInstanceOf(CaseState.Returned.class);
    assertThat(reading.state().progress().incoming()).isEmpty();
  }

  @Test
  void where_it_does_not_the_clerk_can_only_register() {
    // Given
    var usual = Scenario.opened();
    // When
    usual.complete(Scenario.CLERK, "register", found(wrong("diploma")));
    // Then
    assertThat(usual.refusal()).isEqualTo(new Refusal.PartNotWanted("register", "check"));
  }

  private static Work found(Findings findings) {
    return new Work(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(findings),
        Optional.empty());
  }

  @Test
  void which_papers_must_be_said_and_must_be_known() {
    assertThat(atTheCheck().check(wrong()).refusal())
        .isEqualTo(new Refusal.PartMissing("check", "check.documents"));
    assertThat(atTheCheck().check(wrong("photo", "ticket")).refusal())
        .isEqualTo(new Refusal.UnknownDocuments(List.of("ticket"), List.of("diploma", "photo")));
    assertThat(atTheCheck().check(new Findings(true, List.of("photo"), Optional.empty())).refusal())
        .isEqualTo(new Refusal.PartNotWanted("check", "check.documents"));
    assertThat(atTheCheck().complete(Scenario.CLERK, "check", Work.NOTHING).refusal())
        .isEqualTo(new Refusal.PartMissing("check", "check"));
  }
}
