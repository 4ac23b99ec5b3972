package kz.qyzmet.college.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.passport.Pipeline;
import kz.qyzmet.contracts.passport.Step;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every passport, walked by the engine along every way that its conditions and outcomes allow,
 * under the eyes of {@link IllegalSituations}.
 */
class EveryPipelineTest {

  static Stream<Passport> passports() {
    return Passports.shipped().all().stream();
  }

  @ParameterizedTest
  @MethodSource("passports")
  void every_way_leads_to_an_end_and_every_step_and_outcome_is_on_some_way(Passport passport) {
    // Given
    Set<String> outcomes = new LinkedHashSet<>();
    for (var step : passport.pipeline().steps().values()) {
      step.moves().keySet().stream()
          .filter(outcome -> !overruled(passport, step, outcome))
          .forEach(outcome -> outcomes.add(step.code() + outcome));
    }
    // When
    Set<String> walked = new LinkedHashSet<>();
    Set<Class<?>> ends = new LinkedHashSet<>();
    for (var facts : Walk.facts(passport)) {
      for (var walk : Walk.all(passport, facts)) {
        walked.addAll(walk.outcomes());
        ends.add(walk.state().getClass());
        // Then
        assertThat(walk.state()).isInstanceOf(CaseState.Ended.class);
      }
    }
    // Then
    assertThat(walked).isEqualTo(outcomes);
    assertThat(ends).containsAll(ends(passport));
  }

  static Stream<Named<Passport>> otherReadings() {
    return passports()
        .flatMap(
            passport ->
                passport.settings().values().stream()
                    .flatMap(
                        setting ->
                            setting.others().stream()
                                .map(
                                    other ->
                                        Named.of(
                                            passport.ref() + " " + setting.code() + ": " + other,
                                            Passports.switched(
                                                passport.ref(), setting.code(), other)))));
  }

  /** What nobody may decide is not walked: a refusal without a ground, or after an approval. */
  @ParameterizedTest
  @MethodSource("otherReadings")
  void however_a_setting_is_read_every_way_leads_to_an_end(Passport passport) {
    for (var facts : Walk.facts(passport)) {
      for (var walk : Walk.all(passport, facts)) {
        assertThat(walk.state()).isInstanceOf(CaseState.Ended.class);
      }
    }
  }

  /** What a commission has granted, nobody refuses after it: it is signed or goes back. */
  private static boolean overruled(Passport passport, Step step, String outcome) {
    return step.action() == Step.Action.SIGN
        && outcome.equals(Step.REFUSED)
        && passport.pipeline().steps().values().stream()
            .anyMatch(other -> other.action() == Step.Action.VOTE);
  }

  private static List<Class<?>> ends(Passport passport) {
    var codes =
        passport.pipeline().steps().values().stream()
            .map(Step::moves)
            .flatMap(moves -> moves.values().stream())
            .filter(Pipeline::isTerminal)
            .distinct();
    return codes
        .<Class<?>>map(
            code ->
                switch (code) {
                  case Pipeline.ISSUED -> CaseState.Issued.class;
                  case Pipeline.REFUSED -> CaseState.Refused.class;
                  case Pipeline.RETURNED -> CaseState.Returned.class;
                  default -> throw new AssertionError("Expected a known end, but got " + code);
                })
        .toList();
  }
}
