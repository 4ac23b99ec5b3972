package kz.qyzmet.passports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private static Properties bundle(String file) throws IOException {
    try (var reader =
        new InputStreamReader(
            WordsTest.class.getResourceAsStream("/kz/qyzmet/passports/" + file),
            StandardCharsets.UTF_8)) {
      var properties = new Properties();
      properties.load(reader);
      return properties;
    }
  }

  /** A key that is missing would be said in English without a word. */
  @ParameterizedTest
  @ValueSource(strings = {"words_kk.properties", "words_ru.properties"})
  void every_language_has_every_key_with_the_same_parts(String file) throws IOException {
    var english = bundle("words.properties");
    var other = bundle(file);
    assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(parts(other.getProperty(key))).as(key).isEqualTo(parts(english.getProperty(key)));
    }
  }

  private static Set<Integer> parts(String sentence) {
    var parts = new TreeSet<Integer>();
    for (int i = 0; i <= 9; i++) {
      if (sentence.contains("{" + i)) {
        parts.add(i);
      }
    }
    return parts;
  }
}
