package kz.qyzmet.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.intake.filing.domain.Codes;

/**
 * One life of the whole system, from one seed: two services of the shipped passports, the people of
 * the organisations that give them and their applicants through some seven weeks, until nothing is
 * left to happen.
 */
final class World {
  static final List<String> SOURCES =
      List.of(
          EventCatalog.INTAKE,
          EventCatalog.COLLEGE,
          EventCatalog.DEADLINE,
          EventCatalog.NOTIFICATION);
  private static final long MOST_EVENTS = 400_000;
  private static final int LIVES_PER_BYTES = 8;
  private static final int DOORS = 2;

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
  final Operators operators;
  final Law law;

  /** What can be asked for in this life, and where. */
  final List<Law.Door> doors;

  final Map<String, Office> offices = new LinkedHashMap<>();
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
    law = chance.in(0.5) ? Law.SHIPPED : chance.of(Law.ALL);
    doors = law.doors(chance, start, DOORS);
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
    doors.forEach(
        door ->
            offices.computeIfAbsent(
                door.provider().code(), _ -> new Office(this, door.provider(), time.micros())));
    operators = new Operators(this, time.micros());
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

  /** An invariant that breaks while the world still runs. */
  @SuppressWarnings("AnnotateFormatMethod") // its annotation would be a dependency of its own
  void broken(Invariant invariant, String what, Object... facts) {
    violated(new Violation(invariant, String.format(Locale.ROOT, what, facts)));
  }

  private void violated(Violation violation) {
    story.tell("CHECK", violation);
    violations.add(violation);
  }

  /** An invariant that breaks where two things differ. */
  void same(Invariant invariant, String what, UUID id, Object expected, Object found) {
    if (!Objects.equals(expected, found)) {
      broken(invariant, "expected %s of %s to be %s, but it is %s", what, id, expected, found);
    }
  }

  /** Something was thrown, by a core or by the simulation itself. */
  void failed(RuntimeException bug) {
    violated(Violation.by(bug));
  }

  /** Lives to the end, or to where it breaks off, and is judged. */
  Outcome live() {
    try {
      if (!time.run(MOST_EVENTS)) {
        broken(Invariant.I7, "expected rest, but after %d events there is more", MOST_EVENTS);
      } else {
        new Invariants(this).check();
      }
    } catch (RuntimeException bug) {
      failed(bug);
    }
    return new Outcome(
        seed,
        List.copyOf(violations),
        time.events(),
        intake.applications.size(),
        happened(),
        story.lines());
  }

  /** What was filed by which way, what became of it, and why what not: how often each. */
  private Map<String, Integer> happened() {
    var happened = new TreeMap<String, Integer>();
    ledger.refused.forEach((kind, times) -> happened.put("refused " + kind, times));
    intake.applications.forEach(
        (id, application) ->
            happened.merge(
                application.passport() + " by " + Codes.of(intake.filed.get(id).channel()),
                1,
                Integer::sum));
    for (var entries : college.history.values()) {
      for (var entry : entries) {
        happened.merge(entry.change().getClass().getSimpleName(), 1, Integer::sum);
      }
    }
    return happened;
  }
}
