package kz.qyzmet.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource({"kk, KK, Жеңіс күні", "ru, RU, День Победы", "en, EN, Victory Day"})
  void a_language_is_known_by_its_tag_and_chooses_a_name(
      String tag, Language language, String name) {
    assertThat(Language.of(tag)).isEqualTo(language);
    assertThat(language.tag()).isEqualTo(tag);
    assertThat(new DayName("Жеңіс күні", "День Победы", "Victory Day").in(language))
        .isEqualTo(name);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "de", "KK", "ru-KZ"})
  void what_is_none_of_the_three_is_refused(String tag) {
    assertThatThrownBy(() -> Language.of(tag))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected kk, ru or en, but got " + tag);
  }

  @Test
  void a_decree_is_named_in_the_language_of_the_reader() {
    // Given
    var day = WorkingCalendar.kazakhstan().note(LocalDate.of(2022, 3, 7), Week.FIVE_DAY);
    // Then
    assertThat(day.act()).isEqualTo("Government resolution № 713 of 2021-10-06");
    assertThat(day.decree().in(Language.EN)).isEqualTo(day.act());
    assertThat(day.decree().in(Language.KK))
        .isEqualTo("Үкіметтің 2021 жылғы 6 қазандағы № 713 қаулысы");
    assertThat(day.decree().in(Language.RU))
        .isEqualTo("постановление Правительства от 6 октября 2021 года № 713");
  }
}
