package kz.qyzmet.calendar.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kz.qyzmet.calendar.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** That there is every phrase in every language the compiler sees to. */
class LedgerWordsTest {
  /** Some parts of each kind; texts are digits, which are of no script. */
  private static final Map<Class<?>, List<Object>> PARTS =
      Map.of(
          LocalTime.class,
          List.of(LocalTime.of(9, 15), LocalTime.of(18, 0), LocalTime.of(18, 0, 7)),
          LocalDate.class,
          List.of(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 3, 9), LocalDate.of(2026, 4, 8)),
          String.class,
          List.of("111", "222"),
          int.class,
          List.of(3, 14, 25),
          long.class,
          List.of(36L, 47L),
          DayOfWeek.class,
          List.of((Object[]) DayOfWeek.values()),
          Channel.class,
          List.of((Object[]) Channel.values()),
          HandOver.class,
          List.of((Object[]) HandOver.values()),
          FilingDays.class,
          List.of(
              new FilingWindow(MonthDay.of(6, 20), MonthDay.of(8, 20)),
              new FilingWindow(MonthDay.of(6, 20), MonthDay.of(9, 20)),
              new FilingWindow(MonthDay.of(6, 21), MonthDay.of(8, 20)),
              Vacations.NONE,
              vacations("2026-06-01", "2026-08-20"),
              vacations("2026-06-01", "2026-08-21"),
              vacations("2026-06-02", "2026-08-20")));

  @ParameterizedTest
  @MethodSource("phrases")
  void a_phrase_tells_each_of_its_parts(Language language, Method phrase) throws Exception {
    for (int i = 0; i < phrase.getParameterCount(); i++) {
      // When
      var told = new ArrayList<String>();
      for (Object[] parts : withEveryPart(phrase, i)) {
        told.add(say(language, phrase, parts));
      }
      // Then
      assertThat(told).as("part %s", i).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("phrases")
  void a_phrase_is_in_the_letters_of_its_language(Language language, Method phrase)
      throws Exception {
    // Given
    var foreign = language == Language.EN ? UnicodeScript.CYRILLIC : UnicodeScript.LATIN;
    for (int i = 0; i < Math.max(1, phrase.getParameterCount()); i++) {
      for (Object[] parts : withEveryPart(phrase, i)) {
        // When
        var told = say(language, phrase, parts);
        // Then
        assertThat(told.codePoints().mapToObj(UnicodeScript::of)).doesNotContain(foreign);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"KK", "RU"})
  void days_and_months_are_named_as_java_names_them(Language language) {
    // Given
    var locale = Locale.of(language.tag());
    var words = LedgerWords.in(language);
    var dayOfYear = DateTimeFormatter.ofPattern("d MMMM", locale);
    // Then
    for (DayOfWeek day : DayOfWeek.values()) {
      assertThat(words.weekday(day))
          .isEqualTo(day.getDisplayName(TextStyle.FULL, locale).toLowerCase(locale));
    }
    for (int month = 1; month <= 12; month++) {
      var day = LocalDate.of(2026, month, month);
      assertThat(words.leavesCalendar(day)).contains(dayOfYear.format(day));
      assertThat(words.takenOnlyOn(new FilingWindow(MonthDay.from(day), MonthDay.from(day))))
          .contains(dayOfYear.format(day));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "18:00, 18:00-де",
    "09:01, 09:01-де",
    "09:02, 09:02-де",
    "09:03, 09:03-те",
    "09:14, 09:14-те",
    "09:15, 09:15-те",
    "09:36, 09:36-да",
    "09:07, 09:07-де",
    "09:58, 09:58-де",
    "09:19, 09:19-да",
    "09:10, 09:10-да",
    "09:20, 09:20-да",
    "18:30, 18:30-да",
    "12:40, 12:40-та",
    "12:50, 12:50-де",
    "12:50:04, 12:50:04-те",
    "12:50:04.999999, 12:50:04-те"
  })
  void a_time_in_kazakh_has_the_ending_of_its_last_number(LocalTime at, String told) {
    assertThat(KazakhWords.WORDS.due(at)).isEqualTo("мерзім " + told + " аяқталады");
  }

  @ParameterizedTest
  @CsvSource({
    "1, месяц",
    "2, месяца",
    "4, месяца",
    "5, месяцев",
    "11, месяцев",
    "12, месяцев",
    "14, месяцев",
    "21, месяц",
    "22, месяца",
    "111, месяцев"
  })
  void months_in_russian_agree_with_their_number(int number, String month) {
    assertThat(RussianWords.WORDS.calendarDayOfMonths(1, number))
        .isEqualTo("календарный день 1 срока в " + number + " " + month);
  }

  static Stream<Arguments> phrases() {
    return Arrays.stream(Language.values())
        .flatMap(
            language ->
                Arrays.stream(LedgerWords.class.getDeclaredMethods())
                    .filter(method -> Modifier.isAbstract(method.getModifiers()))
                    .filter(method -> method.getReturnType() == String.class)
                    .map(method -> Arguments.of(language, method)));
  }

  /** Parts of the phrase that differ in the one at that place. */
  private static List<Object[]> withEveryPart(Method phrase, int place) {
    var types = phrase.getParameterTypes();
    var first = Arrays.stream(types).map(type -> PARTS.get(type).getFirst()).toArray();
    if (types.length == 0) {
      return List.<Object[]>of(first);
    }
    return PARTS.get(types[place]).stream()
        .map(
            part -> {
              var parts = first.clone();
              parts[place] = part;
              return parts;
            })
        .toList();
  }

  private static String say(Language language, Method phrase, Object[] parts) throws Exception {
    return (String) phrase.invoke(LedgerWords.in(language), parts);
  }

  private static Vacations vacations(String from, String to) {
    return new Vacations(List.of(new Vacations.Span(LocalDate.parse(from), LocalDate.parse(to))));
  }
}
