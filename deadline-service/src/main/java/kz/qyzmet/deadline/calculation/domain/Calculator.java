package kz.qyzmet.deadline.calculation.domain;

import java.util.List;
import java.util.Optional;
import kz.qyzmet.calendar.Language;
import kz.qyzmet.calendar.OutsideCalendar;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.DueAnswer;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.calendar.due.DueQuestion;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.contracts.passport.ChannelRule;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;

/**
 * Answers a what-if question by the passport and the calendar. It knows no application and changes
 * nothing.
 */
public final class Calculator {

  /** Refused: a service, an edition or a channel that a later passport brings. */
  public static final String NOT_YET_SERVED = "not-yet-served";

  private final Passports passports;

  public Calculator(Passports passports) {
    this.passports = passports;
  }

  /** The dates, with their ledger in that language. */
  public DueAnswer answer(Calculation asked, Language language) {
    WorkingCalendar calendar =
        asked.knownOn() == null
            ? WorkingCalendar.kazakhstan()
            : WorkingCalendar.kazakhstan(asked.knownOn());
    return passports
        .inForce(asked.service(), asked.dayOfEdition())
        .map(passport -> answer(asked, passport, calendar, language))
        .orElseGet(() -> refused(NOT_YET_SERVED, calendar));
  }

  private static DueAnswer answer(
      Calculation asked, Passport passport, WorkingCalendar calendar, Language language) {
    Optional<ChannelRule> rule = Optional.ofNullable(passport.channels().get(asked.channel()));
    if (rule.isEmpty()) {
      return refused(DueAnswer.CHANNEL_NOT_OFFERED, calendar);
    }
    if (!rule.get().served()) {
      return refused(NOT_YET_SERVED, calendar);
    }
    Locality locality = asked.locality() == null ? Locality.SAME : asked.locality();
    try {
      return new DueDates(calendar)
          .answer(
              new DueQuestion(
                  asked.channel(),
                  asked.at(),
                  asked.zoneOfProvider(),
                  asked.provider() == null ? null : asked.provider().hours(),
                  locality,
                  asked.branch(),
                  asked.pickup(),
                  Passports.dueRules(passport, asked.channel(), locality)),
              language);
    } catch (OutsideCalendar e) {
      return refused(DueAnswer.OUTSIDE_CALENDAR, calendar);
    }
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
        List.of());
  }
}
