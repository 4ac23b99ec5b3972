package kz.qyzmet.contracts.passport;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Holds a form against its passport; knows no service by name. */
public final class FormCheck {
  private FormCheck() {}

  /**
   * Everything that is wrong with a form; empty if nothing is.
   *
   * @param form the JSON object: String, Integer, Long, Boolean, … by field code
   * @param today the provider's day, the end of what a year may be
   */
  public static List<Violation> check(Passport passport, Map<String, ?> form, LocalDate today) {
    throw new UnsupportedOperationException("follows: " + passport + form + today);
  }
}
