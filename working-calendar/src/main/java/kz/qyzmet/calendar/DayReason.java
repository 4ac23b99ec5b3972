package kz.qyzmet.calendar;

/**
 * Why a day is what it is. The order is the precedence: where several reasons meet on one day, the
 * first named wins, except that {@link #ORDINARY} is what is left.
 */
public enum DayReason {
  /** A holiday by law, on whatever day of the week it falls. */
  HOLIDAY("holiday"),
  /** 7 January or the first day of Kurban Ait: off, but never shifted. */
  DAYOFF("dayoff"),
  /** A day off, or a working day, made so by a decree that transfers a day off. */
  TRANSFER("transfer"),
  /** Off because a holiday fell on a day off. */
  SHIFTED("shifted"),
  /** Off by the week itself. */
  WEEKEND("weekend"),
  /** An ordinary working day. */
  ORDINARY("");

  private final String token;

  DayReason(String token) {
    this.token = token;
  }

  /** The word used in CSV files and ledgers; empty for an ordinary working day. */
  public String token() {
    return token;
  }
}
