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
   * @param commits of every connection to the database, the relay's among them; a lone query is one
   * @param changes those of them that wrote something, and so had to reach the disk
   */
  public record PerPipeline(double written, double deleted, double commits, double changes) {
    static PerPipeline of(Server.Work work, long changes, int cases) {
      return new PerPipeline(
          (double) (work.inserted() + work.updated()) / cases,
          (double) work.deleted() / cases,
          (double) work.commits() / cases,
          (double) changes / cases);
    }
  }

  /** All in turn, with one wait for the server's counters before and one after. */
  public static Map<Contender, PerPipeline> of(Server server, List<? extends Contender> all) {
    all.forEach(each -> each.prepare(CASES));
    server.countersIn();
    var before = new LinkedHashMap<Contender, Server.Work>();
    all.forEach(each -> before.put(each, server.work(each.databases())));
    var changes = new LinkedHashMap<Contender, Long>();
    for (var each : all) {
      long begun = server.changes();
      each.drive(CASES, Rounds.WORKERS);
      each.settle();
      changes.put(each, server.changes() - begun);
    }
    server.countersIn();
    var counts = new LinkedHashMap<Contender, PerPipeline>();
    for (var each : all) {
      var done = server.work(each.databases()).since(before.get(each));
      counts.put(each, PerPipeline.of(done, changes.get(each), CASES));
    }
    return counts;
  }
}
