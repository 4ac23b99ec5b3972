package kz.qyzmet.drills.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import kz.qyzmet.drills.load.Traffic;
import kz.qyzmet.stack.run.Faults;
import kz.qyzmet.stack.run.Replica;
import kz.qyzmet.stack.run.Service;

/**
 * Drill 1 at the two instants that decide: between the database's commit and Kafka's
 * acknowledgement, and between a poll and its offset. Each kind of instant must have been met.
 */
public final class KillAtHooks implements Drill {
  private static final int PEOPLE = 4;
  private static final int TERMS = 3;

  /** Where a killed service stood, and what becomes of its last transaction. */
  private enum Moment {
    /** Its events lie in a broker that does not answer; the rows are still in the outbox. */
    BEFORE_THE_ACKNOWLEDGEMENT("outbox", "DELETE"),
    /** Kafka has answered; the removal from the outbox is undone: all is published again. */
    PUBLISHED_AND_UNDONE("outbox", "DELETE"),
    /** The same, but the removal reaches the database after the process is dead. */
    PUBLISHED_AND_COMMITTED("outbox", "DELETE"),
    /** Events were handled, then undone: they come again and must be handled. */
    HANDLED_AND_UNDONE("stream_position", "INSERT OR UPDATE"),
    /** Events were handled, their offset was not told: they come again and must be dropped. */
    HANDLED_AND_COMMITTED("stream_position", "INSERT OR UPDATE");

    private final String table;
    private final String on;

    Moment(String table, String on) {
      this.table = table;
      this.on = on;
    }

    boolean undone() {
      return this == PUBLISHED_AND_UNDONE || this == HANDLED_AND_UNDONE;
    }

    boolean ofTheRelay() {
      return table.equals("outbox");
    }
  }

  /** One kind of hook: a moment of a service. */
  private record Strike(Moment moment, Service service) {
    /** The one that tells deadlines has nothing to publish until an instant comes. */
    boolean waitsForTime() {
      return service == Service.DEADLINE && moment.ofTheRelay();
    }
  }

  /**
   * The kinds of hooks that were tried, those that were reached at least once, and how long the
   * starts after the kills took.
   */
  private record Tally(Set<Strike> wanted, Set<Strike> reached, ReadyAgain ready) {
    Tally() {
      this(new LinkedHashSet<>(), new LinkedHashSet<>(), new ReadyAgain());
    }

    Set<Strike> missing() {
      var missing = new LinkedHashSet<>(wanted);
      missing.removeAll(reached);
      return missing;
    }
  }

  @Override
  public String name() {
    return "kill-at-hooks";
  }

  @Override
  public String what() {
    return "SIGKILL between commit and Kafka's acknowledgement, and between poll and offset";
  }

  @Override
  public Report run(Field field, Terms terms) {
    var report = new Report.Writing();
    var traffic = new Traffic();
    var random = terms.random();
    int rounds = terms.times(1, 4);
    var tally = new Tally();
    var load = field.load(PEOPLE, terms.seed(), traffic);
    try (load) {
      for (int round = 0; round < rounds; round++) {
        for (var wave : terms.isLong() ? all(false) : few(random)) {
          meet(field, wave, tally);
        }
      }
    }
    Judging.complaints(report, load);
    // The clock moves here, so nobody may be in the middle of anything.
    for (int round = 0; terms.isLong() && round < rounds; round++) {
      for (var wave : all(true)) {
        meet(field, wave, tally);
      }
    }
    report
        .fact(
            "%d of %d kinds of hooks reached, %d applications seen through, answers %s"
                .formatted(tally.reached().size(), tally.wanted().size(), load.done(), traffic))
        .unless(
            tally.missing().isEmpty(),
            "I4",
            "Expected every kind of hook to be reached, but not " + tally.missing());
    tally.ready().judge(terms, report);
    return field.judge(report).done();
  }

  /** Every moment of every service, one at a time: those that wait for time, or the others. */
  private static List<List<Strike>> all(boolean waitingForTime) {
    return Arrays.stream(Moment.values())
        .flatMap(moment -> Service.CORE.stream().map(service -> new Strike(moment, service)))
        .filter(strike -> strike.waitsForTime() == waitingForTime)
        .map(List::of)
        .toList();
  }

  /**
   * Every moment once, in three restarts. Two are struck together where neither needs what the
   * other would do: nobody here waits for statuses, and people go on while the one that hears is
   * held.
   */
  private static List<List<Strike>> few(RandomGenerator random) {
    var relay = random.nextBoolean() ? Service.INTAKE : Service.COLLEGE;
    var inbox = random.nextBoolean() ? Service.INTAKE : Service.DEADLINE;
    return List.of(
        List.of(new Strike(Moment.BEFORE_THE_ACKNOWLEDGEMENT, relay)),
        List.of(
            new Strike(Moment.PUBLISHED_AND_UNDONE, Service.NOTIFICATION),
            new Strike(Moment.HANDLED_AND_COMMITTED, inbox)),
        List.of(
            new Strike(Moment.PUBLISHED_AND_COMMITTED, Service.NOTIFICATION),
            new Strike(Moment.HANDLED_AND_UNDONE, inbox)));
  }

  /** Strikes, and once more where a moment did not come. */
  private static void meet(Field field, List<Strike> wave, Tally tally) {
    tally.wanted().addAll(wave);
    var met = strike(field, wave, tally.ready());
    tally.reached().addAll(met);
    for (var each : wave) {
      if (!met.contains(each)) {
        field.say(each + " was not reached: once more");
        tally.reached().addAll(strike(field, List.of(each), tally.ready()));
      }
    }
  }

  private static Set<Strike> strike(Field field, List<Strike> wave, ReadyAgain ready) {
    field.say("killing at " + wave);
    var first = wave.getFirst();
    Runnable bringing = first.waitsForTime() ? termsThatEnd(field) : () -> {};
    var met =
        first.moment() == Moment.BEFORE_THE_ACKNOWLEDGEMENT
            ? withFrozenBroker(field, first, bringing)
            : withHeldCommits(field, wave, bringing);
    long started = System.nanoTime();
    field.faults().start(victims(wave), Map.of());
    var took = Optional.of(Duration.ofNanos(System.nanoTime() - started));
    victims(wave).forEach(each -> ready.took(each.name(), took));
    return met;
  }

  private static List<Replica> victims(List<Strike> wave) {
    return wave.stream().map(each -> Replica.first(each.service())).toList();
  }

  /** Files; what is given back moves the clock behind the end of those terms. */
  private static Runnable termsThatEnd(Field field) {
    var journey = field.journey(new Traffic());
    int applicant = field.applicants(TERMS);
    var ids = new ArrayList<String>();
    for (int i = 0; i < TERMS; i++) {
      ids.add(journey.file(applicant + i));
    }
    field.stack().clock().settle();
    var due = Dates.given(field, ids.getLast()).due().plusSeconds(1);
    return () -> field.stack().clock().move(Duration.between(Instant.now(), due));
  }

  /**
   * An event is held at the commit that writes it until the broker is frozen: a broker frozen at
   * any other time may find that all people wait for each other's events, and that none comes.
   */
  private static Set<Strike> withFrozenBroker(Field field, Strike strike, Runnable bringing) {
    var kafka = List.of(field.faults().kafka());
    try (var written = Hooks.hold(field.stack(), strike.service(), "INSERT", "outbox")) {
      bringing.run();
      boolean met = written.reached();
      Faults.freeze(kafka);
      try {
        written.letGo();
        met = met && Hooks.relayWaits(field.stack(), strike.service());
        field.faults().kill(Replica.first(strike.service()));
        return met ? Set.of(strike) : Set.of();
      } finally {
        Faults.thaw(kafka);
      }
    }
  }

  private static Set<Strike> withHeldCommits(Field field, List<Strike> wave, Runnable bringing) {
    var met = new LinkedHashSet<Strike>();
    var hooks = new LinkedHashMap<Strike, Hooks>();
    try {
      for (var each : wave) {
        var moment = each.moment();
        hooks.put(each, Hooks.hold(field.stack(), each.service(), moment.on, moment.table));
      }
      bringing.run();
      hooks.forEach(
          (each, hook) -> {
            if (hook.reached()) {
              met.add(each);
            }
          });
      victims(wave).forEach(field.faults()::kill);
      hooks.forEach(
          (each, hook) -> {
            if (each.moment().undone()) {
              hook.undo();
            }
          });
    } finally {
      hooks.values().forEach(Hooks::close);
    }
    return met;
  }
}
