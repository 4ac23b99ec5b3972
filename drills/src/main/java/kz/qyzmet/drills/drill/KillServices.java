package kz.qyzmet.drills.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qyzmet.drills.load.Traffic;
import kz.qyzmet.stack.run.Replica;
import kz.qyzmet.stack.run.Service;

/** Drill 1: SIGKILL of each service at random instants under load. */
public final class KillServices implements Drill {
  private static final List<Service> SERVICES = Service.CORE;
  private static final int PEOPLE = 4;
  private static final int LONGEST_PAUSE_MS = 1_500;

  /** Long enough that instants of full work are met too, not only those of others' warming up. */
  private static final int LONG_LONGEST_PAUSE_MS = 5_000;

  @Override
  public String name() {
    return "kill-services";
  }

  @Override
  public String what() {
    return "SIGKILL of each service at random instants under load";
  }

  @Override
  public Report run(Field field, Terms terms) {
    var report = new Report.Writing();
    var traffic = new Traffic();
    var random = terms.random();
    int times = terms.times(SERVICES.size(), 200);
    var ready = new ReadyAgain();
    var load = field.load(PEOPLE, terms.seed(), traffic);
    try (load) {
      for (int i = 0; i < times; ) {
        var killed = new ArrayList<Replica>();
        // Each in turn, so that a short form meets them all; there two are away at a time.
        for (int at = 0; at < (terms.isLong() ? 1 : 2) && i < times; at++) {
          int longest = terms.isLong() ? LONG_LONGEST_PAUSE_MS : LONGEST_PAUSE_MS;
          Field.pause(Duration.ofMillis(random.nextInt(longest)));
          var victim = Replica.first(SERVICES.get(i++ % SERVICES.size()));
          field.say("kill %d of %d: %s".formatted(i, times, victim.name()));
          field.faults().kill(victim);
          killed.add(victim);
        }
        long started = System.nanoTime();
        field.faults().start(killed, Map.of());
        var took = Optional.of(Duration.ofNanos(System.nanoTime() - started));
        killed.forEach(each -> ready.took(each.name(), took));
      }
    }
    report.fact(
        "%d kills, %d applications seen through, answers %s"
            .formatted(times, load.done(), traffic));
    ready.judge(terms, report);
    Judging.complaints(report, load);
    return field.judge(report).done();
  }
}
