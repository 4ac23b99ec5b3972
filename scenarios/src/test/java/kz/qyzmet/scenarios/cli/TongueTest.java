package kz.qyzmet.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import kz.qyzmet.scenarios.file.Answers;
import kz.qyzmet.scenarios.file.Verb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TongueTest {

  private static Properties bundle(String file) throws IOException {
    try (var reader =
        new InputStreamReader(
            TongueTest.class.getResourceAsStream("/kz/qyzmet/scenarios/" + file),
            StandardCharsets.UTF_8)) {
      var properties = new Properties();
      properties.load(reader);
      return properties;
    }
  }

  private static List<String> parts(String sentence) {
    return List.of("{0}", "{1}", "{2}").stream().filter(sentence::contains).toList();
  }

  /** A key that is missing would be said in English without a word. */
  @ParameterizedTest
  @ValueSource(strings = {"words_kk.properties", "words_ru.properties"})
  void every_language_has_every_key_with_the_same_parts(String file) throws IOException {
    var english = bundle("words.properties");
    var other = bundle(file);
    assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (var key : english.stringPropertyNames()) {
      assertThat(parts(other.getProperty(key))).as(key).isEqualTo(parts(english.getProperty(key)));
    }
  }

  @Test
  void every_verb_and_every_answer_has_words() throws IOException {
    var keys = bundle("words.properties").stringPropertyNames();
    assertThat(keys).containsAll(Arrays.stream(Verb.values()).map(it -> "verb." + it).toList());
    assertThat(keys)
        .containsAll(
            Answers.all().stream().map(code -> "answer." + code.replace(' ', '-')).toList());
  }
}
