package kz.qyzmet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
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
