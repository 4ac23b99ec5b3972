package kz.qyzmet.deadline.watch.domain;

import java.time.OffsetDateTime;
import java.util.Objects;
import kz.qyzmet.calendar.Term;

/** In what a clock counts its time, and so by what a wait moves its end. */
public sealed interface Counting {

  /** The provider's opening time: minutes, hours and elapsed working days. */
  record Opening() implements Counting {}

  /** Working days of the provider's 5-day week. */
  record Working() implements Counting {}

  /**
   * Every day of the calendar.
   *
   * @param strictDue the end before it rolled; the end itself where it did not
   * @param rolls whether an end on a day off moves to the next working day
   */
  record Calendar(OffsetDateTime strictDue, boolean rolls) implements Counting {
    public Calendar {
      Objects.requireNonNull(strictDue, "strictDue");
    }
  }

  /**
   * How a term counts. One in working days ends at a closing here; a step's may not.
   *
   * @param strictDue its end before it rolled
   */
  static Counting of(Term term, OffsetDateTime strictDue, boolean rolls) {
    return switch (term) {
      case Term.Minutes _, Term.Hours _ -> new Opening();
      // An answer may have an end where the passport's general term has none: a field of the form
      // that no event carries can decide. Working days are what such terms of the acts count.
      case Term.WorkingDays _, Term.None _ -> new Working();
      case Term.CalendarDays _, Term.CalendarDayRange _, Term.Months _ ->
          new Calendar(strictDue, rolls);
    };
  }
}
