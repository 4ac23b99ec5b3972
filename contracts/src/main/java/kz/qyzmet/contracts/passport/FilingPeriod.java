package kz.qyzmet.contracts.passport;

import kz.qyzmet.calendar.due.FilingWindow;

/**
 * When applications are taken.
 *
 * @param window the part of each year; null where {@code vacations}
 * @param vacations whether it is the provider's vacations
 * @param when for which applications; null for all
 */
public record FilingPeriod(FilingWindow window, boolean vacations, Condition when, Basis basis) {
  public FilingPeriod {
    if ((window == null) != vacations) {
      throw new IllegalArgumentException("Expected either a window or the vacations");
    }
  }
}
