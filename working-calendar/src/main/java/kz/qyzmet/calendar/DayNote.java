package kz.qyzmet.calendar;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What the calendar knows about one day of one week.
 *
 * @param date the day
 * @param working whether it is a working day of that week
 * @param reason why; {@link DayReason#ORDINARY} for a plain working day
 * @param name the holiday's name; for a shifted day the name of the holiday that was shifted, else
 *     a plain word for the kind of day; never null
 * @param act the act behind the reason in English, for a transfer the decree; empty for weekends
 *     and plain days
 * @param decree the decree of a transfer in every language; null for all other days
 * @param clause the clause of the law that gives such acts their force; empty for plain days
 * @param counterpart the other day: the holiday that was shifted here, or the transfer's other
 *     half; null where there is none
 */
public record DayNote(
    LocalDate date,
    boolean working,
    DayReason reason,
    DayName name,
    String act,
    Decree decree,
    String clause,
    LocalDate counterpart) {
  public DayNote {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(act, "act");
    Objects.requireNonNull(clause, "clause");
  }

  /** The transfer's other half or the shifted holiday, if there is one. */
  public Optional<LocalDate> otherDay() {
    return Optional.ofNullable(counterpart);
  }
}
