package kz.qyzmet.contracts.passport;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.contracts.event.LocalizedText;

/**
 * A field of the application form.
 *
 * @param code key in the form's JSON object
 * @param condition when it is asked for; null for always
 * @param maxLength longest text in characters (code points)
 * @param min smallest number or year; null where none
 * @param max largest number or year; null where none, and for a year the current one
 * @param options codes and labels of an enumeration; else empty
 * @param since how long a date may lie after another one of the form; null where it may lie
 *     anywhere
 * @param fromIdentity whether the caller's identity fills it: a value that is given has to agree
 * @param fromRegister which of the applicant's names it is, which the register of persons has too;
 *     null where it is none
 */
public record FormField(
    String code,
    LocalizedText label,
    Type type,
    boolean required,
    Condition condition,
    int maxLength,
    Integer min,
    Integer max,
    List<Option> options,
    Since since,
    boolean fromIdentity,
    NamePart fromRegister,
    Basis basis) {
  /** A part of a person's name, as the register of persons has it. */
  public enum NamePart {
    SURNAME,
    NAME,
    PATRONYMIC
  }

  /** What its JSON value is. */
  public enum Type {
    /** A string of one line or more. */
    TEXT,
    /** A whole number. */
    INTEGER,
    /** A whole number of four digits, not after the current year. */
    YEAR,
    /** A string, ISO date. */
    DATE,
    /** A string: code of an option. */
    ENUM,
    /** A string: a valid IIN. */
    IIN,
    /** A string: a valid BIN. */
    BIN,
    /** A string: code of a service of the catalogue. */
    SERVICE
  }

  /**
   * Not before another date of the form, and not long after it.
   *
   * @param field code of the other date; where the form does not have it, nothing is compared
   * @param atMost in calendar days or months
   */
  public record Since(String field, Term atMost) {
    /** The last day that is in time, counted from that one. */
    public LocalDate last(LocalDate from) {
      return switch (atMost) {
        case Term.CalendarDays(int days) -> from.plusDays(days);
        case Term.Months(int months) -> from.plusMonths(months);
        case Term other ->
            throw new IllegalStateException("Expected calendar days or months, but got " + other);
      };
    }
  }

  /**
   * One choice of an enumeration.
   *
   * @param providerKinds kinds of organisations at which it can be chosen; empty for all of them
   */
  public record Option(String code, LocalizedText label, Set<String> providerKinds) {
    public Option {
      providerKinds = Set.copyOf(providerKinds);
    }

    /** Whether an application to an organisation of that kind may choose it. */
    public boolean isFor(String providerKind) {
      return providerKinds.isEmpty() || providerKinds.contains(providerKind);
    }
  }

  public FormField {
    options = List.copyOf(options);
  }

  /** Whether an application of those facts is asked for it; see {@link Condition#facts}. */
  public boolean askedFor(Map<String, ?> facts) {
    return condition == null || condition.holds(facts);
  }
}
