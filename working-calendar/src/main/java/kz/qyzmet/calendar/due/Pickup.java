package kz.qyzmet.calendar.due;

/** Where the person takes the paper result. */
public enum Pickup {
  OFFICE,
  BRANCH
}
