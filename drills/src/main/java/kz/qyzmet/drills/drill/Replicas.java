package kz.qyzmet.drills.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.qyzmet.drills.load.Balancing;
import kz.qyzmet.drills.load.Load;
import kz.qyzmet.drills.load.Traffic;
import kz.qyzmet.stack.run.Replica;
import kz.qyzmet.stack.run.Service;

/**
 * One, two and three processes of every service on the same databases and topics: figures side by
 * side, the relays' shares, deadlines, and a rolling restart without a failed request.
 */
public final class Replicas implements Drill {
  private static final Duration JUMP = Duration.ofDays(45);
  private static final int PEOPLE = 12;

  /** Those that people call. */
  private static final Set<Service> OF_PEOPLE = EnumSet.of(Service.INTAKE, Service.COLLEGE);

  /** Those that publish under a load of people; deadline-service does when terms end. */
  private static final List<Service> UNDER_LOAD =
      List.of(Service.INTAKE, Service.COLLEGE, Service.NOTIFICATION);

  private static final List<Replica> FIRST = Service.CORE.stream().map(Replica::first).toList();

  /**
   * A delay long enough for a balancer to notice that an instance is about to go; and batches of
   * deadlines so small that there are some for everybody.
   */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "QUARKUS_SHUTDOWN_DELAY", "2S",
          "QUARKUS_SHUTDOWN_TIMEOUT", "15S",
          "QYZMET_DEADLINE_BATCH", "20");

  @Override
  public String name() {
    return "replicas";
  }

  @Override
  public String what() {
    return "two and three replicas of every service, and a rolling restart under load";
  }

  @Override
  public Report run(Field field, Terms terms) {
    var report = new Report.Writing();
    var figures = new Figures();
    if (terms.isLong()) {
      // So that they too stop gracefully; the short form restarts the further ones only.
      field.faults().stop(field.faults().replicas());
      field.faults().start(FIRST, SETTINGS);
    }
    try (var _ = new Balancing(field.doors(), service -> urls(field, service))) {
      if (terms.isLong()) {
        underLoad(field, terms, report, figures, 1);
      }
      for (int many = 2; many <= (terms.isLong() ? 3 : 2); many++) {
        field.faults().addOfEach(SETTINGS);
        var shares = underLoad(field, terms, report, figures, many);
        deadlines(field, report, terms.isLong() ? 2_000 : 12);
        field.rest(report);
        // A dozen terms are one batch, whoever takes it.
        shares.judge(terms.isLong() ? Service.CORE : UNDER_LOAD, report);
      }
      figures.lines().forEach(report::fact);
      rolling(field, terms, report);
    }
    field.judge(report);
    field
        .faults()
        .stop(field.faults().replicas().stream().filter(each -> each.number() > 1).toList());
    for (var service : Service.CORE) {
      field.doors().set(service, List.of(field.stack().url(service)));
    }
    return report.done();
  }

  private static List<String> urls(Field field, Service service) {
    return field.faults().replicas().stream()
        .filter(replica -> replica.service() == service)
        .map(replica -> field.faults().url(replica))
        .toList();
  }

  /** People at work, warm-up first; gives what the relays had published when it was over. */
  private static Shares underLoad(
      Field field, Terms terms, Report.Writing report, Figures figures, int many) {
    var traffic = new Traffic();
    var time = terms.isLong() ? Duration.ofSeconds(30) : Duration.ofSeconds(3);
    double seconds = time.toMillis() / 1e3;
    Load load;
    Shares shares;
    try (var busy = field.load(PEOPLE, terms.seed() + many, traffic)) {
      load = busy;
      field.say("warming up with " + many + " of each");
      Field.pause(terms.isLong() ? Duration.ofSeconds(20) : Duration.ofSeconds(1));
      shares = Shares.from(field);
      int lines = field.ledger().size();
      int done = busy.done();
      int acts = traffic.acts();
      Field.pause(time);
      var took = traffic.actsAfter(acts);
      figures.add(
          many,
          (field.ledger().size() - lines) / seconds,
          (busy.done() - done) / seconds,
          took.p50(),
          took.p99());
    }
    Judging.complaints(report, load);
    return shares;
  }

  /** Terms that end while several processes watch are told once; the checker counts. */
  private static void deadlines(Field field, Report.Writing report, int many) {
    var journey = field.journey(new Traffic());
    int first = field.applicants(many);
    for (int i = 0; i < many; i++) {
      journey.file(first + i);
    }
    field.stack().clock().add(JUMP);
    report.fact(many + " terms have ended while several processes watched");
  }

  /** Every process stops gracefully and starts again, one after the other, under load. */
  private static void rolling(Field field, Terms terms, Report.Writing report) {
    var traffic = new Traffic();
    Load load;
    int restarts = 0;
    try (var busy = field.load(PEOPLE / 2, terms.seed(), traffic)) {
      load = busy;
      for (var replica : rolled(field, terms)) {
        field.say("rolling " + replica.name());
        field.faults().stop(replica);
        field.faults().start(replica, SETTINGS);
        restarts++;
      }
    }
    report
        .fact(
            "%d rolling restarts, %d applications meanwhile, answers %s"
                .formatted(restarts, load.done(), traffic))
        .unless(
            traffic.failed() == 0,
            "I8",
            "Expected no failed request during a rolling restart, but " + traffic);
    Judging.complaints(report, load);
  }

  private static List<Replica> rolled(Field field, Terms terms) {
    var all = new ArrayList<>(field.faults().replicas());
    if (!terms.isLong()) {
      all.removeIf(replica -> replica.number() == 1 || !OF_PEOPLE.contains(replica.service()));
    }
    return all;
  }
}
