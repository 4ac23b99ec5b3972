package kz.qyzmet.stack.ask;

import java.util.Optional;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.DueAnswer;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.calendar.due.DueQuestion;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.stack.BadInput;

/**
 * The answer to {@code due}, with the edition that it was read from.
 *
 * @param passport empty where the service or the edition is not written yet
 */
public record DueSaid(Optional<Passport> passport, DueAnswer answer) {
  /** Refused: the regulations have it, Qyzmet does not yet. */
  public static final String NOT_YET_SERVED = "not-yet-served";

  /** Answers from the passport in force and the calendar as known. */
  public static DueSaid to(DueAsked asked, Catalogue catalogue) {
    if (!catalogue.knows(asked.service())) {
      throw new BadInput(
          "Expected a service of "
              + String.join(", ", catalogue.codes())
              + ", but got "
              + asked.service());
    }
    var calendar =
        asked.knownOn() == null
            ? WorkingCalendar.kazakhstan()
            : WorkingCalendar.kazakhstan(asked.knownOn());
    var day = asked.edition() == null ? asked.at().toLocalDate() : asked.edition();
    var passport = catalogue.inForce(asked.service(), day);
    return new DueSaid(
        passport,
        passport
            .map(found -> dates(asked, found, calendar))
            .orElseGet(() -> refused(NOT_YET_SERVED, calendar)));
  }

  /** Every channel that the act names has its dates, whether we serve it already or not. */
  private static DueAnswer dates(DueAsked asked, Passport passport, WorkingCalendar calendar) {
    return new DueDates(calendar)
        .answer(
            new DueQuestion(
                asked.channel(),
                asked.at(),
                asked.zone(),
                null,
                asked.locality(),
                asked.branch(),
                asked.pickup(),
                Passports.dueRules(passport, asked.channel(), asked.locality())));
  }

  private static DueAnswer refused(String reason, WorkingCalendar calendar) {
    return new DueAnswer(
        false,
        reason,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        calendar.edition(),
        java.util.List.of());
  }
}
