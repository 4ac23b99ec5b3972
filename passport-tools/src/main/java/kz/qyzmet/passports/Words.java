package kz.qyzmet.passports;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.passport.Basis;
import kz.qyzmet.contracts.passport.Leg;
import kz.qyzmet.contracts.passport.Passport;

/** Sentences in a person's language: kk, ru or en. */
public final class Words {
  /** The languages that every text has. */
  public static final List<String> LANGUAGES = List.of("kk", "ru", "en");

  /** Hours of a standard day, for lengths in words. */
  private static final int DAY_HOURS = 8;

  private static final int HOUR_MINUTES = 60;

  private final Locale locale;
  private final ResourceBundle bundle;
  private final DateTimeFormatter moment;
  private final DateTimeFormatter dayOfYear;

  private Words(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "kz.qyzmet.passports.words",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.moment = DateTimeFormatter.ofPattern(bundle.getString("moment"), locale);
    this.dayOfYear = DateTimeFormatter.ofPattern("d MMMM", locale);
  }

  /** In that language; anything but kk and ru is English. */
  public static Words in(String language) {
    return new Words(
        Map.of("kk", Locale.of("kk"), "ru", Locale.of("ru")).getOrDefault(language, Locale.ROOT));
  }

  /** The sentence under that key with its parts. */
  public String say(String key, Object... parts) {
    return new MessageFormat(bundle.getString(key), locale).format(parts);
  }

  /** The sentence under that key for that number, which is its first part. */
  public String count(String key, long number, Object... others) {
    return new MessageFormat(form(bundle.getString(key), number), locale)
        .format(Stream.concat(Stream.of(number), Arrays.stream(others)).toArray());
  }

  /**
   * The form that goes with a number. English has two, Russian three (one, a few, many), Kazakh
   * one; where all are alike one is written.
   *
   * @param forms with a bar between them
   */
  public String form(String forms, long number) {
    var all = forms.split("\\|", -1);
    return all[Math.min(all.length - 1, formOf(number))];
  }

  private int formOf(long number) {
    return switch (locale.getLanguage()) {
      case "kk" -> 0;
      case "ru" -> {
        long last = number % 10;
        boolean isTeen = number / 10 % 10 == 1;
        yield last == 1 && !isTeen ? 0 : last >= 2 && last <= 4 && !isTeen ? 1 : 2;
      }
      default -> number == 1 ? 0 : 1;
    };
  }

  /** Whoever does something: a role of the provider's staff, or who carries papers and results. */
  public String actor(String code) {
    return say((has("role." + code) ? "role." : "carrier.") + code);
  }

  /** Whether there is a sentence under that key. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  public String text(LocalizedText text) {
    return switch (locale.getLanguage()) {
      case "kk" -> text.kk();
      case "ru" -> text.ru();
      default -> text.en();
    };
  }

  /** The clause in brackets, or the reason of the reading; both as the passport writes them. */
  public String basis(Basis basis) {
    return basis.byReading()
        ? say("basis.reading", basis.reading())
        : say("basis.clause", basis.clause());
  }

  /** A value with its clause or reading. */
  public String sourced(String value, Basis basis) {
    return value + " " + basis(basis);
  }

  public String channel(Channel channel) {
    return say("channel." + code(channel));
  }

  public String locality(Locality locality) {
    return say("locality." + code(locality));
  }

  /** A day of every year. */
  public String day(MonthDay day) {
    return day.format(dayOfYear);
  }

  /** From when to when the edition holds. */
  public String inForce(Passport passport) {
    return passport.to() == null
        ? say("in-force.open", passport.from().toString())
        : say("in-force.closed", passport.from().toString(), passport.to().toString());
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  public String moment(LocalDateTime at) {
    return at.format(moment);
  }

  public String term(Term term) {
    return switch (term) {
      case null -> say("term.none-set");
      case Term.Minutes(int n) -> say("term.minutes", n);
      case Term.Hours(int n) -> say("term.hours", n);
      case Term.WorkingDays(int n) -> count("term.working-days", n);
      case Term.CalendarDays(int n) -> count("term.calendar-days", n);
      case Term.CalendarDayRange(int min, int max) -> say("term.range", min, max);
      case Term.Months(int n) -> count("term.months", n);
      case Term.None() -> say("term.none");
    };
  }

  public String limit(Leg.Limit limit) {
    return switch (limit) {
      case null -> say("term.none-set");
      case Leg.AtOnce _ -> say("term.at-once");
      case Leg.SameDay _ -> say("term.same-day");
      case Leg.Within(Term term) -> term(term);
    };
  }

  /** A length of opening time: in days of eight hours where it is more than one. */
  public String openingTime(Duration length) {
    long minutes = length.toMinutes();
    long days = minutes / (DAY_HOURS * HOUR_MINUTES);
    long hours = minutes % (DAY_HOURS * HOUR_MINUTES) / HOUR_MINUTES;
    return days == 0
        ? say("length.hours", hours, minutes % HOUR_MINUTES)
        : say("length.days", count("term.working-days", days), hours, minutes % HOUR_MINUTES);
  }

  /** A length on the clock, in hours and minutes. */
  public String clockTime(Duration length) {
    return say("length.hours", length.toHours(), length.toMinutesPart());
  }
}
