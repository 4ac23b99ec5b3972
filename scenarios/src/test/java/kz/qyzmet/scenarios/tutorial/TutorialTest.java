package kz.qyzmet.scenarios.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Leg;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.passport.PipelineMermaid;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.contracts.passport.Step.Action;
import kz.qyzmet.contracts.yaml.FileRejected;
import kz.qyzmet.passports.proof.Proofs;
import kz.qyzmet.passports.proof.Verdict;
import kz.qyzmet.scenarios.cover.Coverage;
import kz.qyzmet.scenarios.file.Scenarios;
import kz.qyzmet.scenarios.run.Teller;
import kz.qyzmet.scenarios.tutorial.Tutorial.Block;
import kz.qyzmet.scenarios.tutorial.Tutorial.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Does what docs/passports.md says, block by block. */
class TutorialTest {
  private static final Pattern SECONDS = Pattern.compile("in [0-9.]+ s");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");
  private static final Pattern SCHEMA = Pattern.compile("\\$schema=(\\S+)");

  @TempDir private Path folder;

  private Tutorial tutorial;
  private Desk desk;
  private int exitCode;

  @BeforeEach
  void read() throws IOException {
    tutorial = Tutorial.read();
    desk = new Desk(folder);
  }

  @Test
  void whoever_follows_the_page_sees_what_it_prints() throws IOException {
    for (Block block : tutorial.blocks()) {
      desk.follow(block);
      for (Command command : block.commands()) {
        assertThat(run(command))
            .as(
                "%s: `%s` prints something else. If that is meant, copy what it prints into the"
                    + " page",
                block.place(), String.join(" ", command.words()))
            .isEqualTo(command.prints());
      }
    }
  }

  @Test
  void the_page_shows_a_misfit_its_mending_a_refusal_and_a_scenario_right_and_wrong() {
    var codes =
        tutorial.of("console").stream()
            .flatMap(block -> block.commands().stream())
            .filter(command -> command.words().equals(List.of("echo", "$?")))
            .map(Command::prints)
            .toList();
    assertThat(codes)
        .as("exit codes that the consoles of docs/passports.md print; keep the five examples")
        .containsExactly(List.of("1"), List.of("0"), List.of("2"), List.of("0"), List.of("1"));
  }

  @Test
  void the_mended_file_fits_its_terms() throws IOException {
    // Given
    var mended = written(1);
    // When
    var verdicts =
        new Proofs(WorkingCalendar.kazakhstan(), Organisations.demo())
            .of(List.of(mended), verdict -> {});
    // Then
    assertThat(verdicts)
        .as("ways of the passport in docs/passports.md after its first diff; mend a limit there")
        .isNotEmpty()
        .allMatch(Verdict::fits);
  }

  @Test
  void the_picture_is_the_one_that_is_drawn_from_the_file() throws IOException {
    var picture = tutorial.of("mermaid").getFirst();
    assertThat(picture.text())
        .as("%s: the picture is drawn from the file. Copy the drawn one here", picture.place())
        .isEqualTo(PipelineMermaid.draw(written(1).pipeline()));
  }

  @Test
  void the_example_has_what_a_newcomer_needs_to_see() throws IOException {
    var passport = written(1);
    var steps = passport.pipeline().steps().values();
    assertThat(steps.stream().map(Step::action)).contains(Action.VOTE, Action.CHECK);
    assertThat(steps.stream().map(Step::when).filter(Objects::nonNull)).isNotEmpty();
    assertThat(steps.stream().map(Step::limit)).contains(new Term.Minutes(15));
    assertThat(
            passport.legs().values().stream()
                .flatMap(legs -> legs.outbound().stream())
                .map(Leg::limit))
        .contains(new Leg.Within(new Term.CalendarDayRange(2, 8)));
    assertThat(passport.suspension()).isNotNull();
  }

  @Test
  void the_scenario_of_the_page_is_told_by_the_engine_with_its_wait_its_vote_and_its_branch()
      throws IOException {
    // Given
    var passport = written(1);
    // When
    var telling = Teller.tell(Scenarios.read(folder.resolve(Desk.SCENARIO), List.of(passport)));
    // Then
    assertThat(telling.failures()).isEmpty();
    assertThat(telling.changes().stream().map(change -> change.getClass().getSimpleName()))
        .contains("Suspended", "Resumed", "Voted", "Resolved", "MadeReady", "HandedOver");
    assertThat(telling.changes().stream().flatMap(change -> change.stepCode().stream()))
        .contains("print-card");
    assertThat(new Coverage(passport).uncovered(List.of(telling)).what())
        .doesNotContain("a wait for the applicant that ends", "with print-card, up to the end");
  }

  @Test
  void a_scenario_without_a_choice_on_which_a_step_depends_is_refused() throws IOException {
    // Given
    var passport = written(1);
    var file = folder.resolve(Desk.SCENARIO);
    var yaml = Files.readString(file).replace(", choices: {ground: outside}", "");
    Files.writeString(file, yaml);
    // Then
    assertThatThrownBy(() -> Scenarios.read(file, List.of(passport)))
        .isInstanceOf(FileRejected.class)
        .hasMessage(
            Desk.SCENARIO
                + ":7: filed.choices: Expected a choice for ground, on which a step depends, but"
                + " there is none");
  }

  @Test
  void both_editions_follow_each_other_beside_the_shipped_services() throws IOException {
    // Given
    var first = written(Integer.MAX_VALUE);
    var second = parsed("library-card@2.yaml");
    // When
    var all = new ArrayList<>(Passports.shipped().all());
    all.addAll(List.of(first, second));
    var passports = Passports.of(all);
    // Then
    assertThat(Passports.shipped().knows("library-card"))
        .as("the example of docs/passports.md stays invented")
        .isFalse();
    assertThat(edition(passports, "2026-12-31")).isEqualTo(first.ref());
    assertThat(edition(passports, "2027-01-01")).isEqualTo(second.ref());
  }

  @Test
  void every_file_that_the_page_names_is_there() throws IOException {
    var page = Files.readString(Tutorial.FILE);
    assertThat(named(LINK, page))
        .as("links of docs/passports.md; name the place to which the file has gone")
        .isNotEmpty()
        .allMatch(link -> Files.exists(Tutorial.FILE.resolveSibling(link)));
    assertThat(named(SCHEMA, page))
        .as("the schema in the first line of the passport, from the root of the clone")
        .hasSize(1)
        .allMatch(schema -> Files.exists(Path.of("..").resolve(schema)));
  }

  private static Set<String> named(Pattern pattern, String page) {
    return pattern.matcher(page).results().map(each -> each.group(1)).collect(Collectors.toSet());
  }

  private static PassportRef edition(Passports passports, String day) {
    return passports.inForce("library-card", LocalDate.parse(day)).orElseThrow().ref();
  }

  /** The first edition after all YAML blocks and so many of the changes, without the consoles. */
  private Passport written(int changes) throws IOException {
    desk.write(tutorial, changes);
    return parsed(Desk.FIRST);
  }

  private Passport parsed(String file) throws IOException {
    try (var yaml = Files.newInputStream(folder.resolve(file))) {
      return Passports.parse(file, yaml);
    }
  }

  private List<String> run(Command command) throws IOException {
    var words = command.words();
    return switch (words.getFirst()) {
      case "./qyzmet" -> answer(words.get(1), words.subList(2, words.size()));
      case "echo" -> List.of(Integer.toString(exitCode));
      case "cp" -> {
        desk.copy(command);
        yield List.of();
      }
      default ->
          throw new AssertionError(
              "docs/passports.md: Expected ./qyzmet, echo or cp in a console, but got "
                  + words
                  + "; teach it to TutorialTest");
    };
  }

  /** As the launcher does in that folder; what it prints, then what it refuses. */
  private List<String> answer(String program, List<String> arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    exitCode =
        program(program)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments.stream().map(this::inFolder).toArray(String[]::new));
    return timeless(out.toString().concat(err.toString()).lines().toList());
  }

  private static CommandLine program(String name) {
    return switch (name) {
      case "passports" -> kz.qyzmet.passports.cli.Main.commandLine();
      case "scenarios" -> kz.qyzmet.scenarios.cli.Main.commandLine();
      default ->
          throw new AssertionError(
              "docs/passports.md: Expected ./qyzmet passports or scenarios, but got " + name);
    };
  }

  private String inFolder(String argument) {
    return argument.endsWith(".yaml") ? folder.resolve(argument).toString() : argument;
  }

  /** How long it took is another on every machine: the page leaves it out. */
  private static List<String> timeless(List<String> lines) {
    return lines.stream().map(each -> SECONDS.matcher(each).replaceAll("in … s")).toList();
  }
}
