package kz.qyzmet.simulation;

import kz.qyzmet.contracts.event.TermAnswer;
import kz.qyzmet.intake.filing.domain.Application;
import kz.qyzmet.intake.filing.domain.Filed;
import kz.qyzmet.intake.filing.domain.Filing;

/** The mutant of the dates: what was filed after closing or on a day off is due a day later. */
final class OneDayOff {
  private OneDayOff() {}

  static Filing.Decision.Accepted of(Filing.Decision.Accepted right) {
    var term = right.filed().term();
    if (term.due() == null) {
      return right;
    }
    var filedOn = right.application().acceptedAt().atZone(term.due().getOffset()).toLocalDate();
    if (filedOn.equals(term.registered())) {
      return right;
    }
    var late = term.due().plusDays(1);
    var wrong =
        new TermAnswer(
            term.registered(),
            late,
            late,
            term.internalDue(),
            term.handOverBy(),
            term.calendarEdition(),
            term.ledger());
    var was = right.application();
    var what = right.filed();
    return new Filing.Decision.Accepted(
        new Application(
            was.id(),
            was.number(),
            was.applicant(),
            was.passport(),
            was.provider(),
            was.acceptedAt(),
            was.registered(),
            late.toInstant(),
            was.lifecycle(),
            was.published(),
            was.version()),
        new Filed(
            what.iin(),
            what.language(),
            what.channel(),
            what.consentAt(),
            what.takenBy(),
            what.branch(),
            what.portal(),
            what.pickup(),
            what.form(),
            what.documents(),
            what.papers(),
            wrong));
  }
}
