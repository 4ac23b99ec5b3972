package kz.qyzmet.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.college.casework.domain.Procedure;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Basis;
import kz.qyzmet.contracts.passport.Hearing;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.passport.Sourced;
import kz.qyzmet.contracts.passport.Suspension;
import kz.qyzmet.deadline.watch.usecase.Clockwork;
import kz.qyzmet.intake.filing.domain.Filing;

/**
 * What does not change in a life: passports, organisations, the calendar. All immutable, and shared
 * by all lives under the same law.
 *
 * <p>No shipped passport lets a provider stop the clocks and wait for the applicant, and the
 * engines can do it. So beside the shipped law there are others, the same but for that.
 */
final class Law {
  static final WorkingCalendar CALENDAR = WorkingCalendar.kazakhstan();
  static final Organisations ORGANISATIONS = Staffing.demo(CALENDAR);
  static final Law SHIPPED = new Law(Passports.shipped());

  /** Every law that a life may have. */
  static final List<Law> ALL =
      List.of(
          SHIPPED, waitingAtMost(new Term.WorkingDays(5)), waitingAtMost(new Term.CalendarDays(9)));

  final Passports passports;
  final Filing filing;
  final Clockwork clockwork;
  private final Map<Place, Procedure> procedures = new HashMap<>();
  private final Map<Place, Procedure> unheard = new HashMap<>();

  private record Place(PassportRef service, String provider) {}

  private Law(Passports passports) {
    this.passports = passports;
    this.filing = new Filing(passports, ORGANISATIONS, new DueDates(CALENDAR), false);
    this.clockwork = new Clockwork(passports, ORGANISATIONS, CALENDAR);
    for (var passport : passports.all()) {
      for (var provider : ORGANISATIONS.all()) {
        if (provider.gives(passport.ref().code())) {
          var place = new Place(passport.ref(), provider.code());
          procedures.put(place, Procedure.of(passport, provider));
          unheard.put(place, Procedure.of(withoutHearing(passport), provider));
        }
      }
    }
  }

  /** A service at an organisation that gives it. */
  record Door(String service, Organisation provider) {}

  /** Some services that can be asked for at that moment, each at one of those who give it. */
  List<Door> doors(Chance chance, Instant at, int count) {
    var services = List.copyOf(filable(at));
    var doors = new ArrayList<Door>();
    for (int i = 0; i < count; i++) {
      var service = chance.of(services);
      doors.add(
          new Door(
              service,
              chance.of(
                  ORGANISATIONS.all().stream().filter(each -> each.gives(service)).toList())));
    }
    return doors;
  }

  private Set<String> filable(Instant at) {
    var day = at.atZone(WorkingCalendar.ZONE).toLocalDate();
    var filable = new TreeSet<String>();
    for (var passport : passports.all()) {
      if (passport.inForce(day) && !channels(passport).isEmpty()) {
        filable.add(passport.ref().code());
      }
    }
    return filable;
  }

  /** The ways by which people of these lives file it. */
  static List<Channel> channels(Passport passport) {
    return Stream.of(Channel.values()).filter(passport::serves).toList();
  }

  Passport passport(PassportRef service) {
    return passports.find(service).orElseThrow();
  }

  Procedure procedure(PassportRef service, String provider) {
    return procedures.get(new Place(service, provider));
  }

  /** The mutant's: the same, and nobody is heard before a refusal. */
  Procedure unheard(PassportRef service, String provider) {
    return unheard.get(new Place(service, provider));
  }

  static Organisation organisation(String code) {
    return ORGANISATIONS.find(code).orElseThrow();
  }

  private static Law waitingAtMost(Term limit) {
    return new Law(
        Passports.of(
            Passports.shipped().all().stream().map(each -> withWaiting(each, limit)).toList()));
  }

  private static Passport withWaiting(Passport passport, Term limit) {
    var basis = new Basis(null, "So that waiting is lived through too");
    return with(
        passport,
        passport.hearing(),
        new Suspension(new Sourced<>(limit, basis), passport.pipeline().steps().keySet()));
  }

  private static Passport withoutHearing(Passport passport) {
    var none = new Hearing(false, null, null, null, passport.hearing().basis());
    return with(passport, none, passport.suspension());
  }

  private static Passport with(Passport passport, Hearing hearing, Suspension suspension) {
    return new Passport(
        passport.ref(),
        passport.from(),
        passport.to(),
        passport.effect(),
        passport.names(),
        passport.acts(),
        passport.provider(),
        passport.recipient(),
        passport.result(),
        passport.consent(),
        passport.channels(),
        passport.documents(),
        passport.form(),
        passport.terms(),
        passport.pipeline(),
        passport.refusalGrounds(),
        passport.acceptanceRefusal(),
        passport.pickups(),
        passport.thresholds(),
        passport.settings(),
        passport.provisions(),
        passport.statusTexts(),
        passport.applicants(),
        passport.providerKinds(),
        passport.legs(),
        hearing,
        suspension,
        passport.misfits(),
        passport.practical(),
        passport.readings(),
        passport.representatives(),
        passport.papers());
  }
}
