package kz.qyzmet.papers;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Values that are not texts, as a template wants them. */
final class Formats {
  private Formats() {}

  /**
   * @param format the template's word after the bar; null without one
   */
  static String shown(Object value, String format, Language language) {
    return switch (value) {
      case LocalDate day -> day(day, format, language);
      case OffsetDateTime moment when "date".equals(format) ->
          Dates.full(moment.toLocalDate(), language);
      case OffsetDateTime moment ->
          Dates.full(moment.toLocalDate(), language)
              + "%s %02d:%02d"
                  .formatted(
                      language == Language.KK ? ", сағат" : ",",
                      moment.getHour(),
                      moment.getMinute());
      case Grade grade -> grade.value() + " (" + NumberWords.of(grade.value(), language) + ")";
      case Integer number -> number.toString();
      default -> throw new IllegalStateException("Expected no " + value.getClass().getSimpleName());
    };
  }

  private static String day(LocalDate day, String format, Language language) {
    return switch (format) {
      case null -> Dates.full(day, language);
      case "on" -> Dates.on(day, language);
      case "yearLast" -> Dates.yearLast(day, language);
      case "formal" -> Dates.formal(day, language);
      case "year" -> Integer.toString(day.getYear());
      case "day" -> Integer.toString(day.getDayOfMonth());
      case "monthFrom" -> Dates.monthFrom(day, language);
      case "monthUntil" -> Dates.monthUntil(day, language);
      default -> throw new IllegalStateException("Expected no format " + format);
    };
  }
}
