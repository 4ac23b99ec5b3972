package kz.qyzmet.calendar.due;

/** Whether the counter stands in the provider's own locality; some terms depend on it. */
public enum Locality {
  SAME,
  OTHER
}
