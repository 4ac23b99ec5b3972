package kz.qyzmet.contracts.identity;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Individual identification number: YYMMDD, century and sex, four serial digits, check digit. Its
 * text form is hidden from {@link #toString}, so that it can't slip into a log.
 *
 * @param value twelve digits
 */
public record Iin(String value) {
  /**
   * A seventh digit of 0 passes here; whether it is welcome is the choice of {@link #check}.
   *
   * @throws IllegalArgumentException naming the check that failed, not the number
   */
  public Iin {
    IinCheck.Failed failed = firstFailed(value, true);
    if (failed != null) {
      throw new IllegalArgumentException("Expected an IIN, but its " + failed + " check failed");
    }
  }

  /** The checks in order: length, century, date, checksum. A seventh digit of 0 is refused. */
  public static IinCheck check(String text) {
    return check(text, false);
  }

  /**
   * The same with a choice: a seventh digit of 0 is said to be given to some foreigners. It names
   * no century, so that the date is only held against a leap year's calendar.
   */
  public static IinCheck check(String text, boolean centuryZero) {
    IinCheck.Failed failed = firstFailed(text, centuryZero);
    return failed == null ? new IinCheck.Valid(new Iin(text)) : new IinCheck.Invalid(failed);
  }

  private static IinCheck.Failed firstFailed(String text, boolean centuryZero) {
    if (!CheckDigit.isTwelveDigits(text)) {
      return IinCheck.Failed.LENGTH;
    }
    int century = text.charAt(6) - '0';
    if (century > 6 || (century == 0 && !centuryZero)) {
      return IinCheck.Failed.CENTURY;
    }
    if (!isDate(text, century)) {
      return IinCheck.Failed.DATE;
    }
    return CheckDigit.agrees(text) ? null : IinCheck.Failed.CHECKSUM;
  }

  private static boolean isDate(String text, int century) {
    int yearOfCentury = Integer.parseInt(text, 0, 2, 10);
    int year = century == 0 ? 2000 : 1800 + (century - 1) / 2 * 100 + yearOfCentury;
    try {
      LocalDate.of(year, Integer.parseInt(text, 2, 4, 10), Integer.parseInt(text, 4, 6, 10));
      return true;
    } catch (DateTimeException noDate) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "Iin[hidden]";
  }
}
