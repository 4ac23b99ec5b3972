package kz.qyzmet.calendar.due;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One day of a ledger.
 *
 * @param date the day
 * @param reason one token: {@code registered}, {@code after-closing}, {@code counted}, {@code
 *     weekend}, {@code holiday}, {@code shifted}, {@code dayoff}, {@code transfer}, {@code due} for
 *     a working day to which the end rolled, or a refusal's reason
 * @param counted the day's number within the term; null where the day is not counted
 * @param note sentences: the holiday's name, the transfer's act, what falls due; in English, but
 *     for an answer that was asked for in another language and is shown at once
 * @param clause the clause behind the reason as the passport writes it, the same in every language;
 *     empty where the passport names none
 */
public record LedgerLine(
    LocalDate date, String reason, Integer counted, String note, String clause) {
  public LedgerLine {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(note, "note");
    Objects.requireNonNull(clause, "clause");
  }
}
