package kz.qyzmet.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import kz.qyzmet.drills.drill.Named;
import org.junit.jupiter.api.Test;

class MainTest {
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
  void an_unknown_drill_is_refused_with_the_names_of_all() {
    // When
    int code = run("flood");
    // Then
    assertThat(code).isEqualTo(BAD_INPUT);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains("restore", "simulation", "but got flood");
  }
}
