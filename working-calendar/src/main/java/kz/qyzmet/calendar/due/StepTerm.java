package kz.qyzmet.calendar.due;

/** How a step's limit in working days is measured. */
public enum StepTerm {
  /** As opening time from the moment the step starts; the default of the passports. */
  ELAPSED,
  /** To the closing of the N-th working day after the day on which the step starts. */
  CLOSING
}
