package kz.qyzmet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import kz.qyzmet.benchmarks.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {
  private static final int BAD_INPUT = 2;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Bench.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
  }

  @Test
  void a_part_that_nobody_knows_is_refused_before_anything_starts() {
    // When
    int code = run("calendar", "nosuch");
    // Then
    assertThat(code).isEqualTo(BAD_INPUT);
    assertThat(err.toString()).startsWith("qyzmet: ").contains("nosuch", "calendar");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void the_shell_hears_of_a_part_that_could_not_run_and_of_a_check_that_failed() {
    // Given
    var measured = new Report(false);
    measured.check("events", 7, 7);
    var notRun = new Report(false);
    notRun.notRun("lag", "Expected events, but there are none");
    var failed = new Report(false);
    failed.check("events", 7, 6);
    // When, then
    assertThat(Bench.code(measured)).isZero();
    assertThat(Bench.code(notRun)).isEqualTo(1);
    assertThat(Bench.code(failed)).isEqualTo(1);
  }

  @Test
  void an_option_that_nobody_knows_is_refused() {
    // When
    int code = run("--slow");
    // Then
    assertThat(code).isEqualTo(BAD_INPUT);
    assertThat(err.toString()).contains("--slow");
  }

  @Test
  void a_report_that_cannot_be_written_is_refused_before_anything_starts(@TempDir Path folder) {
    // When
    int code = run("calendar", "--json", folder.resolve("missing").resolve("report.json") + "");
    // Then
    assertThat(code).isEqualTo(BAD_INPUT);
    assertThat(err.toString()).contains("report.json");
    assertThat(out.toString()).isEmpty();
  }
}
