package kz.qyzmet.drills.drill;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.qyzmet.drills.load.Balancing;
import kz.qyzmet.drills.load.Load;
import kz.qyzmet.drills.load.Traffic;
import kz.qyzmet.stack.CheckFailed;
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

  private static final List<Replica> FIRST =
      Arrays.stream(Service.values()).map(Replica::first).toList();

  /** Long enough for a balancer to notice that an instance is about to go. */
  private static final Map<String, String> GRACEFUL =
      Map.of("QUARKUS_SHUTDOWN_DELAY", "2S", "QUARKUS_SHUTDOWN_TIMEOUT", "15S");

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
    int most = terms.isLong() ? 3 : 2;
    if (terms.isLong()) {
      // So that they too stop gracefully; the short form restarts the further ones only.
      field.faults().stop(field.faults().replicas());
      field.faults().start(FIRST, GRACEFUL);
    }
    try (var _ = new Balancing(field.doors(), service -> urls(field, service))) {
      if (terms.isLong()) {
        figures(field, terms, report, 1);
      }
      for (int many = 2; many <= most; many++) {
        field.faults().addOfEach(GRACEFUL);
        figures(field, terms, report, many);
        field.rest(report);
      }
      shares(field, report);
      rolling(field, terms, report);
      deadlines(field, report, terms.isLong() ? 500 : 12);
    }
    field.judge(report);
    field
        .faults()
        .stop(field.faults().replicas().stream().filter(each -> each.number() > 1).toList());
    for (var service : Service.values()) {
      field.doors().set(service, List.of(field.stack().url(service)));
    }
    return report.done();
  }

  private static void restart(Field field, Replica replica) {
    field.faults().stop(replica);
    field.faults().start(replica, GRACEFUL);
  }

  private static List<String> urls(Field field, Service service) {
    return field.faults().replicas().stream()
        .filter(replica -> replica.service() == service)
        .map(replica -> field.faults().url(replica))
        .toList();
  }

  private static void figures(Field field, Terms terms, Report.Writing report, int many) {
    var traffic = new Traffic();
    var warmUp = terms.isLong() ? Duration.ofSeconds(20) : Duration.ofSeconds(1);
    var time = terms.isLong() ? Duration.ofSeconds(30) : Duration.ofSeconds(3);
    Load load;
    int commands;
    int done;
    try (var busy = field.load(PEOPLE, terms.seed() + many, traffic)) {
      load = busy;
      field.say("warming up with " + many + " of each");
      Field.pause(warmUp);
      int linesBefore = field.ledger().size();
      int doneBefore = busy.done();
      Field.pause(time);
      commands = field.ledger().size() - linesBefore;
      done = busy.done() - doneBefore;
    }
    report.fact(
        "%d of each: %.0f commands/s acknowledged, %.1f applications/s to their end"
            .formatted(many, commands / (time.toMillis() / 1e3), done / (time.toMillis() / 1e3)));
    Judging.complaints(report, load);
  }

  /** Every relay has published something since its process began. */
  private static void shares(Field field, Report.Writing report) {
    var published = new TreeMap<String, Long>();
    for (var replica : field.faults().replicas()) {
      if (replica.service() == Service.INTAKE || replica.service() == Service.COLLEGE) {
        published.put(replica.name(), published(field.faults().url(replica)));
      }
    }
    report
        .fact("events published by each relay: " + published)
        .unless(
            published.values().stream().allMatch(count -> count > 0),
            "I4",
            "Expected the relays to share the work, but " + published);
  }

  private static long published(String url) {
    try (var http = HttpClient.newHttpClient()) {
      var metrics =
          http.send(
                  HttpRequest.newBuilder(URI.create(url + "/q/metrics")).build(),
                  BodyHandlers.ofString())
              .body();
      return metrics
          .lines()
          .filter(line -> line.startsWith("qyzmet_outbox_published_total"))
          .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
          .sum();
    } catch (java.io.IOException e) {
      throw new CheckFailed("Expected metrics from " + url + ", but: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CheckFailed("Expected metrics, but was interrupted", e);
    }
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
        restart(field, replica);
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
}
