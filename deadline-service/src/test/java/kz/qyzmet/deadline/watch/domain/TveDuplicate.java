package kz.qyzmet.deadline.watch.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.calendar.due.DueQuestion;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.contracts.event.TermAnswer;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;

/** The real passport of the duplicate, in the hours of a demo college. */
final class TveDuplicate {

  static final WorkingCalendar CALENDAR = WorkingCalendar.kazakhstan();
  static final DueDates DATES = new DueDates(CALENDAR);
  static final Passport PASSPORT =
      Passports.shipped().inForce("tve-duplicate", LocalDate.parse("2026-03-05")).orElseThrow();
  static final Organisation COLLEGE =
      Organisations.demo().find("karaganda-polytechnic").orElseThrow();
  static final StepLimits LIMITS = new StepLimits(PASSPORT, COLLEGE, DATES);
  static final Standstill STANDSTILL = new Standstill(COLLEGE, CALENDAR, PASSPORT.dueReadings());
  static final TermClocks TERMS = new TermClocks(PASSPORT, COLLEGE, CALENDAR);
  static final CaseRules RULES = new CaseRules(LIMITS, TERMS, STANDSTILL);

  private TveDuplicate() {}

  static TermAnswer filed(Instant at) {
    return filed(at, Channel.PORTAL);
  }

  static TermAnswer filed(Instant at, Channel channel) {
    return TermAnswer.of(
        DATES.answer(
            new DueQuestion(
                channel,
                at.atZone(COLLEGE.zone()).toLocalDateTime(),
                COLLEGE.zone(),
                COLLEGE.hours(),
                Locality.SAME,
                null,
                Pickup.OFFICE,
                Passports.dueRules(PASSPORT, channel, Locality.SAME))));
  }

  static List<Clock> clocks(Instant filedAt) {
    return clocks(filed(filedAt), filedAt);
  }

  static List<Clock> clocks(TermAnswer answer, Instant filedAt) {
    return TERMS.of(PASSPORT.terms().legal().value(), answer, filedAt);
  }
}
