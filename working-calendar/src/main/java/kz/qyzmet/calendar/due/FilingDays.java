package kz.qyzmet.calendar.due;

import java.time.LocalDate;

/** The days on which a service takes applications. */
public sealed interface FilingDays permits FilingWindow, Vacations {
  /** Whether an application may be filed on that day. */
  boolean contains(LocalDate day);
}
