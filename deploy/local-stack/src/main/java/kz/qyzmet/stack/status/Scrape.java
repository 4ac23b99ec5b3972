package kz.qyzmet.stack.status;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import kz.qyzmet.stack.CheckFailed;

/** A service's own metrics, as it serves them now. */
public record Scrape(List<Sample> samples) {
  private static final Pattern SAMPLE =
      Pattern.compile("^(qyzmet_[a-z0-9_]+)(?:\\{([^}]*)})? (\\S+)$");
  private static final Pattern TOPIC = Pattern.compile("topic=\"([^\"]*)\"");
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  /**
   * One line.
   *
   * @param labels as they are written, without braces
   */
  public record Sample(String name, String labels, double value) {}

  /** Those of ours in the page. */
  public static Scrape read(String text) {
    return new Scrape(
        text.lines()
            .map(SAMPLE::matcher)
            .filter(Matcher::matches)
            .map(
                line ->
                    new Sample(
                        line.group(1),
                        line.group(2) == null ? "" : line.group(2),
                        Double.parseDouble(line.group(3))))
            .toList());
  }

  /** The sum over all labels; 0 where there is none. */
  public double sum(String name) {
    return values(name).sum();
  }

  /** The greatest over all labels; 0 where there is none. */
  public double max(String name) {
    return values(name).max().orElse(0);
  }

  private DoubleStream values(String name) {
    return samples.stream().filter(sample -> sample.name().equals(name)).mapToDouble(Sample::value);
  }

  /** The values of a metric by its label topic. */
  Map<String, Double> byTopic(String name) {
    var values = new TreeMap<String, Double>();
    for (var sample : samples) {
      if (sample.name().equals(name)) {
        var topic = TOPIC.matcher(sample.labels());
        values.put(topic.find() ? topic.group(1) : "?", sample.value());
      }
    }
    return values;
  }

  /** The answer to a GET; empty where nobody answers in five seconds. */
  static Optional<HttpResponse<String>> get(String url) {
    try {
      var request = HttpRequest.newBuilder(URI.create(url)).timeout(LIMIT).build();
      return Optional.of(CLIENT.send(request, BodyHandlers.ofString()));
    } catch (IOException away) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CheckFailed("Expected an answer from " + url + ", but was interrupted", e);
    }
  }
}
