package kz.qyzmet.drills.drill;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import kz.qyzmet.drills.load.Traffic;
import kz.qyzmet.stack.run.Faults;
import kz.qyzmet.stack.run.Replica;
import kz.qyzmet.stack.run.Service;

/**
 * Drill 1 at the two instants that decide: between the database's commit and Kafka's
 * acknowledgement, and between a poll and its offset.
 */
public final class KillAtHooks implements Drill {
  private static final int PEOPLE = 4;

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
    int reached = 0;
    int wanted = 0;
    var load = field.load(PEOPLE, terms.seed(), traffic);
    try (load) {
      for (int round = 0; round < rounds; round++) {
        for (var moment : moments(terms, random)) {
          wanted += terms.isLong() ? Service.values().length : 1;
          // In the long form every service meets every moment.
          var victims =
              terms.isLong()
                  ? List.of(Service.values())
                  : List.of(List.of(Service.values()).get(random.nextInt(2)));
          for (var service : victims) {
            reached += killAt(field, moment, service) ? 1 : 0;
          }
        }
      }
    }
    report
        .fact(
            "%d of %d hooks reached, %d applications seen through, answers %s"
                .formatted(reached, wanted, load.done(), traffic))
        .unless(
            reached >= wanted / 2 + 1,
            "I4",
            "Expected most hooks to be reached, but only %d of %d were".formatted(reached, wanted));
    Judging.complaints(report, load);
    return field.judge(report).done();
  }

  /** All of them in the long form; else one of each kind, by the seed. */
  private static List<Moment> moments(Terms terms, RandomGenerator random) {
    return terms.isLong()
        ? List.of(Moment.values())
        : List.of(
            Moment.BEFORE_THE_ACKNOWLEDGEMENT,
            random.nextBoolean() ? Moment.PUBLISHED_AND_UNDONE : Moment.PUBLISHED_AND_COMMITTED,
            random.nextBoolean() ? Moment.HANDLED_AND_UNDONE : Moment.HANDLED_AND_COMMITTED);
  }

  private static boolean killAt(Field field, Moment moment, Service service) {
    field.say("killing " + service.module() + " at " + moment);
    var victim = Replica.first(service);
    boolean reached =
        moment == Moment.BEFORE_THE_ACKNOWLEDGEMENT
            ? withFrozenBroker(field, victim)
            : withHeldCommit(field, victim, moment);
    field.faults().start(victim, Map.of());
    return reached;
  }

  private static boolean withFrozenBroker(Field field, Replica victim) {
    var kafka = List.of(field.faults().kafka());
    Faults.freeze(kafka);
    try {
      boolean reached =
          Field.until(
              Duration.ofSeconds(5), () -> Hooks.relayWaits(field.stack(), victim.service()));
      field.faults().kill(victim);
      return reached;
    } finally {
      Faults.thaw(kafka);
    }
  }

  private static boolean withHeldCommit(Field field, Replica victim, Moment moment) {
    try (var hook = Hooks.hold(field.stack(), victim.service(), moment.on, moment.table)) {
      boolean reached = hook.reached();
      field.faults().kill(victim);
      if (moment.undone()) {
        hook.undo();
      }
      return reached;
    }
  }
}
