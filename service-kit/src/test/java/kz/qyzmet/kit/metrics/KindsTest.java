package kz.qyzmet.kit.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KindsTest {
  sealed interface Weather {
    sealed interface Wet extends Weather {}

    record HeavyRain() implements Wet {}

    record Snow() implements Wet {}

    record Sun() implements Weather {}
  }

  @Test
  void every_kind_of_a_sealed_type_has_a_name() {
    assertThat(Kinds.all(Weather.class)).containsExactly("heavy-rain", "snow", "sun");
  }
}
