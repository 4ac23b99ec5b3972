package kz.qyzmet.notification.cabinet.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import kz.qyzmet.contracts.event.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTest {
  private static final List<String> LINES = lines();
  private static final Catalogue CATALOGUE = Catalogue.read("2026-11-01", LINES);
  private static final Names NAMES =
      new Names(
          "KZ-7Q2M-4X9P",
          new LocalizedText("Телнұсқа беру", "Выдача дубликата", "Duplicate"),
          new LocalizedText("Политехникалық колледж", "Политехнический колледж", "Polytechnic"),
          code -> new LocalizedText("негіз $1;", "основание $1.", "ground $1"));

  private static List<String> lines() {
    try (var in = CatalogueTest.class.getResourceAsStream("/notices/2026-11-01.txt");
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private static Stream<Told> everything() {
    return Stream.of(
        new Told.Accepted(Story.DUE),
        new Told.Accepted(null),
        new Told.Registered(),
        new Told.InProgress(),
        new Told.Ready(Story.OFFICE),
        new Told.Refused("unreliable"),
        new Told.Issued(),
        new Told.Withdrawn(),
        new Told.WithdrawalRefused("already-signed"),
        new Told.DeadlineApproaching(Story.DUE),
        new Told.DeadlineMissed(Story.DUE));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_kind_of_notice_can_be_worded_in_every_language(Language language) {
    assertThat(everything().map(Told::kind)).containsExactlyElementsOf(Told.KINDS);
    everything()
        .forEach(
            told -> {
              // When
              var wording = CATALOGUE.wording(told, NAMES, language);
              // Then
              assertThat(wording.title()).isNotBlank().doesNotContain("{");
              assertThat(wording.text()).contains("KZ-7Q2M-4X9P").doesNotContain("{");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          KK | 2026 жылғы 27 наурыз, сағат 18:00
          RU | 27 марта 2026 года, 18:00
          EN | 27 March 2026, 18:00
          """)
  void a_due_date_is_written_as_the_language_writes_it(Language language, String date) {
    // When
    var wording = CATALOGUE.wording(new Told.Accepted(Story.DUE), NAMES, language);
    // Then
    assertThat(wording.text()).contains(date);
  }

  @ParameterizedTest
  @CsvSource({
    "KK,Колледж кеңсесі,'Бейбітшілік даңғылы, 12'",
    "RU,Канцелярия колледжа,'проспект Мира, 12'",
    "EN,College office,12 Mir Avenue"
  })
  void the_ready_notice_names_the_place_and_its_address(
      Language language, String place, String address) {
    // When
    var wording = CATALOGUE.wording(new Told.Ready(Story.OFFICE), NAMES, language);
    // Then
    assertThat(wording.text()).contains(place).contains(address);
  }

  @Test
  void a_refusal_gives_the_grounds_text_with_one_full_stop() {
    // When
    var wording = CATALOGUE.wording(new Told.Refused("unreliable"), NAMES, Language.RU);
    // Then
    assertThat(wording.text()).contains("Основание отказа: основание $1. Вы вправе");
  }

  @Test
  void an_unknown_reason_has_words_too() {
    // When
    var wording = CATALOGUE.wording(new Told.WithdrawalRefused("moon"), NAMES, Language.EN);
    // Then
    assertThat(wording.text()).endsWith("Reason: the application can no longer be withdrawn.");
  }

  @Test
  void a_missing_language_is_refused_by_name() {
    // Given
    var lines = LINES.stream().filter(line -> !line.startsWith("notice.ready.text.kk")).toList();
    // When, then
    assertThatThrownBy(() -> Catalogue.read("x", lines))
        .hasMessage("x: notice.ready.text: expected words in kk, but got none");
  }

  @Test
  void a_ready_notice_that_names_no_place_is_refused() {
    // Given
    var lines =
        LINES.stream()
            .map(
                line ->
                    line.startsWith("notice.ready.text.en") ? line.replace("{place}", "") : line)
            .toList();
    // When, then
    assertThatThrownBy(() -> Catalogue.read("x", lines))
        .hasMessageContaining(
            "notice.ready.text: expected in en the placeholders [address, place]");
  }

  @Test
  void an_unknown_key_a_repeated_one_and_a_broken_line_are_refused_with_their_place() {
    assertThatThrownBy(() -> Catalogue.read("x", List.of("nonsense")))
        .hasMessageContaining("x line 1");
    assertThatThrownBy(() -> Catalogue.read("x", List.of("a.kk = b", "a.kk = c")))
        .hasMessageContaining("x line 2");
    assertThatThrownBy(() -> Catalogue.read("x", List.of("a.de = b")))
        .hasMessage("x line 1: expected kk, ru or en, but got de");
    var more = Stream.concat(LINES.stream(), Stream.of("x.kk = 1", "x.ru = 1", "x.en = 1"));
    assertThatThrownBy(() -> Catalogue.read("x", more.toList()))
        .hasMessage("x: expected no key x, but got it");
  }
}
