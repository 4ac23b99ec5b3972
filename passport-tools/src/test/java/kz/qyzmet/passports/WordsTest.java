package kz.qyzmet.passports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import kz.qyzmet.calendar.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @CsvSource({
    "en, 0, 0 passports",
    "en, 1, 1 passport",
    "en, 21, 21 passports",
    "ru, 0, 0 паспортов",
    "ru, 1, 1 паспорт",
    "ru, 3, 3 паспорта",
    "ru, 5, 5 паспортов",
    "ru, 12, 12 паспортов",
    "ru, 21, 21 паспорт",
    "ru, 111, 111 паспортов",
    "kk, 1, 1 паспорт",
    "kk, 5, 5 паспорт"
  })
  void a_number_has_the_form_of_the_word_that_goes_with_it(
      String language, long number, String told) {
    assertThat(Words.in(language).count("check.passports", number)).isEqualTo(told);
  }

  @Test
  void a_term_of_one_is_no_plural() {
    var words = Words.in("en");
    assertThat(words.term(new Term.WorkingDays(1))).isEqualTo("1 working day");
    assertThat(words.term(new Term.CalendarDays(1))).isEqualTo("1 calendar day");
    assertThat(words.term(new Term.Months(1))).isEqualTo("1 month");
    assertThat(words.openingTime(Duration.ofHours(9))).isEqualTo("1 working day 1 h 0 min");
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
