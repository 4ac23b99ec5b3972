package kz.qyzmet.benchmarks.contest;

import java.util.List;
import kz.qyzmet.benchmarks.bed.Bed;
import kz.qyzmet.benchmarks.load.HttpLoad;
import kz.qyzmet.benchmarks.load.Staff;
import kz.qyzmet.benchmarks.load.Walk;
import kz.qyzmet.benchmarks.passport.Way;
import kz.qyzmet.benchmarks.passport.Ways;
import kz.qyzmet.benchmarks.workload.Driven;
import kz.qyzmet.benchmarks.workload.Latencies;
import kz.qyzmet.embedded.EmbeddedPostgres.Database;
import kz.qyzmet.stack.run.Service;

/** college-service over HTTP with tokens; the load comes from the benchmark's own process. */
public final class HttpContender implements Contender, AutoCloseable {
  public static final int CONNECTIONS = 16;

  private final Way way = Ways.shipped().backbone();
  private final Desk desk;
  private final HttpLoad load;
  private final Walk walk;
  private final long pid;
  private List<Walk.Case> waiting = List.of();

  public HttpContender(Bed bed, Desk desk) {
    this.desk = desk;
    load = new HttpLoad(bed.ports().services().get(Service.COLLEGE), CONNECTIONS);
    walk = new Walk(load, new Staff(bed.stack().issuer()));
    pid = bed.pid(Service.COLLEGE.module());
  }

  @Override
  public String about() {
    return "Qyzmet college-service over HTTP";
  }

  @Override
  public void prepare(int cases) {
    desk.open(way, cases);
    waiting = desk.waiting(cases);
  }

  /** Over its own connections: the number of workers is the engines' threads. */
  @Override
  public Driven drive(int cases, int workers) {
    var latencies = new Latencies();
    long nanos = walk.all(waiting.subList(0, cases), latencies);
    desk.done(way, cases);
    return Driven.of(cases, nanos, latencies);
  }

  @Override
  public void settle() {
    desk.published();
  }

  @Override
  public List<Long> jvms() {
    return List.of(pid);
  }

  @Override
  public Database database() {
    return desk.database();
  }

  @Override
  public void close() {
    load.close();
  }
}
