package kz.qyzmet.calendar.due;

/** The kind of branch of the Corporation. */
public enum Branch {
  /** Works on the days of the 5-day week, 9–18 without lunch. */
  ORDINARY,
  /** Works 9–20, and 9–13 on days that are off in the 5-day week only. */
  DUTY
}
