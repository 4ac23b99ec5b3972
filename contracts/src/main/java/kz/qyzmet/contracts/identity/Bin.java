package kz.qyzmet.contracts.identity;

/**
 * Business identification number: YYMM, kind of entity, kind of unit, five serial digits, check
 * digit.
 *
 * @param value twelve digits
 */
public record Bin(String value) {
  /** The checks, in their order. */
  public enum Failed {
    /** Not twelve digits. */
    LENGTH,
    /** The third and fourth digits are no month. */
    MONTH,
    /** The fifth digit is not 4 (resident), 5 (non-resident) or 6 (joint enterprise). */
    ENTITY,
    /** The sixth digit is not 0 (head), 1 (branch), 2 (representation) or 3 (farm). */
    UNIT,
    /** The twelfth digit isn't the check digit of the others, or they can have none. */
    CHECKSUM
  }

  /**
   * @throws IllegalArgumentException naming the check that failed
   */
  public Bin {
    Failed failed = check(value);
    if (failed != null) {
      throw new IllegalArgumentException("Expected a BIN, but its " + failed + " check failed");
    }
  }

  /** The first check that fails; null if all pass. */
  public static Failed check(String text) {
    if (!CheckDigit.isTwelveDigits(text)) {
      return Failed.LENGTH;
    }
    int month = Integer.parseInt(text, 2, 4, 10);
    if (month < 1 || month > 12) {
      return Failed.MONTH;
    }
    if (text.charAt(4) < '4' || text.charAt(4) > '6') {
      return Failed.ENTITY;
    }
    if (text.charAt(5) > '3') {
      return Failed.UNIT;
    }
    return CheckDigit.agrees(text) ? null : Failed.CHECKSUM;
  }
}
