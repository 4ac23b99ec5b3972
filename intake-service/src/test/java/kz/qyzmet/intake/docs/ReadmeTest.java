package kz.qyzmet.intake.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.qyzmet.intake.IntakeConfig;
import kz.qyzmet.intake.SignatureConfig;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Path SIGNATURES = Path.of("../signatures/README.md");
  private static final Pattern SETTING =
      Pattern.compile("\\| `(qyzmet\\.(?:intake|signature)\\.[a-z-]+)` \\| `([^`]*)` \\|");

  @Test
  void the_readmes_list_the_settings_with_their_defaults() throws IOException {
    lists(README, IntakeConfig.class, "qyzmet.intake.");
    lists(SIGNATURES, SignatureConfig.class, "qyzmet.signature.");
  }

  private static void lists(Path readme, Class<?> config, String prefix) throws IOException {
    // Given
    var settings =
        Arrays.stream(config.getDeclaredMethods())
            .collect(
                Collectors.toMap(
                    method -> prefix + key(method),
                    method -> method.getAnnotation(WithDefault.class).value()));
    // When
    Map<String, String> listed =
        SETTING
            .matcher(Files.readString(readme))
            .results()
            .collect(Collectors.toMap((MatchResult row) -> row.group(1), row -> row.group(2)));
    // Then
    assertThat(new TreeMap<>(listed)).isEqualTo(new TreeMap<>(settings));
  }

  @Test
  void the_readme_can_be_read_in_two_minutes() throws IOException {
    assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(60);
  }

  private static String key(Method method) {
    return method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
