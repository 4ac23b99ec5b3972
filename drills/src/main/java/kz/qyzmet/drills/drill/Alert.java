package kz.qyzmet.drills.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Pattern;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.Home;
import kz.qyzmet.stack.run.Service;
import kz.qyzmet.stack.status.Scrape;

/**
 * The condition of an alert rule: a gauge that is too high.
 *
 * @param metric its name
 * @param limit above which it fires
 */
record Alert(String metric, double limit) {
  /** Gauges are measured every five seconds, each from its own start. */
  private static final Duration MEASURED_WITHIN = Duration.ofSeconds(20);

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** As the rules of the installation have it. */
  static Alert named(String name) {
    try {
      var rules = Files.readString(Home.find().path().resolve("deploy/observability/alerts.yml"));
      var rule =
          Pattern.compile(
                  "alert: " + name + "\\n(?: *#.*\\n)* *expr: .*?(qyzmet_\\w+).*? > (\\d+)\\n")
              .matcher(rules);
      if (!rule.find()) {
        throw new CheckFailed("Expected an alert " + name + " on a gauge, but there is none");
      }
      return new Alert(rule.group(1), Double.parseDouble(rule.group(2)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What the gauge shows now.
   *
   * @param label what is asked for, such as {@code kind="gateway"}; empty for all
   */
  double value(Field field, Service service, String label) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(field.stack().url(service) + "/q/metrics")).build();
      return Scrape.read(CLIENT.send(request, BodyHandlers.ofString()).body()).samples().stream()
          .filter(sample -> sample.name().equals(metric) && sample.labels().contains(label))
          .mapToDouble(Scrape.Sample::value)
          .sum();
    } catch (IOException e) {
      throw new CheckFailed("Expected the metrics of " + service.module() + ", but: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CheckFailed("Expected metrics, but was interrupted", e);
    }
  }

  /** Whether the condition holds soon; how long it has to hold is Prometheus's matter. */
  boolean comes(Field field, Service service, String label) {
    return Field.until(MEASURED_WITHIN, () -> value(field, service, label) > limit);
  }

  /** Whether it is over soon. */
  boolean goes(Field field, Service service, String label) {
    return Field.until(MEASURED_WITHIN, () -> value(field, service, label) <= limit);
  }
}
