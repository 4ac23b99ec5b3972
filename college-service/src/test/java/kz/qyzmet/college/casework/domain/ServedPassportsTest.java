package kz.qyzmet.college.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import kz.qyzmet.contracts.passport.ChannelRule;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.contracts.passport.Step.Action;
import org.junit.jupiter.api.Test;

/** No case may come to a step that {@link Completing} cannot do. */
class ServedPassportsTest {
  private static final EnumSet<Action> KNOWN =
      EnumSet.of(Action.REGISTER, Action.ASSIGN, Action.PREPARE, Action.SIGN, Action.ISSUE);

  @Test
  void a_passport_that_is_served_has_only_steps_that_the_engine_does() {
    // Given
    var served =
        Passports.shipped().all().stream()
            .filter(each -> each.channels().values().stream().anyMatch(ChannelRule::served))
            .toList();
    // When
    var steps = served.stream().flatMap(each -> each.pipeline().steps().values().stream()).toList();
    // Then
    assertThat(steps).isNotEmpty();
    assertThat(steps.stream().map(Step::action)).isSubsetOf(KNOWN);
    assertThat(steps).allSatisfy(step -> assertThat(step.when()).isNull());
  }
}
