package kz.qyzmet.stack.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import kz.qyzmet.stack.BadInput;

/** Values of the command line, each refused with what was expected. */
final class Read {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ISO_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);

  private Read() {}

  static LocalDate date(String name, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new BadInput("Expected " + name + " to be a date like 2026-03-05, but got " + text);
    }
  }

  static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new BadInput("Expected --zone to be a zone like Asia/Almaty, but got " + text);
    }
  }

  /** A moment on that zone's wall clock; one that names its own offset is carried over. */
  static LocalDateTime time(String name, String text, ZoneId zone) {
    try {
      TemporalAccessor read = TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
      return read instanceof OffsetDateTime moment
          ? moment.atZoneSameInstant(zone).toLocalDateTime()
          : LocalDateTime.from(read);
    } catch (DateTimeException e) {
      throw new BadInput(
          "Expected " + name + " to be a time like 2026-03-05T18:31, but got " + text);
    }
  }

  /** How far the clock is to go: weeks, days, hours, minutes, seconds. */
  static Duration amount(String text) {
    try {
      if (text.matches("P\\d{1,4}W")) {
        return Duration.ofDays(7 * Long.parseLong(text.substring(1, text.length() - 1)));
      }
      return Duration.parse(text);
    } catch (DateTimeParseException | ArithmeticException e) {
      throw new BadInput("Expected an amount like P1D or PT2H, but got " + text);
    }
  }
}
