package kz.qyzmet.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import kz.qyzmet.drills.drill.Alone;
import kz.qyzmet.drills.drill.Drill;
import kz.qyzmet.drills.drill.Named;
import kz.qyzmet.drills.drill.Report;
import kz.qyzmet.drills.drill.Terms;
import kz.qyzmet.drills.load.Answer;
import kz.qyzmet.stack.Home;
import kz.qyzmet.stack.run.Progress;
import kz.qyzmet.stack.run.StackPorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  private static final int BROKE = 1;
  private static final int BAD_INPUT = 2;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
  }

  @Test
  void the_list_names_every_drill_also_those_of_another_command() {
    // When
    int code = run("--list");
    // Then
    assertThat(code).isZero();
    assertThat(out.toString().lines().map(line -> line.replaceAll(" .*", "")))
        .containsAll(Catalogue.all().stream().map(Named::name).toList())
        .contains("simulation");
  }

  @Test
  void a_drill_of_another_command_is_refused_with_that_command() {
    // When
    int code = run("simulation");
    // Then
    assertThat(code).isEqualTo(BAD_INPUT);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines(
            "qyzmet: Expected simulation by its own command, ./qyzmet simulate --seeds 100000, but"
                + " got it here");
  }

  @Test
  void no_repetitions_at_all_are_refused() {
    // When
    int code = run("kill-services", "--times", "0");
    // Then
    assertThat(code).isEqualTo(BAD_INPUT);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines("qyzmet: Expected --times of at least 1, but got 0");
  }

  @Test
  void a_drill_that_breaks_off_is_told_with_its_reason_and_the_others_run() {
    // Given
    var main = new Main(new PrintWriter(out, true), new PrintWriter(err, true));
    var breaksOff =
        new Fake(
            "breaks-off",
            () -> {
              throw new Answer.Unexpected("Expected 201 from POST /applications, but got 422");
            });
    var holds = new Fake("holds", () -> new Report(List.of("a fact"), List.of()));
    // When
    int code = main.all(List.of(breaksOff, holds), Terms.shortForm(7));
    // Then
    assertThat(code).isEqualTo(BROKE);
    assertThat(out.toString().lines())
        .containsExactly(
            "breaks-off: BROKE (seed 7): Expected 201 from POST /applications, but got 422",
            "holds: HELD (seed 7)",
            "  a fact");
  }

  @Test
  void a_drill_that_could_not_run_says_so_and_is_no_success() {
    // Given
    var main = new Main(new PrintWriter(out, true), new PrintWriter(err, true));
    var cannot =
        new Fake(
            "cannot",
            () -> {
              throw new Drill.CouldNotRun("Expected libfaketime, but it is not installed");
            });
    // When
    int code = main.all(List.of(cannot), Terms.shortForm(7));
    // Then
    assertThat(code).isEqualTo(BROKE);
    assertThat(out.toString().lines())
        .containsExactly("cannot: COULD NOT RUN: Expected libfaketime, but it is not installed");
  }

  @Test
  void a_folder_of_somebody_else_is_refused_and_not_emptied(@TempDir Path folder)
      throws IOException {
    // Given
    var letter = Files.writeString(folder.resolve("letter.txt"), "of somebody");
    // When
    int code = run("restore", "--data", folder.toString());
    // Then
    assertThat(code).isEqualTo(BAD_INPUT);
    assertThat(err.toString().lines().filter(line -> line.startsWith("qyzmet: ")))
        .containsExactly(
            "qyzmet: Expected "
                + folder
                + " to be empty or of a stack, but what is in it is something else");
    assertThat(letter).exists();
  }

  /** A drill without a stack. */
  private record Fake(String name, Supplier<Report> outcome) implements Alone {
    @Override
    public String what() {
      return "nothing";
    }

    @Override
    public Report run(Home home, Path folder, StackPorts ports, Terms terms, Progress progress) {
      return outcome.get();
    }
  }

  @Test
  void an_unknown_drill_is_refused_with_the_names_of_all() {
    // When
    int code = run("flood");
    // Then
    assertThat(code).isEqualTo(BAD_INPUT);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains("restore", "simulation", "but got flood");
  }
}
