package kz.qyzmet.benchmarks.contest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.qyzmet.benchmarks.measure.Server;

/** Rows and commits of a pipeline: exact numbers that no noise moves, so few cases will do. */
public final class Counts {
  private static final int CASES = 300;

  private Counts() {}

  /**
   * What one pipeline did.
   *
   * @param written rows inserted or updated
   * @param deleted rows, such as events that are published
   * @param commits of every connection to the database, the relay's among them
   */
  public record PerPipeline(double written, double deleted, double commits) {}

  /** All in turn, with one wait for the server's counters before and one after. */
  public static Map<Contender, PerPipeline> of(Server server, List<? extends Contender> all) {
    all.forEach(each -> each.prepare(CASES));
    server.countersIn();
    var before = new LinkedHashMap<Contender, Server.Work>();
    all.forEach(each -> before.put(each, server.work(each.database())));
    for (var each : all) {
      each.drive(CASES, Rounds.WORKERS);
      each.settle();
    }
    server.countersIn();
    var counts = new LinkedHashMap<Contender, PerPipeline>();
    for (var each : all) {
      var done = server.work(each.database()).since(before.get(each));
      counts.put(
          each,
          new PerPipeline(
              (double) (done.inserted() + done.updated()) / CASES,
              (double) done.deleted() / CASES,
              (double) done.commits() / CASES));
    }
    return counts;
  }
}
