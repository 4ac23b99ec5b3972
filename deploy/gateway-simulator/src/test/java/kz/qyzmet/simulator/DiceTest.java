package kz.qyzmet.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiceTest {
  private static List<Dice.Fate> fates(Faults faults) {
    var dice = new Dice();
    dice.set(faults);
    return Stream.generate(dice::next).limit(200).toList();
  }

  @Test
  void the_same_seed_does_the_same_and_another_does_something_else() {
    // Given
    var wild = new Faults(0, 0.3, 0.3, 0, 0, 0, 0, false, List.of(), 7);
    var other = new Faults(0, 0.3, 0.3, 0, 0, 0, 0, false, List.of(), 8);
    // When, Then
    assertThat(fates(wild)).isEqualTo(fates(wild)).isNotEqualTo(fates(other));
  }

  @Test
  void a_rate_is_kept_and_one_that_is_nought_never_strikes() {
    assertThat(fates(Faults.NONE)).noneMatch(fate -> fate.fails() || fate.losesAnswer());
    assertThat(fates(new Faults(0, 1, 0, 0, 0, 0, 0, false, List.of(), 1)))
        .allMatch(Dice.Fate::fails);
    assertThat(
            fates(new Faults(0, 0, 0.5, 0, 0, 0, 0, false, List.of(), 1)).stream()
                .filter(Dice.Fate::losesAnswer))
        .hasSizeBetween(60, 140);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void a_rate_is_from_nought_to_one(double rate) {
    assertThatThrownBy(() -> new Faults(0, rate, 0, 0, 0, 0, 0, false, List.of(), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Expected failRate from 0 to 1, but got " + rate);
  }
}
