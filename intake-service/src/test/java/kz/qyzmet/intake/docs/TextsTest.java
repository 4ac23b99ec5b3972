package kz.qyzmet.intake.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.passport.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/qyzmet/problems",
        "/kz/qyzmet/intake/timeline",
        "/kz/qyzmet/intake/receipt",
        "/kz/qyzmet/intake/message",
        "/kz/qyzmet/intake/registry"
      })
  void the_three_languages_say_the_same_things_with_the_same_facts(String bundle)
      throws IOException {
    // Given
    var english = read(bundle, "en");
    for (var language : new String[] {"kk", "ru"}) {
      // When
      var translated = read(bundle, language);
      // Then
      assertThat(new TreeSet<>(translated.stringPropertyNames()))
          .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
      for (var key : english.stringPropertyNames()) {
        assertThat(facts(translated.getProperty(key)))
            .as(language + " " + key)
            .isEqualTo(facts(english.getProperty(key)));
      }
    }
  }

  private static final Set<String> ABOUT_APPLICATIONS =
      Set.of(EventCatalog.APPLICATION_TOPIC, EventCatalog.CASE_TOPIC, EventCatalog.DEADLINE_TOPIC);

  @Test
  void the_timeline_has_words_for_every_event_that_it_can_meet() throws IOException {
    // Given
    var english = read("/kz/qyzmet/intake/timeline", "en");
    // When
    var told =
        EventCatalog.all().stream()
            .filter(entry -> ABOUT_APPLICATIONS.contains(entry.topic()))
            .map(entry -> entry.type().replaceFirst("kz\\.qyzmet\\.(.+)\\.v\\d+", "event.$1"))
            .toList();
    // Then
    assertThat(english.stringPropertyNames()).containsAll(told);
  }

  @Test
  void the_timeline_has_words_for_every_role_and_outcome_of_a_step() throws IOException {
    // Given
    var english = read("/kz/qyzmet/intake/timeline", "en").stringPropertyNames();
    // When
    var roles = Step.ROLES.stream().map(role -> "role." + role);
    // A signature's return of the draft is an event of its own.
    var outcomes =
        Stream.of(Step.Action.values())
            .flatMap(action -> action.outcomes().stream())
            .filter(outcome -> !outcome.equals(Step.RETURNED))
            .map(outcome -> "outcome." + outcome);
    // Then
    assertThat(english).containsAll(Stream.concat(roles, outcomes).toList());
    assertThat(english).contains("clock.suspended", "clock.running", "clock.stopped");
  }

  private static SortedSet<String> facts(String text) {
    var facts = new TreeSet<String>();
    PLACEHOLDER.matcher(text).results().forEach(match -> facts.add(match.group()));
    return facts;
  }

  private static Properties read(String bundle, String language) throws IOException {
    var texts = new Properties();
    try (var stream = TextsTest.class.getResourceAsStream(bundle + "_" + language + ".properties");
        var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
