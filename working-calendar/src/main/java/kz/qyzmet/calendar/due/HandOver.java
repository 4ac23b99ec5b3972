package kz.qyzmet.calendar.due;

/** What has to have happened to the result by the hand-over day. */
public enum HandOver {
  /** It has left the provider (Rules of 2015, items 45 and 46). */
  SENT,
  /** It has reached the branch (the certificate's later standard). */
  DELIVERED
}
