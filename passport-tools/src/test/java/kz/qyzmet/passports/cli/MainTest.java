package kz.qyzmet.passports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private Path changed(String file, String right, String wrong) throws IOException {
    String text = Files.readString(Path.of("../contracts/src/main/resources/passports/" + file));
    assertThat(text).contains(right);
    return Files.writeString(folder.resolve(file), text.replace(right, wrong));
  }

  @Nested
  class Check {
    @Test
    void a_passport_that_fits_is_answered_with_its_table() {
      assertThat(run("check", "tve-incomplete-certificate@1")).isZero();
      assertThat(out.toString())
          .contains(
              "tve-incomplete-certificate@1, provider's office", "3 working days", "7 h 16 min");
    }

    @Test
    void a_misfit_that_nobody_acknowledges_is_told_with_its_counter_example() throws IOException {
      // Given
      var file =
          changed(
              "tve-incomplete-certificate@1.yaml",
              "limit: 2 working days",
              "limit: 3 working days");
      // When
      int code = run("check", file.toString());
      // Then
      assertThat(code).isEqualTo(1);
      assertThat(out.toString())
          .contains("LATE", "submitted Mon 5 Jan 2015, 17:59", "44 min too late", "mend its steps");
    }

    @Test
    void an_acknowledged_misfit_is_told_and_passes() {
      assertThat(run("check", "tve-incomplete-certificate@2")).isZero();
      assertThat(out.toString()).contains("late, acknowledged", "The act itself: ");
    }

    @Test
    void a_citation_that_no_act_has_is_refused_with_file_line_and_key() throws IOException {
      // Given
      var file =
          changed("dormitory@1.yaml", "clause: 'Memo, dormitory", "clause: 'Letter, dormitory");
      // When
      int code = run("check", file.toString());
      // Then
      assertThat(code).isEqualTo(2);
      assertThat(err.toString())
          .containsPattern(
              "dormitory@1\\.yaml:\\d+: .*clause: Expected a clause of one of the acts");
    }

    @Test
    void an_unknown_passport_is_bad_input() {
      assertThat(run("check", "nothing@9")).isEqualTo(2);
      assertThat(err.toString()).contains("Expected a service of ").contains("but got nothing@9");
    }

    @Test
    void a_file_that_is_not_there_is_bad_input() {
      assertThat(run("check", folder.resolve("none.yaml").toString())).isEqualTo(2);
      assertThat(err.toString()).contains("Expected a file that can be read");
    }
  }
}
