package kz.qyzmet.kit.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReadingTest {
  private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
  private static final long MS = 1_000_000;
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  @Test
  void what_was_said_is_true_in_the_middle_of_question_and_answer() {
    // When
    var reading = Reading.of(NOON, 10 * MS, 14 * MS);
    // Then
    assertThat(reading.at(12 * MS)).isEqualTo(NOON);
    assertThat(reading.at(12 * MS + MINUTE)).isEqualTo(NOON.plusSeconds(60));
    assertThat(reading.doubt()).isEqualTo(2 * MS);
  }

  @Test
  void a_quick_answer_is_worth_more_than_a_slow_one_of_later() {
    // Given
    var quick = Reading.of(NOON, 0, MS);
    var slow = Reading.of(NOON.plusSeconds(5), 5_000 * MS, 5_300 * MS);
    // When, then
    assertThat(quick.orLater(slow)).isSameAs(quick);
    assertThat(slow.orLater(Reading.of(NOON.plusSeconds(6), 6_000 * MS, 6_001 * MS)).nanos())
        .isEqualTo(6_000 * MS + MS / 2);
  }

  @Test
  void what_is_old_gives_way_to_what_is_as_good() {
    // Given
    var old = Reading.of(NOON, 0, MS);
    var later = Reading.of(NOON.plusSeconds(600), 10 * MINUTE, 10 * MINUTE + 3 * MS);
    // When, then
    assertThat(old.orLater(later)).isSameAs(later);
  }

  @Test
  void the_later_counts_where_the_clock_was_set_meanwhile() {
    // Given
    var before = Reading.of(NOON, 0, MS);
    var hourOff = Reading.of(NOON.plusSeconds(3_605), 5_000 * MS, 5_300 * MS);
    // When, then
    assertThat(before.orLater(hourOff)).isSameAs(hourOff);
  }

  @Test
  void an_answer_that_stood_still_for_half_a_minute_contradicts_nobody() {
    // Given
    var before = Reading.of(NOON, 0, MS);
    var frozen = Reading.of(NOON.plusSeconds(35), 5_000 * MS, 35_000 * MS);
    // When, then
    assertThat(before.orLater(frozen)).isSameAs(before);
  }
}
