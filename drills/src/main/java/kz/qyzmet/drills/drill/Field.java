package kz.qyzmet.drills.drill;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.drills.check.Checker;
import kz.qyzmet.drills.fault.Proxy;
import kz.qyzmet.drills.load.Client;
import kz.qyzmet.drills.load.Counter;
import kz.qyzmet.drills.load.Doors;
import kz.qyzmet.drills.load.Journey;
import kz.qyzmet.drills.load.Ledger;
import kz.qyzmet.drills.load.Load;
import kz.qyzmet.drills.load.People;
import kz.qyzmet.drills.load.Portal;
import kz.qyzmet.drills.load.Results;
import kz.qyzmet.drills.load.Traffic;
import kz.qyzmet.embedded.SideListener;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Faults;
import kz.qyzmet.stack.run.Progress;
import kz.qyzmet.stack.run.SimulatedGateway;
import kz.qyzmet.stack.run.Stack;

/** A stack of its own with its people and its ledger, for one drill after another. */
public final class Field implements AutoCloseable {
  /** A Thursday morning before two public holidays. */
  public static final Instant START = OffsetDateTime.parse("2026-03-05T09:30:00+05:00").toInstant();

  private static final Duration IN_DOUBT = Duration.ofMinutes(2);
  private static final Duration LOOK = Duration.ofMillis(50);

  private final Stack stack;
  private final SideListener kafkaSide;
  private final Ledger ledger;
  private final People people;
  private final Doors doors;
  private final Progress progress;
  private final AtomicInteger applicants = new AtomicInteger(1000);
  private final Set<String> poison = new HashSet<>();

  private Field(Ground ground, Ledger ledger) {
    this.stack = ground.stack();
    this.kafkaSide = ground.kafkaSide();
    this.ledger = ledger;
    this.progress = ground.progress();
    this.people = new People(stack.issuer().tokens());
    this.doors = new Doors(stack.urls());
  }

  /** Starts the stack, on data that are emptied first. */
  public static Field open(Ground ground) {
    var stack = ground.stack();
    stack.start();
    try {
      // Only now: whoever does not hold the folder must not touch another's ledger.
      var folder = stack.data();
      var beside = folder.resolveSibling(folder.getFileName() + "-ledger");
      return new Field(ground, Ledger.anew(beside.resolve("ledger.jsonl")));
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  public Stack stack() {
    return stack;
  }

  Faults faults() {
    return stack.faults();
  }

  Ledger ledger() {
    return ledger;
  }

  People people() {
    return people;
  }

  Doors doors() {
    return doors;
  }

  Progress progress() {
    return progress;
  }

  void say(String what) {
    progress.say(what);
  }

  /** A proxy before the broker's second listener; its port is the address of the broker. */
  Proxy kafkaProxy() {
    return Proxy.start(kafkaSide.advertised(), kafkaSide.port());
  }

  Client client(Traffic traffic) {
    return new Client(doors, traffic, IN_DOUBT);
  }

  Journey journey(Traffic traffic) {
    var day = START.atOffset(java.time.ZoneOffset.ofHours(5)).toLocalDate();
    var passport = Passports.shipped().inForce(Journey.SERVICE, day).orElseThrow();
    return new Journey(client(traffic), people, ledger, passport);
  }

  /** The gateway's simulator, where the stack has one. */
  SimulatedGateway gateway() {
    return new SimulatedGateway(stack.simulator());
  }

  Portal portal(Traffic traffic) {
    return new Portal(gateway(), journey(traffic), people);
  }

  Counter counter(Traffic traffic) {
    return new Counter(client(traffic), journey(traffic), people);
  }

  Results results(Traffic traffic) {
    return new Results(client(traffic), journey(traffic), people);
  }

  /** The number of an applicant who has not appeared yet; as many more are his. */
  int applicants(int many) {
    return applicants.getAndAdd(many);
  }

  Load load(int many, long seed, Traffic traffic) {
    return Load.start(journey(traffic), many, seed, applicants(100_000));
  }

  /** Waits until everything rests, and checks all invariants. */
  Report.Writing judge(Report.Writing report) {
    rest(report);
    return report.verdict(Checker.check(stack, ledger.lines(), poison));
  }

  /**
   * From now on these lie among the dead letters for good.
   *
   * @param places as "service topic partition offset"
   */
  void poisoned(Set<String> places) {
    poison.addAll(places);
  }

  /** I7: every queue falls to nothing. */
  void rest(Report.Writing report) {
    long started = System.nanoTime();
    try {
      stack.clock().settle();
      if (stack.simulator() != null) {
        var toldTo = ToGateway.of(this);
        report.unless(
            until(IN_DOUBT, toldTo::isTold),
            "I7",
            "Expected the gateway to have been told everything, but " + toldTo);
      }
      report.fact("at rest after %.1f s".formatted((System.nanoTime() - started) / 1e9));
    } catch (CheckFailed e) {
      report.unless(false, "I7", e.getMessage());
    }
  }

  /** Looks until it is so; false where it is not by the limit. */
  static boolean until(Duration limit, BooleanSupplier condition) {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      pause(LOOK);
    }
    return true;
  }

  /** How long it took since then until it is so; empty where it is not by the limit from now. */
  static Optional<Duration> timed(long since, Duration limit, BooleanSupplier condition) {
    return until(limit, condition)
        ? Optional.of(Duration.ofNanos(System.nanoTime() - since))
        : Optional.empty();
  }

  static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CheckFailed("Expected to go on with the drill, but was interrupted", e);
    }
  }

  @Override
  public void close() {
    try (ledger) {
      stack.close();
    }
  }
}
