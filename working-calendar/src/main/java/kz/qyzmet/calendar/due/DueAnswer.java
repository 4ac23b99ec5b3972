package kz.qyzmet.calendar.due;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/**
 * What a date answer says (Rules, part A0b). Instants carry the provider's offset on that day; an
 * end is inclusive, late is the first instant after it.
 *
 * @param accepted whether the application can be taken at that moment
 * @param reason a refusal's reason, {@link #NO_OVERALL_TERM}, or null
 * @param registered the day on which it counts as registered; null if refused
 * @param due end of the legal term; null if refused or without an overall term
 * @param strictDue the same without the roll to a working day
 * @param internalDue end of the internal term; null where there is none or where the provider's
 *     registration is not known yet
 * @param handOverBy the last day to hand the result to the branch that gives it out; else null
 * @param derivedDue end of the derived cap; null where there is none
 * @param minDue earliest end of a term that is a range; else null
 * @param maxDue latest end of a term that is a range; else null
 * @param calendarEdition the calendar behind the answer
 * @param ledger one line per day; empty if the ledger was not asked for
 */
public record DueAnswer(
    boolean accepted,
    String reason,
    LocalDate registered,
    OffsetDateTime due,
    OffsetDateTime strictDue,
    OffsetDateTime internalDue,
    LocalDate handOverBy,
    OffsetDateTime derivedDue,
    OffsetDateTime minDue,
    OffsetDateTime maxDue,
    String calendarEdition,
    List<LedgerLine> ledger) {
  /** Refused: the counter is shut. */
  public static final String CLOSED = "closed";

  /** Refused: the service takes no applications this way. */
  public static final String CHANNEL_NOT_OFFERED = "channel-not-offered";

  /** Refused: not in the part of the year in which the service takes applications. */
  public static final String OUTSIDE_WINDOW = "outside-window";

  /** Refused: the answer needs days that the calendar does not hold. */
  public static final String OUTSIDE_CALENDAR = "outside-calendar";

  /** Accepted, but the act sets no overall term. */
  public static final String NO_OVERALL_TERM = "no-overall-term";

  public DueAnswer {
    Objects.requireNonNull(calendarEdition, "calendarEdition");
    ledger = List.copyOf(ledger);
  }

  /** A refusal: everything but the reason, the edition and the ledger is null. */
  static DueAnswer refused(String reason, String edition, List<LedgerLine> ledger) {
    return new DueAnswer(
        false, reason, null, null, null, null, null, null, null, null, edition, ledger);
  }

  /** The same answer as if the ledger had not been asked for. */
  public DueAnswer withoutLedger() {
    return new DueAnswer(
        accepted,
        reason,
        registered,
        due,
        strictDue,
        internalDue,
        handOverBy,
        derivedDue,
        minDue,
        maxDue,
        calendarEdition,
        List.of());
  }
}
