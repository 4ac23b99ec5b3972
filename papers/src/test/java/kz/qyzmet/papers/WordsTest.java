package kz.qyzmet.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-22, 2026 жылғы 22 қараша, 22 ноября 2026 года",
    "2026-01-01, 2026 жылғы 1 қаңтар, 1 января 2026 года",
    "2024-02-29, 2024 жылғы 29 ақпан, 29 февраля 2024 года"
  })
  void a_day_is_written_as_each_language_does(LocalDate day, String kk, String ru) {
    assertThat(Dates.full(day, Language.KK)).isEqualTo(kk);
    assertThat(Dates.full(day, Language.RU)).isEqualTo(ru);
  }

  @Test
  void a_form_has_its_day_between_quotation_marks() {
    assertThat(Dates.formal(LocalDate.of(2026, 7, 5), Language.KK)).isEqualTo("2026 ж. «05» шілде");
    assertThat(Dates.yearLast(LocalDate.of(2026, 7, 5), Language.KK))
        .isEqualTo("«05» шілде 2026 ж.");
    assertThat(Dates.formal(LocalDate.of(2026, 7, 5), Language.RU)).isEqualTo("«05» июля 2026 г.");
  }

  @ParameterizedTest
  @CsvSource({
    "1, қаңтардан, қаңтарға, қаңтарда",
    "2, ақпаннан, ақпанға, ақпанда",
    "3, наурыздан, наурызға, наурызда",
    "4, сәуірден, сәуірге, сәуірде",
    "5, мамырдан, мамырға, мамырда",
    "6, маусымнан, маусымға, маусымда",
    "7, шілдеден, шілдеге, шілдеде",
    "8, тамыздан, тамызға, тамызда",
    "9, қыркүйектен, қыркүйекке, қыркүйекте",
    "10, қазаннан, қазанға, қазанда",
    "11, қарашадан, қарашаға, қарашада",
    "12, желтоқсаннан, желтоқсанға, желтоқсанда"
  })
  void a_kazakh_month_takes_the_ending_that_fits_it(
      int month, String from, String until, String on) {
    var day = LocalDate.of(2026, month, 1);
    assertThat(Dates.monthFrom(day, Language.KK)).isEqualTo(from);
    assertThat(Dates.monthUntil(day, Language.KK)).isEqualTo(until);
    assertThat(Dates.on(day, Language.KK)).isEqualTo("2026 жылғы 1 " + on);
    assertThat(Dates.on(day, Language.RU)).isEqualTo(Dates.full(day, Language.RU));
  }

  @ParameterizedTest
  @CsvSource({
    "0, нөл, ноль",
    "5, бес, пять",
    "10, он, десять",
    "11, он бір, одиннадцать",
    "19, он тоғыз, девятнадцать",
    "20, жиырма, двадцать",
    "47, қырық жеті, сорок семь",
    "90, тоқсан, девяносто",
    "99, тоқсан тоғыз, девяносто девять",
    "100, жүз, сто"
  })
  void a_mark_is_said_in_words(int number, String kk, String ru) {
    assertThat(NumberWords.of(number, Language.KK)).isEqualTo(kk);
    assertThat(NumberWords.of(number, Language.RU)).isEqualTo(ru);
  }

  @Test
  void no_two_marks_are_said_alike() {
    for (var language : Language.values()) {
      assertThat(IntStream.rangeClosed(0, 100).mapToObj(n -> NumberWords.of(n, language)))
          .doesNotHaveDuplicates()
          .noneMatch(String::isBlank);
    }
  }
}
