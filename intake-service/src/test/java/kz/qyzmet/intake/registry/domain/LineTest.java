package kz.qyzmet.intake.registry.domain;

import static kz.qyzmet.intake.registry.domain.Papers.MORNING;
import static kz.qyzmet.intake.registry.domain.Papers.taken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import kz.qyzmet.intake.registry.domain.Finding.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTest {
  private static final Duration CARRIAGE = Duration.ofHours(8);

  @ParameterizedTest
  @CsvSource({
    "false, true,  ,        ENTERED",
    "false, true,  MISSING, ENTERED",
    "false, false, ,        TAKEN_OUT",
    "false, true,  HERE,    HERE",
    "true,  true,  ,        ON_ITS_WAY",
    "true,  false, ,        WITHDRAWN",
    "true,  true,  MISSING, MISSING",
    "true,  false, MISSING, MISSING",
    "true,  false, HERE,    HERE",
    "true,  false, DAMAGED, DAMAGED"
  })
  void it_says_where_the_papers_are(
      boolean left, boolean awaited, Condition found, Line.State state) {
    assertThat(line(left, awaited, found).state()).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    "true,  true,  ,        true",
    "true,  true,  MISSING, true",
    "true,  true,  HERE,    false",
    "true,  true,  DAMAGED, false",
    "true,  false, ,        true",
    "true,  false, MISSING, true",
    "true,  false, HERE,    false",
    "false, true,  ,        false"
  })
  void what_is_on_its_way_is_overdue_after_the_carriers_time(
      boolean left, boolean awaited, Condition found, boolean overdue) {
    // Given
    var line = line(left, awaited, found);
    // Then
    assertThat(line.overdue(MORNING.plus(CARRIAGE))).isFalse();
    assertThat(line.overdue(MORNING.plus(CARRIAGE).plusNanos(1))).isEqualTo(overdue);
  }

  @Test
  void what_was_missing_before_it_left_is_on_its_way() {
    // Given
    var before = new Finding(Condition.MISSING, Hand.of(MORNING.minusNanos(1), "kp-clerk-1"));
    // When
    var line = new Line(1, taken(1), Optional.of(way()), Optional.of(before));
    // Then
    assertThat(line.state()).isEqualTo(Line.State.ON_ITS_WAY);
  }

  @Test
  void what_no_day_is_set_for_is_never_overdue() {
    // Given
    var way = new Way(MORNING, false, Optional.empty());
    // When
    var line = new Line(1, taken(1), Optional.of(way), Optional.empty());
    // Then
    assertThat(line.overdue(MORNING.plus(Duration.ofDays(365)))).isFalse();
  }

  @Test
  void lines_begin_with_the_first() {
    assertThatThrownBy(() -> Line.entered(0, taken(1)))
        .hasMessage("Expected a line from 1, but it is 0");
  }

  private static Way way() {
    return new Way(MORNING, false, Optional.of(MORNING.plus(CARRIAGE)));
  }

  private static Line line(boolean left, boolean awaited, Condition found) {
    return new Line(
        1,
        taken(1, awaited),
        left ? Optional.of(way()) : Optional.empty(),
        Optional.ofNullable(found)
            .map(condition -> new Finding(condition, Hand.of(MORNING, "kp-clerk-1"))));
  }
}
