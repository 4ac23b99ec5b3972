package kz.qyzmet.calendar.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.qyzmet.calendar.Language;
import kz.qyzmet.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files are the specification of the words: to change a word is to change them. */
class LedgerLanguagesTest {
  @ParameterizedTest
  @EnumSource
  void every_situation_is_told_as_the_file_says(Language language) throws IOException {
    // When
    var told =
        LedgerSituations.all().entrySet().stream()
            .map(
                each ->
                    "# %s\n%s"
                        .formatted(
                            each.getKey(),
                            LedgerSituations.told(each.getValue(), LedgerWords.in(language))))
            .collect(Collectors.joining("\n"));
    // Then
    assertThat(told).isEqualTo(file("ledgers_" + language.tag() + ".txt"));
  }

  @Test
  void the_situations_need_every_phrase() {
    // Given
    var said = new TreeSet<String>();
    var listening = listening(said);
    // When
    LedgerSituations.all().values().forEach(each -> LedgerSituations.told(each, listening));
    // Then
    assertThat(said)
        .isEqualTo(
            Arrays.stream(LedgerWords.class.getDeclaredMethods())
                .map(Method::getName)
                .filter(name -> !name.equals("in"))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @ParameterizedTest
  @EnumSource
  void an_answer_has_the_same_dates_in_every_language(Language language) {
    // Given
    var dates = new DueDates(WorkingCalendar.kazakhstan());
    for (var question : LedgerSituations.all().values()) {
      // When
      var answer = dates.answer(question, language);
      // Then
      assertThat(answer.withoutLedger()).isEqualTo(dates.dates(question));
      assertThat(answer.ledger().stream().map(LedgerSituations::line).collect(Collectors.joining()))
          .isEqualTo(LedgerSituations.told(question, LedgerWords.in(language)));
    }
  }

  @Test
  void without_a_language_an_answer_is_in_english() {
    var dates = new DueDates(WorkingCalendar.kazakhstan());
    for (var question : LedgerSituations.all().values()) {
      assertThat(dates.answer(question)).isEqualTo(dates.answer(question, Language.EN));
      assertThat(dates.ledger(question)).isEqualTo(dates.answer(question).ledger());
    }
  }

  /** English words that note which phrases were asked for. */
  private static LedgerWords listening(Set<String> said) {
    InvocationHandler listener =
        (proxy, method, parts) -> {
          said.add(method.getName());
          return method.isDefault()
              ? InvocationHandler.invokeDefault(proxy, method, parts)
              : method.invoke(EnglishWords.WORDS, parts);
        };
    return (LedgerWords)
        Proxy.newProxyInstance(
            LedgerWords.class.getClassLoader(), new Class<?>[] {LedgerWords.class}, listener);
  }

  private static String file(String name) throws IOException {
    try (var stream = LedgerLanguagesTest.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
