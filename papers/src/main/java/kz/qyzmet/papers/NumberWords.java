package kz.qyzmet.papers;

import java.util.List;

/** Numbers from 0 to 100 in words. */
final class NumberWords {
  private static final List<String> KK =
      List.of("нөл", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз");
  private static final List<String> KK_TENS =
      List.of(
          "", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан", "жүз");

  /** Below twenty Russian has a word for each. */
  private static final List<String> RU =
      List.of(
          "ноль",
          "один",
          "два",
          "три",
          "четыре",
          "пять",
          "шесть",
          "семь",
          "восемь",
          "девять",
          "десять",
          "одиннадцать",
          "двенадцать",
          "тринадцать",
          "четырнадцать",
          "пятнадцать",
          "шестнадцать",
          "семнадцать",
          "восемнадцать",
          "девятнадцать");

  private static final List<String> RU_TENS =
      List.of(
          "",
          "",
          "двадцать",
          "тридцать",
          "сорок",
          "пятьдесят",
          "шестьдесят",
          "семьдесят",
          "восемьдесят",
          "девяносто",
          "сто");

  private NumberWords() {}

  static String of(int number, Language language) {
    return switch (language) {
      case KK -> words(number, KK, KK_TENS);
      case RU -> words(number, RU, RU_TENS);
    };
  }

  private static String words(int number, List<String> ones, List<String> tens) {
    if (number < ones.size()) {
      return ones.get(number);
    }
    var ten = tens.get(number / 10);
    return number % 10 == 0 ? ten : ten + " " + ones.get(number % 10);
  }
}
