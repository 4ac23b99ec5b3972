package kz.qyzmet.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README says what is so. */
class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final Pattern SETTING =
      Pattern.compile("\\| `(qyzmet\\.deadline\\.[a-z-]+)` \\| `([^`]+)` \\|.*");

  @Test
  void lists_every_setting_with_its_default() throws IOException {
    // Given
    List<String> settings =
        Arrays.stream(DeadlineSettings.class.getDeclaredMethods())
            .map(
                method ->
                    "qyzmet.deadline."
                        + method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT)
                        + "="
                        + method.getAnnotation(WithDefault.class).value())
            .toList();
    // When
    List<String> listed =
        Files.readAllLines(README).stream()
            .map(SETTING::matcher)
            .filter(Matcher::matches)
            .map(row -> row.group(1) + "=" + row.group(2))
            .toList();
    // Then
    assertThat(listed).containsExactlyInAnyOrderElementsOf(settings);
  }

  @Test
  void fits_on_a_page() throws IOException {
    assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(60);
  }
}
