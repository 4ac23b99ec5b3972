package kz.qyzmet.contracts.event;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import kz.qyzmet.calendar.due.DueAnswer;
import kz.qyzmet.calendar.due.LedgerLine;

/**
 * The dates of an accepted application, computed once at acceptance.
 *
 * @param registered the day from which the terms run; itself not counted
 * @param due end of the legal term; null for a service without an overall term
 * @param strictDue the same without the roll to a working day; null like {@code due}
 * @param internalDue end of the provider's own term; null while unknown or absent
 * @param handOverBy last day to hand the result to a branch; null where none takes part
 * @param derivedDue end of a cap worked out from the steps; null where the passport has none
 * @param minDue earliest end of a legal term that is a range; null of any other
 * @param maxDue latest end of a legal term that is a range; null of any other
 * @param calendarEdition the calendar behind the dates
 * @param ledger one line per day, why it counts or not; in English, whoever reads it
 */
public record TermAnswer(
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
  public TermAnswer {
    Required.present(registered, "registered");
    Required.present(calendarEdition, "calendarEdition");
    Required.present(ledger, "ledger");
    ledger = List.copyOf(ledger);
  }

  /** Of a service without a cap, whose term is no range. */
  public TermAnswer(
      LocalDate registered,
      OffsetDateTime due,
      OffsetDateTime strictDue,
      OffsetDateTime internalDue,
      LocalDate handOverBy,
      String calendarEdition,
      List<LedgerLine> ledger) {
    this(
        registered,
        due,
        strictDue,
        internalDue,
        handOverBy,
        null,
        null,
        null,
        calendarEdition,
        ledger);
  }

  /**
   * The event's image of a date answer.
   *
   * @throws IllegalArgumentException the answer is a refusal
   */
  public static TermAnswer of(DueAnswer answer) {
    Required.given(answer.accepted(), "answer", "of an accepted application");
    return new TermAnswer(
        answer.registered(),
        answer.due(),
        answer.strictDue(),
        answer.internalDue(),
        answer.handOverBy(),
        answer.derivedDue(),
        answer.minDue(),
        answer.maxDue(),
        answer.calendarEdition(),
        answer.ledger());
  }
}
