package kz.qyzmet.simulation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.college.casework.domain.Procedure;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.deadline.watch.usecase.Clockwork;
import kz.qyzmet.intake.filing.domain.Filing;

/** What is the same in every life: the passport, the colleges, the calendar. All immutable. */
final class Law {
  static final String SERVICE = "tve-duplicate";
  static final Passports PASSPORTS = Passports.shipped();
  static final Passport PASSPORT = PASSPORTS.find(new PassportRef(SERVICE, "1")).orElseThrow();
  static final Organisations ORGANISATIONS = Organisations.demo();
  static final List<Organisation> COLLEGES =
      ORGANISATIONS.all().stream().filter(college -> college.gives(SERVICE)).toList();
  static final WorkingCalendar CALENDAR = WorkingCalendar.kazakhstan();
  static final Filing FILING = new Filing(PASSPORTS, ORGANISATIONS, new DueDates(CALENDAR), false);
  static final Clockwork CLOCKWORK = new Clockwork(PASSPORTS, ORGANISATIONS, CALENDAR);
  static final Map<String, Procedure> PROCEDURES =
      COLLEGES.stream()
          .collect(
              Collectors.toMap(Organisation::code, college -> Procedure.of(PASSPORT, college)));

  private Law() {}
}
