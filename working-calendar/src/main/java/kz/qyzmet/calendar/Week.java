package kz.qyzmet.calendar;

/** Which days of the week are days off: Saturday and Sunday, or Sunday only. */
public enum Week {
  /** Saturday and Sunday are days off; the week of every provider (Rules, part A0). */
  FIVE_DAY,
  /** Only Sunday is a day off; decides the duty days of the Corporation's branches. */
  SIX_DAY
}
