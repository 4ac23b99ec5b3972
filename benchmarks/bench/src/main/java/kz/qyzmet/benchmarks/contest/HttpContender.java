package kz.qyzmet.benchmarks.contest;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import kz.qyzmet.benchmarks.bed.Bed;
import kz.qyzmet.benchmarks.load.HttpLoad;
import kz.qyzmet.benchmarks.load.Paced;
import kz.qyzmet.benchmarks.load.Staff;
import kz.qyzmet.benchmarks.load.Walk;
import kz.qyzmet.benchmarks.passport.Way;
import kz.qyzmet.benchmarks.passport.Ways;
import kz.qyzmet.benchmarks.workload.Driven;
import kz.qyzmet.benchmarks.workload.Latencies;
import kz.qyzmet.benchmarks.workload.Step;
import kz.qyzmet.embedded.EmbeddedPostgres.Database;
import kz.qyzmet.stack.run.Service;

/** college-service over HTTP with tokens; the load comes from the benchmark's own process. */
public final class HttpContender implements PacedContender, AutoCloseable {
  public static final int CONNECTIONS = 16;

  private final Way way = Ways.shipped().backbone();
  private final Bed bed;
  private final Desk desk;
  private final String about;
  private final HttpLoad load;
  private final Walk walk;
  private List<Walk.Case> waiting = List.of();

  public HttpContender(Bed bed, Desk desk) {
    this(bed, desk, "Qyzmet college-service over HTTP");
  }

  /** One of several, by its own name. */
  public HttpContender(Bed bed, Desk desk, String about) {
    this.bed = bed;
    this.desk = desk;
    this.about = about;
    load = new HttpLoad(bed.door(Service.COLLEGE), CONNECTIONS);
    walk = new Walk(load, new Staff(bed.stack().issuer()));
  }

  @Override
  public String about() {
    return about;
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
  public Driven pace(int cases, int perSecond) {
    var latencies = new Latencies();
    long begun = System.nanoTime();
    new Paced(load, walk, perSecond)
        .run(waiting.subList(0, cases), Step.PIPELINE, Map.of(), latencies);
    long nanos = System.nanoTime() - begun;
    desk.done(way, cases);
    return Driven.of(cases, nanos, latencies);
  }

  @Override
  public void settle() {
    desk.published();
  }

  @Override
  public List<Long> jvms() {
    return bed.jvms(EnumSet.of(Service.COLLEGE));
  }

  @Override
  public List<Database> databases() {
    return List.of(desk.database());
  }

  @Override
  public Bed bed() {
    return bed;
  }

  @Override
  public void close() {
    load.close();
  }
}
