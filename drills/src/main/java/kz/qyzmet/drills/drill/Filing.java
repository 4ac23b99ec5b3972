package kz.qyzmet.drills.drill;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.Branch;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.DueAnswer;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.calendar.due.DueQuestion;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.drills.load.Journey;

/**
 * A moment at which to file, with the day on which the term of 15 working days ends, counted by
 * hand over the calendar: what the services compute is held against it.
 *
 * @param isLate whether it is half an hour after closing time, and so of the next working day
 */
record Filing(String beside, LocalDate day, boolean isLate, LocalDate due) {
  private static final LocalTime IN_TIME = LocalTime.of(17, 30);
  private static final LocalTime LATE = LocalTime.of(18, 30);

  /** Half an hour before the closing and half an hour after it: an hour decides. */
  static final List<Filing> ALL =
      List.of(
          // 1 and 2 January are holidays, the second is a Saturday and is made up for on Monday the
          // 4th; 7 January is a day off.
          new Filing("New Year", "2026-12-30", false, "2027-01-25"),
          new Filing("New Year", "2026-12-30", true, "2027-01-26"),
          // 29 February is a Thursday and counts; 8 March is a holiday, and so are 21 to 23 March,
          // of which the last is a Saturday and is made up for on Monday the 25th. On 1 March the
          // clocks of Almaty went back by an hour.
          new Filing("29 February", "2024-02-28", false, "2024-03-26"),
          new Filing("29 February", "2024-02-28", true, "2024-03-27"),
          // 8 March is a Sunday and is made up for on Monday the 9th; of 21 to 23 March the first
          // two are on a weekend and are made up for on the 24th and the 25th.
          new Filing("8 March and Nauryz", "2026-03-06", false, "2026-04-02"),
          new Filing("8 March and Nauryz", "2026-03-06", true, "2026-04-03"));

  private Filing(String beside, String day, boolean late, String due) {
    this(beside, LocalDate.parse(day), late, LocalDate.parse(due));
  }

  /** By the clock on the college's wall. */
  Instant at(Organisation college) {
    return LocalDateTime.of(day, isLate ? LATE : IN_TIME).atZone(college.zone()).toInstant();
  }

  /** When the last day's door closes. */
  Instant due(Organisation college) {
    return due.atTime(LocalTime.of(18, 0)).atZone(college.zone()).toInstant();
  }

  /**
   * What the calendar says of an application at that moment: by arithmetic and by a walk over the
   * days; both must agree.
   */
  static DueAnswer answer(Instant at, Organisation college) {
    var wall = LocalDateTime.ofInstant(at, college.zone());
    var passport = Passports.shipped().inForce(Journey.SERVICE, wall.toLocalDate()).orElseThrow();
    return new DueDates(WorkingCalendar.kazakhstan())
        .answer(
            new DueQuestion(
                Channel.PORTAL,
                wall,
                college.zone(),
                college.hours(),
                Locality.SAME,
                Branch.ORDINARY,
                Pickup.OFFICE,
                Passports.dueRules(passport, Channel.PORTAL, Locality.SAME)));
  }
}
