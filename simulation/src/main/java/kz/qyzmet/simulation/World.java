package kz.qyzmet.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.college.casework.domain.Procedure;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.deadline.watch.usecase.Clockwork;
import kz.qyzmet.intake.filing.domain.Filing;

/**
 * One life of the whole system, from one seed: the people of two colleges and their applicants
 * through some seven weeks, until nothing is left to happen.
 */
final class World {
  static final String SERVICE = Law.SERVICE;
  static final List<String> SOURCES =
      List.of(
          EventCatalog.INTAKE,
          EventCatalog.COLLEGE,
          EventCatalog.DEADLINE,
          EventCatalog.NOTIFICATION);
  private static final long MOST_EVENTS = 400_000;
  private static final int LIVES_PER_BYTES = 8;

  /** Days around which much is off, or is on where one would not think so. */
  private static final List<String> TURNS =
      List.of("-03-05", "-04-20", "-06-25", "-08-20", "-12-10");

  final long seed;
  final Mutant mutant;
  final boolean bytes;
  final Chance chance;
  final Story story;
  final VirtualTime time;
  final Faults faults;
  final Broker broker;
  final Wire wire;
  final Ledger ledger;
  final Intake intake;
  final College college;
  final Deadlines deadlines;
  final Cabinet cabinet;
  final Applicants applicants;
  final List<Organisation> providers = Law.COLLEGES;
  final Passport passport = Law.PASSPORT;
  final Filing filing = Law.FILING;
  final Clockwork clockwork = Law.CLOCKWORK;
  private final List<Violation> violations = new ArrayList<>();

  World(long seed, Mutant mutant, boolean told) {
    this.seed = seed;
    this.mutant = mutant;
    bytes = Math.floorMod(seed, LIVES_PER_BYTES) == 0;
    chance = new Chance(seed);
    story = new Story(told);
    faults = new Faults(chance);
    var start = beginning().atStartOfDay(WorkingCalendar.ZONE).toInstant();
    time = new VirtualTime(start, chance);
    story.runsOn(time);
    story.tell("seed " + seed, mutant, faults);
    broker = new Broker(this);
    wire = new Wire(this);
    ledger = new Ledger(this);
    intake = new Intake(this);
    college = new College(this);
    deadlines = new Deadlines(this);
    cabinet = new Cabinet(this);
    services().forEach(service -> service.replicas.forEach(Replica::start));
    applicants = new Applicants(this, time.micros());
    providers.forEach(provider -> new Office(this, provider, time.micros()));
  }

  /** Half of the lives begin shortly before one of the year's turns. */
  private LocalDate beginning() {
    int year = 2015 + chance.below(12);
    if (chance.in(0.5)) {
      return LocalDate.parse(year + chance.of(TURNS)).plusDays(chance.below(10));
    }
    return LocalDate.ofYearDay(year, 40 + chance.below(320));
  }

  List<Service> services() {
    return List.of(intake, college, deadlines, cabinet);
  }

  Procedure procedure(String provider) {
    return Law.PROCEDURES.get(provider);
  }

  /** An invariant that breaks while the world still runs. */
  @SuppressWarnings("AnnotateFormatMethod") // its annotation would be a dependency of its own
  void broken(Invariant invariant, String what, Object... facts) {
    var violation = new Violation(invariant, String.format(Locale.ROOT, what, facts));
    story.tell("CHECK", violation);
    violations.add(violation);
  }

  /** Lives to the end and is judged. */
  Outcome live() {
    if (!time.run(MOST_EVENTS)) {
      broken(Invariant.I7, "expected rest, but after %d events there is more", MOST_EVENTS);
    } else {
      new Invariants(this).check();
    }
    return new Outcome(
        seed, List.copyOf(violations), time.events(), intake.applications.size(), story.lines());
  }
}
