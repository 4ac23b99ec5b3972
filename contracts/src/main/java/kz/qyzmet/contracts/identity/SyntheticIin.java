package kz.qyzmet.contracts.identity;

import java.time.LocalDate;

/**
 * IINs for demos, tests and load: valid in every check, of people born in the 1800s (century digit
 * 1 or 2), so that none can be a living person's.
 */
public final class SyntheticIin {
  private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1800, 1, 1);
  private static final int DAYS = 36_524;
  private static final int SERIALS = 10_000;

  private SyntheticIin() {}

  /**
   * The n-th synthetic IIN; different for every n below 36 million.
   *
   * @param n from 0
   */
  public static Iin nth(long n) {
    if (n < 0) {
      throw new IllegalArgumentException("Expected n from 0, but got " + n);
    }
    // Neighbours get different birthdays; 7919 is prime to the number of days.
    LocalDate birthday = FIRST_BIRTHDAY.plusDays(Math.floorMod(n * 7919, (long) DAYS));
    long rest = n / DAYS;
    int century = 1 + (int) (n % 2);
    // A serial for which no check digit exists is stepped over, into numbers no other n uses.
    for (int serial = (int) Math.floorMod(rest * 10, (long) SERIALS); ; serial++) {
      String eleven =
          "%02d%02d%02d%d%04d"
              .formatted(
                  birthday.getYear() % 100,
                  birthday.getMonthValue(),
                  birthday.getDayOfMonth(),
                  century,
                  serial % SERIALS);
      int digit = CheckDigit.of(eleven);
      if (digit != CheckDigit.NONE) {
        return new Iin(eleven + digit);
      }
    }
  }
}
