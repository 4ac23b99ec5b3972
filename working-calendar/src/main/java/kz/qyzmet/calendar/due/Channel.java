package kz.qyzmet.calendar.due;

/** The way by which an application arrives. */
public enum Channel {
  /** The e-government portal: never shut. */
  PORTAL,
  /** The provider's own office: open inside its hours. */
  OFFICE,
  /** A branch of the State Corporation: open by its day type (Rules, part C6). */
  CORPORATION
}
