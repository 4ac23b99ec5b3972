package kz.qyzmet.contracts.passport;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.contracts.yaml.YamlObject;

/** Terms as a passport writes them: {@code 15 working days}, {@code 2-8 calendar days}. */
final class TermText {
  private static final Pattern TERM =
      Pattern.compile(
          "([1-9][0-9]{0,3})(?:-([1-9][0-9]{0,3}))? (minute|hour|working day|calendar day|month)s?");

  /** A day of the standard schedule (9–13, 14–18), for sums of mixed units. */
  private static final int MINUTES_PER_DAY = 8 * 60;

  private static final int DAYS_PER_MONTH = 30;

  private TermText() {}

  static Term read(YamlObject block, String key) {
    String text = block.text(key);
    if (text.equals("none")) {
      return new Term.None();
    }
    Matcher term = TERM.matcher(text);
    boolean range = term.matches() && term.group(2) != null;
    if (!term.matches() || (range && !term.group(3).equals("calendar day"))) {
      throw bad(block, key, text);
    }
    int number = Integer.parseInt(term.group(1));
    if (range) {
      int max = Integer.parseInt(term.group(2));
      if (max < number) {
        throw bad(block, key, text);
      }
      return new Term.CalendarDayRange(number, max);
    }
    return switch (term.group(3)) {
      case "minute" -> new Term.Minutes(number);
      case "hour" -> new Term.Hours(number);
      case "working day" -> new Term.WorkingDays(number);
      case "calendar day" -> new Term.CalendarDays(number);
      default -> new Term.Months(number);
    };
  }

  private static RuntimeException bad(YamlObject block, String key, String text) {
    return block.reject(
        key, "Expected a term such as 15 working days, 2-8 calendar days or none, but got " + text);
  }

  /**
   * Opening minutes for comparisons inside one passport: any day is a standard day of eight hours.
   * A term in calendar days is so only compared fairly with others in calendar days.
   *
   * @return minutes; {@link Integer#MAX_VALUE} for no term
   */
  static int minutes(Term term) {
    return switch (term) {
      case Term.Minutes(int minutes) -> minutes;
      case Term.Hours(int hours) -> hours * 60;
      case Term.WorkingDays(int days) -> days * MINUTES_PER_DAY;
      case Term.CalendarDays(int days) -> days * MINUTES_PER_DAY;
      case Term.CalendarDayRange(int min, int max) -> Math.max(min, max) * MINUTES_PER_DAY;
      case Term.Months(int months) -> months * DAYS_PER_MONTH * MINUTES_PER_DAY;
      case Term.None() -> Integer.MAX_VALUE;
    };
  }
}
