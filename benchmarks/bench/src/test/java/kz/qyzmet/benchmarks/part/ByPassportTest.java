package kz.qyzmet.benchmarks.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.qyzmet.benchmarks.contest.Sample;
import kz.qyzmet.benchmarks.measure.Spent;
import org.junit.jupiter.api.Test;

class ByPassportTest {
  private static Sample round(long transitions) {
    return new Sample(1, 10, transitions, 1_000_000_000L, 1, 1, Spent.NOTHING);
  }

  @Test
  void each_round_is_held_against_the_backbones_in_the_same_round() {
    var rounds = List.of(round(90), round(50), round(120));
    var backbone = List.of(round(100), round(100), round(100));
    assertThat(ByPassport.ratios(rounds, backbone)).containsExactly(0.5, 0.9, 1.2);
  }
}
