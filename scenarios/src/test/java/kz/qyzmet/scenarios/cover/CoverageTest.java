package kz.qyzmet.scenarios.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.scenarios.Written;
import kz.qyzmet.scenarios.file.Scenarios;
import kz.qyzmet.scenarios.run.Teller;
import org.junit.jupiter.api.Test;

class CoverageTest {

  private static Passport passport(String ref) {
    return Passports.shipped().all().stream()
        .filter(each -> each.ref().toString().equals(ref))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_generator_walks_every_outcome_and_each_rework_once() {
    // When
    var trails = new Coverage(passport("tve-duplicate@1")).trails();
    // Then
    assertThat(trails.stream().map(Trail::toString))
        .containsExactlyInAnyOrder(
            "register (done), assign (done), prepare (grant), sign (granted), issue (done)",
            "register (done), assign (done), prepare (refuse), sign (refused)",
            "register (done), assign (done), prepare (grant), sign (returned), prepare (grant),"
                + " sign (granted), issue (done)",
            "register (done), assign (done), prepare (grant), sign (returned), prepare (refuse),"
                + " sign (refused)",
            "register (done), assign (done), prepare (refuse), sign (returned), prepare (grant),"
                + " sign (granted), issue (done)",
            "register (done), assign (done), prepare (refuse), sign (returned), prepare (refuse),"
                + " sign (refused)");
  }

  @Test
  void what_no_scenario_tells_is_named_with_as_few_ways_as_tell_it() {
    // Given
    var told = List.of(Teller.tell(Written.read(Written.GIVEN_OUT)));
    // When
    var uncovered = new Coverage(passport("tve-duplicate@1")).uncovered(told);
    // Then
    assertThat(uncovered.ways()).hasSize(1);
    assertThat(uncovered.ways().getFirst().tells())
        .containsExactlyInAnyOrder("prepare (refuse)", "sign (refused)", "sign (returned)");
    assertThat(uncovered.beside())
        .containsExactly(
            "a withdrawal",
            "a refusal after a hearing",
            "an objection in time",
            "a result that a branch hands over",
            "a refusal that a branch hands over",
            "the channel office",
            "the channel corporation",
            "the legal term is missed");
  }

  @Test
  void a_path_is_walked_only_by_a_scenario_that_goes_all_of_it() {
    // Given
    var coverage = new Coverage(passport("tve-duplicate@1"));
    // When
    var unwalked = coverage.unwalked(List.of(Teller.tell(Written.read(Written.GIVEN_OUT))));
    // Then
    assertThat(unwalked)
        .hasSize(5)
        .startsWith(
            List.of(
                new Edge("register", "done"),
                new Edge("assign", "done"),
                new Edge("prepare", "refuse"),
                new Edge("sign", "refused")))
        .doesNotContain(
            List.of(
                new Edge("register", "done"),
                new Edge("assign", "done"),
                new Edge("prepare", "grant"),
                new Edge("sign", "granted"),
                new Edge("issue", "done")));
  }

  @Test
  void a_scenario_that_fails_tells_nothing() {
    // Given
    var wrong = Written.with("late: false", "late: true");
    var coverage = new Coverage(passport("tve-duplicate@1"));
    // When
    var uncovered = coverage.uncovered(List.of(Teller.tell(Written.read(wrong))));
    // Then
    assertThat(uncovered.what()).isEqualTo(coverage.needs());
  }

  @Test
  void each_combination_of_conditional_steps_is_a_need_of_its_own() {
    // When
    var needs = new Coverage(passport("higher-education-duplicate@1")).needs();
    // Then
    assertThat(needs)
        .contains(
            "with dispatch, with notify, up to the end",
            "with dispatch, without notify, up to the end",
            "without dispatch, with notify, up to the end",
            "a refusal after a hearing",
            "an objection in time",
            "a result that a branch hands over",
            "a refusal that a branch hands over",
            "the limit of a step is missed")
        // The Corporation gives out what it took in.
        .doesNotContain("without dispatch, without notify, up to the end");
  }

  /** Its terms for the Corporation, three days and eight, stand in one clause. */
  @Test
  void each_locality_with_a_term_of_its_own_is_a_need_though_one_clause_sets_both() {
    // Given
    var passport = passport("tve-incomplete-certificate@2");
    var coverage = new Coverage(passport);
    var told =
        Scenarios.names(passport.ref()).stream()
            .filter(name -> !name.endsWith("at-a-branch-of-the-same-town.yaml"))
            .map(name -> Teller.tell(Scenarios.shipped(name)))
            .toList();
    // When
    var uncovered = coverage.uncovered(told);
    // Then
    assertThat(coverage.needs())
        .filteredOn(need -> need.startsWith("the overall term, "))
        .containsExactlyInAnyOrder(
            "the overall term, 3 working days, on the channel office",
            "the overall term, 3 working days, on the channel corporation, in the provider's locality",
            "the overall term, 8 working days, on the channel corporation, elsewhere");
    assertThat(uncovered.what())
        .containsExactly(
            "the overall term, 3 working days, on the channel corporation, in the provider's locality");
  }

  @Test
  void terms_of_their_own_and_periods_of_filing_are_needs() {
    assertThat(new Coverage(passport("complaint@1")).needs())
        .filteredOn(need -> need.startsWith("the overall term, "))
        .containsExactlyInAnyOrder(
            "the overall term, 5 working days",
            "the overall term, 5 working days, where addressee is [akim]",
            "the overall term, 15 working days, where addressee is [quality-authority]");
    assertThat(new Coverage(passport("tve-admission@1")).needs())
        .contains("an application outside the period of filing");
  }
}
