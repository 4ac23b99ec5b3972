package kz.qyzmet.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.qyzmet.drills.drill.Named;
import kz.qyzmet.stack.Home;
import org.junit.jupiter.api.Test;

/** Catalogue, runbook and README name the same drills. */
class RunbookTest {
  private static final Pattern NAME = Pattern.compile("`([a-z-]+)`");

  private static List<String> names() {
    return Stream.concat(
            Catalogue.all().stream().map(Named::name),
            Catalogue.elsewhere().stream().map(Catalogue.Elsewhere::name))
        .toList();
  }

  /** The cells of the rows of the first table behind that line. */
  private static List<List<String>> table(String file, String behind) throws IOException {
    return Files.readAllLines(Home.find().path().resolve(file)).stream()
        .dropWhile(line -> !line.startsWith(behind))
        .dropWhile(line -> !line.startsWith("|"))
        .takeWhile(line -> line.startsWith("|"))
        .skip(2)
        .map(line -> Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList())
        .toList();
  }

  private static List<String> named(List<List<String>> table) {
    return table.stream()
        .map(List::getFirst)
        .flatMap(cell -> NAME.matcher(cell).results().map((MatchResult found) -> found.group(1)))
        .toList();
  }

  @Test
  void every_drill_has_its_row_in_the_runbook_and_no_row_is_left_over() throws IOException {
    // When
    var table = table("docs/runbook.md", "## Drills");
    // Then
    assertThat(named(table)).containsExactlyInAnyOrderElementsOf(names());
    assertThat(table).allSatisfy(row -> assertThat(row).hasSize(4).noneMatch(String::isEmpty));
  }

  @Test
  void every_drill_is_described_in_the_readme() throws IOException {
    assertThat(named(table("drills/README.md", "| drill |")))
        .containsExactlyInAnyOrderElementsOf(names());
  }
}
