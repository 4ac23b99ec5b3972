package kz.qyzmet.intake.filing.domain;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a caller of the contact centre knows of an application besides its number.
 *
 * @param iinEnd the last four digits of the applicant's IIN
 * @param filedOn the day of filing, as the receipt shows it
 */
public record Checks(String iinEnd, LocalDate filedOn) {
  /** Digits of the IIN that are asked for. */
  public static final int DIGITS = 4;

  /**
   * Whether both are right.
   *
   * @param zone of the clock by which the application was filed
   */
  public boolean fit(Application application, Filed filed, ZoneId zone) {
    return iinEnd.length() == DIGITS
        && filed.iin().value().endsWith(iinEnd)
        && LocalDate.ofInstant(application.acceptedAt(), zone).equals(filedOn);
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "Checks[hidden]";
  }
}
