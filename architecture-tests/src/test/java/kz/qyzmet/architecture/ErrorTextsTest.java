package kz.qyzmet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The sentences of refusals, of the kit and of every service, in the three languages. */
class ErrorTextsTest {
  /** What was expected, and then what is: each language has its own words for it. */
  private static final Map<String, Pattern> SHAPES =
      Map.of(
          "kk",
              Pattern.compile(
                  ".*\\bкүтіл(ді|меді)\\b.*, бірақ .+", Pattern.UNICODE_CHARACTER_CLASS),
          "ru",
              Pattern.compile(
                  ".*\\b[Оо]жидал(ся|ась|ось|ись)\\b.*, но .+", Pattern.UNICODE_CHARACTER_CLASS),
          "en", Pattern.compile("Expected .+, but .+"));

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  /** One file of each language, of one module. */
  record Texts(String module, Map<String, Properties> byLanguage) {
    Set<String> keys(String language) {
      return new TreeSet<>(byLanguage.get(language).stringPropertyNames());
    }

    String text(String language, String key) {
      return byLanguage.get(language).getProperty(key);
    }

    @Override
    public String toString() {
      return module;
    }
  }

  static Stream<Texts> modules() throws IOException {
    List<Texts> all = new ArrayList<>();
    var loader = ErrorTextsTest.class.getClassLoader();
    for (var kazakh : Collections.list(loader.getResources("qyzmet/problems_kk.properties"))) {
      var byLanguage =
          SHAPES.keySet().stream()
              .collect(Collectors.toMap(language -> language, language -> load(kazakh, language)));
      all.add(new Texts(module(kazakh), byLanguage));
    }
    return all.stream();
  }

  private static String module(URL file) {
    return file.toString().replaceFirst(".*/([a-z-]+)(-[0-9][^/]*\\.jar!|/target/).*", "$1");
  }

  private static Properties load(URL kazakh, String language) {
    var texts = new Properties();
    var address = kazakh.toString().replace("_kk.", "_" + language + ".");
    try (var reader =
        new InputStreamReader(URI.create(address).toURL().openStream(), StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new AssertionError("Expected the file " + address + ", but it cannot be read", e);
    }
    return texts;
  }

  @Test
  void the_kit_every_service_and_the_signatures_have_texts() throws IOException {
    // Given
    var expected = new ArrayList<>(Folders.KIT_AND_SERVICES);
    expected.add("signatures");
    // When, then
    assertThat(modules().map(Texts::module)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void the_languages_have_the_same_keys(Texts texts) {
    assertThat(texts.keys("kk")).isNotEmpty().isEqualTo(texts.keys("en"));
    assertThat(texts.keys("ru")).isEqualTo(texts.keys("en"));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void the_languages_have_the_same_placeholders(Texts texts) {
    for (var key : texts.keys("en")) {
      for (var language : SHAPES.keySet()) {
        assertThat(placeholders(texts.text(language, key)))
            .as("%s in %s", key, language)
            .isEqualTo(placeholders(texts.text("en", key)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void every_sentence_says_what_was_expected_and_what_is(Texts texts) {
    for (var language : SHAPES.keySet()) {
      for (var key : texts.keys(language)) {
        if (!key.endsWith(".title")) {
          assertThat(texts.text(language, key))
              .as("%s in %s", key, language)
              .matches(SHAPES.get(language));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void every_problem_has_a_title_and_a_detail(Texts texts) {
    for (var key : texts.keys("en")) {
      assertThat(key).matches("field\\.[a-z0-9-]+|[a-z0-9-]+\\.(title|detail)");
      if (!key.startsWith("field.")) {
        var code = key.substring(0, key.indexOf('.'));
        assertThat(texts.keys("en")).contains(code + ".title", code + ".detail");
      }
    }
  }

  /** The files of all modules are read as one: two of a name would hide each other. */
  @Test
  void a_service_says_nothing_that_the_kit_says() throws IOException {
    var all = modules().toList();
    var kit = all.stream().filter(texts -> texts.module().equals("service-kit")).findFirst();
    for (var texts : all) {
      if (!texts.module().equals("service-kit")) {
        assertThat(texts.keys("en")).doesNotContainAnyElementsOf(kit.orElseThrow().keys("en"));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|There is no such field.",
        "en|Expected a field.",
        "ru|Такого поля нет.",
        "ru|Нужно для шага, но его нет.",
        "ru|Ожидалось одно из: {values}.",
        "kk|Мұндай өріс жоқ.",
        "kk|Қадамға қажет, бірақ жоқ.",
        "kk|Мыналардың бірі күтілді: {values}."
      })
  void a_sentence_of_another_shape_would_be_noticed(String language, String sentence) {
    assertThat(sentence).doesNotMatch(SHAPES.get(language));
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
