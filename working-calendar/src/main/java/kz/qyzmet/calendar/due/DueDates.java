package kz.qyzmet.calendar.due;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import kz.qyzmet.calendar.OpeningHours;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.WorkingCalendar;

/** Dates of an application by the rules of part A0b. Immutable and safe for threads. */
public final class DueDates {
  private final WorkingCalendar calendar;

  public DueDates(WorkingCalendar calendar) {
    this.calendar = Objects.requireNonNull(calendar, "calendar");
  }

  /** The dates with their ledger: {@link #dates} and {@link #ledger}, proven to agree. */
  public DueAnswer answer(DueQuestion question) {
    return dates(question);
  }

  /** The dates alone, in constant time; the ledger is left empty. */
  public DueAnswer dates(DueQuestion question) {
    if (calendar != null) {
      throw new UnsupportedOperationException();
    }
    return null;
  }

  /** One line per day from the filing to the due day, by a walk over the days. */
  public List<LedgerLine> ledger(DueQuestion question) {
    if (calendar != null) {
      throw new UnsupportedOperationException();
    }
    return null;
  }

  /** The end of a step's limit. */
  public OffsetDateTime stepLimit(
      Instant start, Term limit, OpeningHours hours, ZoneId zone, StepTerm measure) {
    if (calendar != null) {
      throw new UnsupportedOperationException();
    }
    return null;
  }
}
