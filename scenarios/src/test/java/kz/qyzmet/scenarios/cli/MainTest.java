package kz.qyzmet.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.qyzmet.scenarios.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  private String file(String yaml) throws IOException {
    return Files.writeString(folder.resolve("story.yaml"), yaml).toString();
  }

  @Test
  void all_that_ships_comes_as_told_and_nothing_is_uncovered() {
    // When
    int code = run("--uncovered");
    // Then
    assertThat(code).isZero();
    assertThat(out.toString())
        .contains("tve-duplicate@1: Duplicates of documents on technical and vocational education")
        .contains("nothing is uncovered")
        .doesNotContain("WRONG");
  }

  @Test
  void titles_are_in_the_language_that_was_asked_for() {
    // When
    int code = run("tve-duplicate@1", "--language", "kk");
    // Then
    assertThat(code).isZero();
    assertThat(out.toString())
        .contains("Өтініш беруші қол қойылғанға дейін өтінішін қайтарып алды");
  }

  @Test
  void a_scenario_that_comes_otherwise_makes_exit_code_1() throws IOException {
    // When
    int code = run(file(Written.with("late: false", "late: true")));
    // Then
    assertThat(code).isEqualTo(1);
    assertThat(out.toString())
        .contains("WRONG   story: The duplicate is given out (handed over)")
        .contains("story.yaml:16: ends.late: Expected true, but it came to false")
        .contains("1 scenario: 0 came as told, 1 otherwise");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk|дс 7 қыр. 2026, 10:00: өтініш берілді (Мемлекеттік корпорация).",
        "kk|дс 28 қыр. 2026, 18:01: өтіп кеткені: көрсетілетін қызметті берушінің өз мерзімі, нәтижені филиалға беру мерзімі, заңды мерзім, «Қол қою» қадамының мерзімі.",
        "ru|вт 29 сент. 2026, 09:30: руководитель: подписывает.",
        "en|Fri 2 Oct 2026, 14:00: the end, the cabinet shows \"handed over\"; missed: the term of the provider,"
      })
  void a_scenario_is_read_aloud_in_three_languages(String language, String line) {
    // When
    int code = run("tve-duplicate", "--read", "--language", language);
    // Then
    assertThat(code).isZero();
    assertThat(out.toString()).contains(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk|5 сценарий, қадамдар бойынша 6 жол; бәрі айтылды|5 сценарий: 5 айтылғандай болды, 0 басқаша болды",
        "ru|5 сценариев, 6 путей по шагам; рассказано всё|5 сценариев: 5 как рассказано, 0 иначе"
      })
  void what_was_told_is_summed_up_in_the_language(
      String language, String coverage, String summary) {
    // When
    int code = run("tve-incomplete-certificate@1", "--language", language);
    // Then
    assertThat(code).isZero();
    assertThat(out.toString())
        .contains(coverage, summary)
        .doesNotContain("scenarios", "came as told", "uncovered", "  ok ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "en"})
  void every_scenario_can_be_read_aloud(String language) {
    assertThat(run("--read", "--language", language)).isZero();
  }

  @Test
  void each_path_that_no_scenario_walks_is_a_line_of_the_steps_names() {
    // When
    int code = run("tve-duplicate@1", "--paths");
    // Then
    assertThat(code).isZero();
    assertThat(out.toString().lines().filter(line -> line.startsWith("  no scenario walks: ")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains(" (drafted as a ", " (sent back) → "));
  }

  @Test
  void everything_that_happens_is_told_on_demand() throws IOException {
    // When
    int code = run("--tell", file(Written.GIVEN_OUT));
    // Then
    assertThat(code).isZero();
    assertThat(out.toString()).contains("2026-03-11 15:10  The result is ready at kp-office");
  }

  @Test
  void a_wrong_file_is_refused_whole_with_exit_code_2() throws IOException {
    // When
    int code = run(file(Written.with("who: executor", "who: gardener")));
    // Then
    assertThat(code).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).startsWith("story.yaml:12: story[2].who: Expected one of [");
  }

  @Test
  void an_unknown_service_a_missing_file_and_an_unknown_language_are_bad_input() {
    assertThat(run("no-service")).isEqualTo(2);
    assertThat(run(folder.resolve("missing.yaml").toString())).isEqualTo(2);
    assertThat(run("tve-duplicate", "--language", "la")).isEqualTo(2);
    assertThat(err.toString())
        .contains("Expected a service of [", "Expected a file that can be read", "kk, ru or en");
  }
}
