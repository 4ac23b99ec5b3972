package kz.qyzmet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a running service writes into its log stands in the table of docs/observability.md. */
class LogLinesTest {
  private static final Path ROOT = Path.of("..");
  private static final Path TABLE = ROOT.resolve("docs/observability.md");
  private static final Pattern WRITES = Pattern.compile("\\bLOG\\s*\\.");

  /** The first word of a line, and its value where that is always the same. */
  private static final Pattern FIRST_WORD =
      Pattern.compile("\\bLOG\\s*\\.[a-z]+\\(\\s*\"([a-z-]+=[a-z-]*)");

  static Stream<String> modules() {
    return Stream.concat(Folders.KIT_AND_SERVICES.stream(), Stream.of("organisation-kit"));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void every_line_is_in_the_table(String module) throws IOException {
    // Given
    var table = Files.readAllLines(TABLE).stream().filter(line -> line.startsWith("| `")).toList();
    // When
    var code = code(module);
    var words = FIRST_WORD.matcher(code).results().map(word -> word.group(1)).toList();
    // Then
    assertThat(words).isNotEmpty();
    assertThat(missing(table, words)).as("lines without a row in " + TABLE).isEmpty();
    assertThat(WRITES.matcher(code).results().count())
        .as("each begins with a word of the form key=value")
        .isEqualTo(words.size());
  }

  @Test
  void a_line_that_is_not_there_would_be_noticed() {
    var table = List.of("| `sweep=done` | deadline | marks were told |");
    assertThat(missing(table, List.of("sweep=done", "sweep=failed")))
        .containsExactly("sweep=failed");
  }

  private static List<String> missing(List<String> table, List<String> words) {
    return words.stream()
        .filter(word -> table.stream().noneMatch(row -> row.contains("`" + word)))
        .toList();
  }

  private static String code(String module) throws IOException {
    var all = new StringBuilder();
    try (var files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
      for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }
}
