package kz.qyzmet.papers;

import java.time.LocalDate;
import java.util.List;

/** Days as each language writes them in an official paper. */
final class Dates {
  private static final List<String> KK =
      List.of(
          "қаңтар",
          "ақпан",
          "наурыз",
          "сәуір",
          "мамыр",
          "маусым",
          "шілде",
          "тамыз",
          "қыркүйек",
          "қазан",
          "қараша",
          "желтоқсан");

  /** "On". */
  private static final List<String> KK_ON =
      List.of("да", "да", "да", "де", "да", "да", "де", "да", "те", "да", "да", "да");

  /** "From": the ending follows the last letter and the vowels of the month. */
  private static final List<String> KK_FROM =
      List.of("дан", "нан", "дан", "ден", "дан", "нан", "ден", "дан", "тен", "нан", "дан", "нан");

  /** "Until". */
  private static final List<String> KK_UNTIL =
      List.of("ға", "ға", "ға", "ге", "ға", "ға", "ге", "ға", "ке", "ға", "ға", "ға");

  private static final List<String> RU =
      List.of(
          "января",
          "февраля",
          "марта",
          "апреля",
          "мая",
          "июня",
          "июля",
          "августа",
          "сентября",
          "октября",
          "ноября",
          "декабря");

  private Dates() {}

  /** {@code 2026 жылғы 22 қараша}, {@code 22 ноября 2026 года}. */
  static String full(LocalDate day, Language language) {
    return switch (language) {
      case KK -> day.getYear() + " жылғы " + day.getDayOfMonth() + " " + month(KK, day);
      case RU -> day.getDayOfMonth() + " " + month(RU, day) + " " + day.getYear() + " года";
    };
  }

  /**
   * On which day something was done: {@code 2026 жылғы 22 қарашада}, {@code 22 ноября 2026 года}.
   */
  static String on(LocalDate day, Language language) {
    return switch (language) {
      case KK -> full(day, language) + month(KK_ON, day);
      case RU -> full(day, language);
    };
  }

  /** As appendix 2 has it, the year last in both: {@code «22» қараша 2026 ж.} */
  static String yearLast(LocalDate day, Language language) {
    return switch (language) {
      case KK -> "«" + twoDigits(day) + "» " + month(KK, day) + " " + day.getYear() + " ж.";
      case RU -> formal(day, language);
    };
  }

  /** As the forms have it: {@code 2026 ж. «22» қараша}, {@code «22» ноября 2026 г.} */
  static String formal(LocalDate day, Language language) {
    return switch (language) {
      case KK -> day.getYear() + " ж. «" + twoDigits(day) + "» " + month(KK, day);
      case RU -> "«" + twoDigits(day) + "» " + month(RU, day) + " " + day.getYear() + " г.";
    };
  }

  /** The month after a word for "from": {@code қыркүйектен}, {@code сентября}. */
  static String monthFrom(LocalDate day, Language language) {
    return switch (language) {
      case KK -> month(KK, day) + month(KK_FROM, day);
      case RU -> month(RU, day);
    };
  }

  /** The month before or after a word for "until": {@code маусымға}, {@code июня}. */
  static String monthUntil(LocalDate day, Language language) {
    return switch (language) {
      case KK -> month(KK, day) + month(KK_UNTIL, day);
      case RU -> month(RU, day);
    };
  }

  private static String twoDigits(LocalDate day) {
    return (day.getDayOfMonth() < 10 ? "0" : "") + day.getDayOfMonth();
  }

  private static String month(List<String> months, LocalDate day) {
    return months.get(day.getMonthValue() - 1);
  }
}
