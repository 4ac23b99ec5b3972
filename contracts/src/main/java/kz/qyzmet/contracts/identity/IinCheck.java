package kz.qyzmet.contracts.identity;

/** What the checks of an IIN found. */
public sealed interface IinCheck {
  /** Every check passed. */
  record Valid(Iin iin) implements IinCheck {}

  /** The first check that failed. */
  record Invalid(Failed failed) implements IinCheck {}

  /** The checks, in their order. */
  enum Failed {
    /** Not twelve digits. */
    LENGTH,
    /** The seventh digit names no century and sex. */
    CENTURY,
    /** The first six digits are no date of that century. */
    DATE,
    /** The twelfth digit isn't the check digit of the others, or they can have none. */
    CHECKSUM
  }
}
