package kz.qyzmet.contracts.passport;

import java.util.List;
import java.util.Map;
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
 * @param fromIdentity whether the caller's identity fills it: a value that is given has to agree
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
    boolean fromIdentity,
    Basis basis) {
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
    BIN
  }

  /** One choice of an enumeration. */
  public record Option(String code, LocalizedText label) {}

  public FormField {
    options = List.copyOf(options);
  }

  /** Whether that form asks for it. */
  public boolean askedFor(Map<String, ?> form) {
    return condition == null || condition.holds(form);
  }
}
