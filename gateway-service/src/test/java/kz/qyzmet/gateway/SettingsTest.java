package kz.qyzmet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's table of settings and the code say the same. */
class SettingsTest {
  private static final Pattern LINE =
      Pattern.compile("^\\| `(qyzmet\\.gateway\\.[^`]+)` \\| (?:`([^`]*)`)? *\\|");

  @Test
  void the_readme_lists_every_setting_with_its_default() throws IOException {
    // Given
    var documented = new TreeMap<String, String>();
    for (var line : Files.readAllLines(Path.of("README.md"))) {
      var found = LINE.matcher(line);
      if (found.find()) {
        documented.put(found.group(1), found.group(2) == null ? "" : found.group(2));
      }
    }
    // When
    var declared = new TreeMap<String, String>();
    declare("qyzmet.gateway", GatewaySettings.class, declared);
    // Then
    assertThat(documented).isEqualTo(declared);
  }

  private static void declare(String prefix, Class<?> type, Map<String, String> into) {
    for (Method method : type.getDeclaredMethods()) {
      var key = prefix + "." + kebab(method.getName());
      var value = method.getAnnotation(WithDefault.class);
      if (value == null && method.getReturnType().getEnclosingClass() == null) {
        into.put(key, "");
      } else if (value == null) {
        declare(key, method.getReturnType(), into);
      } else {
        into.put(key, value.value());
      }
    }
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
