package kz.qyzmet.drills.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.qyzmet.drills.load.Load;
import kz.qyzmet.drills.load.Traffic;
import kz.qyzmet.stack.run.Faults;
import kz.qyzmet.stack.run.Replica;
import kz.qyzmet.stack.run.Service;

/**
 * Drill 4: an instance is frozen in the middle of a transaction, its connection stays open; another
 * takes over, and the first wakes up again. First the one that tells deadlines, then a relay.
 */
public final class Zombies implements Drill {
  private static final Duration JUMP = Duration.ofDays(45);
  private static final Duration TAKEN_OVER = Duration.ofSeconds(90);

  @Override
  public String name() {
    return "zombies";
  }

  @Override
  public String what() {
    return "SIGSTOP of an instance in mid-transaction, another takes over, then SIGCONT";
  }

  @Override
  public Report run(Field field, Terms terms) {
    var report = new Report.Writing();
    for (int i = 0; i < terms.times(1, 3); i++) {
      sweeper(field, report, terms);
      relay(field, report, terms);
    }
    var traffic = new Traffic();
    Load load;
    try (var goingOn = field.load(2, terms.seed(), traffic)) {
      load = goingOn;
      Field.until(Duration.ofSeconds(30), () -> goingOn.done() > 1);
    }
    Judging.complaints(report, load);
    return field.judge(report).done();
  }

  private static void sweeper(Field field, Report.Writing report, Terms terms) {
    int applications = terms.isLong() ? 200 : 12;
    var first = Replica.first(Service.DEADLINE);
    var journey = field.journey(new Traffic());
    int applicant = field.applicants(applications);
    var ids = new ArrayList<String>();
    for (int i = 0; i < applications; i++) {
      ids.add(journey.file(applicant + i));
    }
    field.rest(report);
    var clock = field.stack().clock();
    boolean reached;
    boolean takenOver;
    int byAnother;
    Replica second;
    try (var hook = Hooks.holdStatement(field.stack(), Service.DEADLINE, "INSERT", "outbox")) {
      clock.move(clock.offset().plus(JUMP));
      reached = hook.reached();
      field.say("freezing " + first.name() + " in the middle of a sweep");
      Faults.freeze(List.of(field.faults().process(first)));
      // The hook's own end would wait for the zombie's transaction, and the second for that.
      hook.letGo();
      second = field.faults().add(Service.DEADLINE, Map.of());
      endIdle(field, Service.DEADLINE, terms);
      takenOver = Field.until(TAKEN_OVER, () -> Dates.missed(field, ids) == applications);
      byAnother = Dates.missed(field, ids);
    }
    Faults.thaw(List.of(field.faults().process(first)));
    field.rest(report);
    report
        .fact(
            "%s, %d of %d legal terms told as missed by another"
                .formatted(reached ? "a sweep frozen" : "no sweep frozen", byAnother, applications))
        .unless(reached, "I6", "Expected a sweep to be under way, but there was none")
        .unless(takenOver, "I6", "Expected another instance to tell them, but it did not");
    field.faults().stop(second);
  }

  private static void relay(Field field, Report.Writing report, Terms terms) {
    var first = Replica.first(Service.INTAKE);
    var kafka = List.of(field.faults().kafka());
    Faults.freeze(kafka);
    boolean reached;
    try {
      field.journey(new Traffic()).file(field.applicants(1));
      reached = Hooks.relayWaits(field.stack(), first.service());
      field.say("freezing " + first.name() + " while its relay waits for Kafka");
      Faults.freeze(List.of(field.faults().process(first)));
    } finally {
      Faults.thaw(kafka);
    }
    var second = field.faults().add(Service.INTAKE, Map.of());
    endIdle(field, Service.INTAKE, terms);
    boolean takenOver =
        Field.until(
            TAKEN_OVER,
            () -> Hooks.count(field.stack(), Service.INTAKE, "SELECT count(*) FROM outbox") == 0);
    Faults.thaw(List.of(field.faults().process(first)));
    field.rest(report);
    report
        .unless(reached, "I4", "Expected a relay to wait for Kafka, but none did")
        .unless(takenOver, "I4", "Expected another relay to publish them, but it did not");
    field.faults().stop(second);
  }

  /** What the server does by itself after 45 s, at once; the long form waits for it to do so. */
  private static void endIdle(Field field, Service service, Terms terms) {
    if (!terms.isLong()) {
      Hooks.count(
          field.stack(),
          service,
          "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
              + " WHERE state = 'idle in transaction' AND datname = current_database()");
    }
  }
}
