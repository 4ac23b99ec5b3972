package kz.qyzmet.benchmarks.contest;

import java.util.EnumSet;
import java.util.List;
import kz.qyzmet.benchmarks.bed.Bed;
import kz.qyzmet.benchmarks.bed.Wait;
import kz.qyzmet.benchmarks.load.HttpLoad;
import kz.qyzmet.benchmarks.load.Portal;
import kz.qyzmet.benchmarks.load.Staff;
import kz.qyzmet.benchmarks.load.Walk;
import kz.qyzmet.benchmarks.workload.Driven;
import kz.qyzmet.benchmarks.workload.Latencies;
import kz.qyzmet.embedded.EmbeddedPostgres.Database;
import kz.qyzmet.stack.run.Service;
import kz.qyzmet.stack.run.Stack;

/**
 * All four services: applications are filed at the portal, the steps done over HTTP, and a drive is
 * settled when every service has followed.
 */
public final class WholeContender implements Contender, AutoCloseable {
  private static final int APPLICANTS = 200;

  private final Bed bed;
  private final Stack stack;
  private final HttpLoad toIntake;
  private final HttpLoad toCollege;
  private final Portal portal;

  /** Somebody whose stream has nothing of the others in it. */
  private final Portal one;

  private final Walk walk;
  private final CaseTable table;
  private List<Walk.Case> waiting = List.of();
  private long filed;
  private long completed;

  public WholeContender(Bed bed) {
    this.bed = bed;
    stack = bed.stack();
    toIntake = new HttpLoad(bed.door(Service.INTAKE), HttpContender.CONNECTIONS);
    toCollege = new HttpLoad(bed.door(Service.COLLEGE), HttpContender.CONNECTIONS);
    portal = new Portal(toIntake, stack.issuer(), 0, APPLICANTS);
    one = new Portal(toIntake, stack.issuer(), APPLICANTS, 1);
    walk = new Walk(toCollege, new Staff(stack.issuer()));
    table = new CaseTable(stack.database(Service.COLLEGE));
  }

  @Override
  public String about() {
    return "Qyzmet, all four services over HTTP";
  }

  @Override
  public void prepare(int cases) {
    waiting = file(portal, cases);
  }

  /** The same, all by one applicant; the cases are the caller's. */
  public List<Walk.Case> fileAsOne(int cases) {
    return file(one, cases);
  }

  /** That applicant's token, as a header. */
  public String bearerOfOne() {
    return one.bearer(0);
  }

  private List<Walk.Case> file(Portal by, int cases) {
    long before = table.waiting();
    var mine = by.file(by.upload(cases), new Latencies()).cases();
    filed += mine.size();
    Wait.until(cases + " cases to be opened", () -> table.waiting() >= before + cases);
    stack.clock().settle();
    return mine;
  }

  /** The cases that were prepared last. */
  public List<Walk.Case> waiting() {
    return waiting;
  }

  public HttpLoad toCollege() {
    return toCollege;
  }

  public Walk walk() {
    return walk;
  }

  /** Notes cases that the caller has completed itself. */
  public void count(int cases) {
    completed += cases;
  }

  @Override
  public Driven drive(int cases, int workers) {
    var latencies = new Latencies();
    long nanos = walk.all(waiting.subList(0, cases), latencies);
    completed += cases;
    return Driven.of(cases, nanos, latencies);
  }

  @Override
  public void settle() {
    stack.clock().settle();
  }

  /** Applications that were accepted. */
  public long filed() {
    return filed;
  }

  public long completed() {
    return completed;
  }

  public long issued() {
    return table.issued();
  }

  @Override
  public List<Long> jvms() {
    return bed.jvms(EnumSet.copyOf(Service.CORE));
  }

  @Override
  public List<Database> databases() {
    return Service.CORE.stream().map(stack::database).toList();
  }

  @Override
  public Bed bed() {
    return bed;
  }

  @Override
  public void close() throws java.sql.SQLException {
    toIntake.close();
    toCollege.close();
    table.close();
  }
}
