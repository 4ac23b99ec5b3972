package kz.qyzmet.drills.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.drills.check.Stored.Mark;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
  private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");

  private static Mark mark(Instant at, Instant told) {
    return new Mark(new UUID(0, 1), "legal", "missed", at, told);
  }

  @Test
  void the_latest_telling_is_the_one_that_counts() {
    // Given
    var soon = mark(NOON, NOON.plusMillis(20));
    var late = mark(NOON.plusSeconds(60), NOON.plusSeconds(63));
    // When
    var latest = Deadlines.latest(List.of(late, soon), NOON);
    // Then
    assertThat(latest).contains(Duration.ofSeconds(3));
  }

  @Test
  void an_instant_over_which_the_clock_has_jumped_is_not_judged() {
    // Given
    var jumpedOver = mark(NOON.minusSeconds(1), NOON.plusSeconds(86_400));
    // When
    var latest = Deadlines.latest(List.of(jumpedOver, mark(NOON, NOON.plusMillis(5))), NOON);
    // Then
    assertThat(latest).contains(Duration.ofMillis(5));
  }

  @Test
  void what_was_not_told_yet_is_nobody_s_lateness() {
    assertThat(Deadlines.latest(List.of(mark(NOON, null)), NOON)).isEmpty();
  }
}
