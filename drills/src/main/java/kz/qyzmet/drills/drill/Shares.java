package kz.qyzmet.drills.drill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Replica;
import kz.qyzmet.stack.run.Service;

/**
 * What each relay has published over a while. Nobody deals the work out: a relay takes what no
 * other holds, when it is free, and it is woken by its own process's commits. So shares follow the
 * balancer and the partitions and are never quite even; but whoever got less than a quarter of an
 * even share was idle while the others worked.
 */
final class Shares {
  private static final double LEAST = 0.25;

  private final Field field;
  private final Map<Replica, Long> before;

  private Shares(Field field) {
    this.field = field;
    this.before = published();
  }

  /** Counts from here. */
  static Shares from(Field field) {
    return new Shares(field);
  }

  private Map<Replica, Long> published() {
    var published = new TreeMap<Replica, Long>();
    for (var replica : field.faults().replicas()) {
      published.put(replica, published(field.faults().url(replica)));
    }
    return published;
  }

  private static long published(String url) {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(URI.create(url + "/q/metrics")).build(),
              BodyHandlers.ofLines())
          .body()
          .filter(line -> line.startsWith("qyzmet_outbox_published_total"))
          .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
          .sum();
    } catch (IOException e) {
      throw new CheckFailed("Expected metrics from " + url + ", but: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CheckFailed("Expected metrics, but was interrupted", e);
    }
  }

  /** None of them was idle while the others worked. */
  void judge(List<Service> services, Report.Writing report) {
    var now = published();
    now.replaceAll((replica, count) -> count - before.getOrDefault(replica, 0L));
    for (var service : services) {
      var of =
          now.entrySet().stream()
              .filter(each -> each.getKey().service() == service)
              .map(Map.Entry::getValue)
              .toList();
      long all = of.stream().mapToLong(Long::longValue).sum();
      double even = (double) all / of.size();
      report
          .fact(
              "events published by each relay of %s: %s"
                  .formatted(
                      service.module(),
                      of.stream()
                          .map(count -> share(count, all))
                          .collect(Collectors.joining(", "))))
          .unless(
              all > 0 && of.stream().allMatch(count -> count >= LEAST * even),
              "I4",
              "Expected the relays of %s to share the work, but they published %s"
                  .formatted(service.module(), of));
    }
  }

  private static String share(long count, long all) {
    return "%d (%.0f %%)".formatted(count, all == 0 ? 0 : 100.0 * count / all);
  }
}
