package kz.qyzmet.drills.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.qyzmet.drills.load.Traffic;
import kz.qyzmet.stack.run.Replica;
import kz.qyzmet.stack.run.Service;

/** Drill 1: SIGKILL of each service at random instants under load. */
public final class KillServices implements Drill {
  private static final Duration READY = Duration.ofSeconds(10);
  private static final List<Service> SERVICES = List.of(Service.values());
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
    var ready = new TreeMap<String, List<Duration>>();
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
        var took = Duration.ofNanos(System.nanoTime() - started);
        for (var each : killed) {
          ready.computeIfAbsent(each.name(), _ -> new ArrayList<>()).add(took);
        }
      }
    }
    var slowest =
        ready.values().stream().flatMap(List::stream).max(Duration::compareTo).orElseThrow();
    report
        .fact(
            "%d kills, %d applications seen through, answers %s"
                .formatted(times, load.done(), traffic))
        .fact("ready again, middle and slowest: " + told(ready))
        .unless(
            !terms.isLong() || slowest.compareTo(READY) < 0,
            "I8",
            "Expected to be ready again in %s, but it took %s".formatted(READY, slowest));
    Judging.complaints(report, load);
    return field.judge(report).done();
  }

  private static String told(Map<String, List<Duration>> ready) {
    return ready.entrySet().stream()
        .map(
            each -> {
              var took = each.getValue().stream().sorted().toList();
              return "%s %.1f and %.1f s"
                  .formatted(
                      each.getKey(),
                      took.get(took.size() / 2).toMillis() / 1e3,
                      took.getLast().toMillis() / 1e3);
            })
        .collect(Collectors.joining(", "));
  }
}
