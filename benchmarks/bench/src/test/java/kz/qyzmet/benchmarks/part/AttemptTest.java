package kz.qyzmet.benchmarks.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import kz.qyzmet.benchmarks.bed.Tempo;
import kz.qyzmet.benchmarks.report.Goal;
import kz.qyzmet.benchmarks.report.Report;
import kz.qyzmet.benchmarks.report.Row;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Progress;
import org.junit.jupiter.api.Test;

class AttemptTest {
  private final Report report = new Report(true);
  private final Run run =
      new Run(
          null,
          null,
          Tempo.quickly(),
          new Progress(new PrintWriter(new StringWriter())),
          null,
          report,
          null);

  /** A part that has a figure already when it fails. */
  private record Failing(String name, Throwable failure) implements Part {
    @Override
    public String about() {
      return "fails";
    }

    @Override
    public void run(Run run) throws Exception {
      run.report().add(Row.alone(name, "speed", "1/s", 1, Goal.none()));
      if (failure instanceof Error error) {
        throw error;
      }
      throw (Exception) failure;
    }
  }

  @Test
  void a_part_that_fails_gives_no_figure_and_its_reason() {
    // Given
    report.add(Row.alone("start", "memory", "GB", 1, Goal.none()));
    // When
    Attempt.at(new Failing("lag", new CheckFailed("Expected events, but there are none")), run);
    // Then
    assertThat(report.notRun()).containsEntry("lag", "Expected events, but there are none");
    assertThat(report.rows()).extracting(Row::part).containsExactly("start");
    assertThat(report.sound()).isFalse();
    assertThat(report.seconds()).as("what it took").containsOnlyKeys("lag");
  }

  @Test
  void an_error_is_reported_like_an_exception() {
    // When
    Attempt.at(new Failing("relay", new ExceptionInInitializerError("no such class")), run);
    Attempt.at(new Failing("cost", new AssertionError("not so")), run);
    // Then
    assertThat(report.notRun()).containsOnlyKeys("relay", "cost");
    assertThat(report.notRun().get("cost")).contains("AssertionError").contains("not so");
    assertThat(report.rows()).isEmpty();
    assertThat(report.sound()).isFalse();
  }

  @Test
  void without_memory_nothing_goes_on() {
    assertThatThrownBy(() -> Attempt.at(new Failing("relay", new OutOfMemoryError("heap")), run))
        .isInstanceOf(OutOfMemoryError.class);
  }
}
