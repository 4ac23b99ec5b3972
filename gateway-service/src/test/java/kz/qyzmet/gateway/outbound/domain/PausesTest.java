package kz.qyzmet.gateway.outbound.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PausesTest {
  @Test
  void a_pause_doubles_with_each_try_up_to_the_longest() {
    // Given
    var pauses = new Pauses(Duration.ofSeconds(2), Duration.ofSeconds(15));
    // When
    var after = IntStream.rangeClosed(1, 5).mapToObj(pauses::after).map(Duration::toSeconds);
    // Then
    assertThat(after).containsExactly(2L, 4L, 8L, 15L, 15L);
  }

  @Test
  void after_however_many_tries_it_is_the_longest() {
    var pauses = new Pauses(Duration.ofSeconds(2), Duration.ofMinutes(5));
    assertThat(pauses.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void a_longest_pause_below_the_first_is_refused() {
    assertThatThrownBy(() -> new Pauses(Duration.ofSeconds(2), Duration.ofSeconds(1)))
        .hasMessageContaining("Expected a first pause");
  }
}
