package kz.qyzmet.intake.filing.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.calendar.due.DueAnswer;
import kz.qyzmet.contracts.event.TermAnswer;
import kz.qyzmet.intake.filing.domain.MovedTerm;
import kz.qyzmet.intake.filing.domain.MovedTerms;

/**
 * The dates of one application: those of the acceptance, and in their place those to which a wait
 * for the applicant has moved them.
 *
 * @param answer as it was given at the acceptance, with the ledger
 */
record TermViews(TermAnswer answer, MovedTerms moved) {
  /** End of the legal term as it stands; null for a service without one. */
  OffsetDateTime due() {
    return legal().map(MovedTerm::due).orElse(answer.due());
  }

  ApplicationView.Term view() {
    return new ApplicationView.Term(
        answer.registered(),
        due(),
        answer.due() == null ? DueAnswer.NO_OVERALL_TERM : null,
        legal().map(MovedTerm::strictDue).orElse(answer.strictDue()),
        moved.internal().map(MovedTerm::due).orElse(answer.internalDue()),
        handOverBy(),
        answer.derivedDue(),
        legal().isPresent() ? null : answer.minDue(),
        answer.maxDue() == null ? null : due(),
        answer.calendarEdition(),
        answer.ledger().stream()
            .map(
                line ->
                    new ApplicationView.LedgerLine(
                        line.date(), line.reason(), line.counted(), line.note(), line.clause()))
            .toList());
  }

  /**
   * Why the legal end is another than the ledger's; null where it is that one.
   *
   * @param zone of the provider's clock
   */
  ApplicationView.MovedDue why(TimelineTexts texts, Instant now, ZoneId zone) {
    return legal().map(legal -> why(legal, texts, now, zone)).orElse(null);
  }

  private ApplicationView.MovedDue why(
      MovedTerm legal, TimelineTexts texts, Instant now, ZoneId zone) {
    var clock = legal.clockAt(now);
    var until = legal.waitedUntil().toInstant();
    var text =
        texts.moved(
            "legal",
            clock,
            List.of(legal.due().toInstant(), answer.due().toInstant(), legal.waitedFrom(), until),
            zone);
    return new ApplicationView.MovedDue(
        answer.due(), Views.at(legal.waitedFrom(), zone), Views.at(until, zone), clock, text);
  }

  private LocalDate handOverBy() {
    return answer.handOverBy() == null
        ? null
        : legal().map(MovedTerm::handOverBy).orElse(answer.handOverBy());
  }

  /** Empty too where the end came back to that of the acceptance. */
  private Optional<MovedTerm> legal() {
    return moved.legal().filter(term -> !term.due().isEqual(answer.due()));
  }
}
