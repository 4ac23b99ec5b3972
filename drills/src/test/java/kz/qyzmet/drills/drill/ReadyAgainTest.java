package kz.qyzmet.drills.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadyAgainTest {
  private static final Terms SHORT = new Terms(false, 1, 0);
  private static final Terms LONG = new Terms(true, 1, 0);

  private final ReadyAgain ready = new ReadyAgain();

  private Report judged(Terms terms) {
    var report = new Report.Writing();
    ready.judge(terms, report);
    return report.done();
  }

  private void took(int... seconds) {
    for (int each : seconds) {
      ready.took("intake-service", Optional.of(Duration.ofSeconds(each)));
    }
  }

  @Test
  void within_the_stretch_is_told_as_such() {
    // Given
    took(3, 5, 4);
    // When
    var report = judged(LONG);
    // Then
    assertThat(report.holds()).isTrue();
    assertThat(report.facts())
        .containsExactly(
            "ready again, middle and slowest: intake-service 4.0 and 5.0 s; the stretch of 5 s was"
                + " met");
  }

  @Test
  void beyond_the_stretch_is_no_finding_beyond_the_limit_is() {
    // Given
    took(4, 7, 11);
    // When
    var report = judged(LONG);
    // Then
    assertThat(report.facts().getFirst()).endsWith("the stretch of 5 s was not met in 2 of 3");
    assertThat(report.findings())
        .extracting(Object::toString)
        .singleElement()
        .asString()
        .contains("I8", "Expected to be ready again in PT10S, but it took PT11S", "in 1 of 3");
  }

  @Test
  void the_short_form_judges_no_times() {
    // Given
    took(60);
    // When
    var report = judged(SHORT);
    // Then
    assertThat(report.holds()).isTrue();
    assertThat(report.facts())
        .containsExactly("ready again, middle and slowest: intake-service 60.0 and 60.0 s");
  }

  @Test
  void what_was_never_ready_has_no_figure_and_has_not_met_the_stretch() {
    // Given
    ready.took("intake-service", Optional.empty());
    // When
    var report = judged(LONG);
    // Then
    assertThat(report.facts())
        .containsExactly(
            "ready again, middle and slowest: none; the stretch of 5 s was not met in 1 of 1");
  }
}
