package kz.qyzmet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.qyzmet.stack.run.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The table of docs/observability.md and what a running stack serves are the same. */
class MetricsTest {
  private static final Path TABLE = Path.of("..", "docs", "observability.md");
  private static final Pattern SAMPLE =
      Pattern.compile("^(qyzmet_[a-z0-9_]+?)(\\{([^}]*)})? (\\S+)$");
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-|\\d{6,}|[А-Яа-яӘәҒғҚқҢңӨөҰұҮүҺһІі]");

  private static World world;

  /** A row of the table. */
  record Metric(String name, String type, Set<String> labels, Set<Service> services) {}

  /** A line of the text form. */
  record Sample(String name, Map<String, String> labels) {}

  @BeforeAll
  static void anApplicationWentThrough() {
    world = World.get();
    world.stack.clock().set(World.START);
    var id = world.file(world.applicant(300), "kk").get("id").asText();
    world.settle();
    world.carryOut(id);
    world.settle();
  }

  static List<Metric> table() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(line -> line.startsWith("| `qyzmet_"))
        .map(line -> line.split("\\|"))
        .map(
            cells ->
                new Metric(
                    cells[1].strip().replace("`", ""),
                    cells[2].strip(),
                    words(cells[3]),
                    cells[4].strip().equals("all")
                        ? Set.copyOf(world.stack.services())
                        : words(cells[4]).stream()
                            .map(code -> Service.valueOf(code.toUpperCase(java.util.Locale.ROOT)))
                            .collect(Collectors.toSet())))
        .toList();
  }

  private static Set<String> words(String cell) {
    return Arrays.stream(cell.split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Sample> served(Service service) {
    return world
        .http
        .get(world.url(service, "/q/metrics"), null)
        .expect(200)
        .text()
        .lines()
        .map(SAMPLE::matcher)
        .filter(java.util.regex.Matcher::matches)
        .map(line -> new Sample(line.group(1), labels(line.group(3))))
        .toList();
  }

  private static Map<String, String> labels(String text) {
    var labels = new HashMap<String, String>();
    if (text != null) {
      var found = LABEL.matcher(text);
      while (found.find()) {
        labels.put(found.group(1), found.group(2));
      }
    }
    return labels;
  }

  /** A histogram is served as several samples; the table has it once. */
  private static String family(String sample, Set<String> histograms) {
    for (var suffix : List.of("_bucket", "_count", "_sum", "_max")) {
      if (sample.endsWith(suffix)) {
        var base = sample.substring(0, sample.length() - suffix.length());
        if (histograms.contains(base)) {
          return base;
        }
      }
    }
    return sample;
  }

  @Test
  void each_listed_metric_is_served_and_each_served_one_is_listed() throws IOException {
    // Given
    var table = table();
    var histograms =
        table.stream()
            .filter(metric -> metric.type().equals("histogram"))
            .map(Metric::name)
            .collect(Collectors.toSet());
    var listed = new TreeMap<Service, Set<String>>();
    var served = new TreeMap<Service, Set<String>>();
    // When
    for (var service : world.stack.services()) {
      listed.put(
          service,
          table.stream()
              .filter(metric -> metric.services().contains(service))
              .map(Metric::name)
              .collect(Collectors.toCollection(TreeSet::new)));
      served.put(
          service,
          served(service).stream()
              .map(sample -> family(sample.name(), histograms))
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    // Then
    assertThat(served).as("served metrics against docs/observability.md").isEqualTo(listed);
  }

  @Test
  void labels_are_the_listed_ones_and_their_values_name_nobody() throws IOException {
    // Given
    var table =
        table().stream().collect(Collectors.toMap(Metric::name, metric -> metric, (a, _) -> a));
    for (var service : world.stack.services()) {
      for (var sample : served(service)) {
        // When
        var metric = table.get(family(sample.name(), table.keySet()));
        var labels = new TreeSet<>(sample.labels().keySet());
        labels.remove("le");
        // Then
        assertThat(labels).as(service + " " + sample).isEqualTo(metric.labels());
        assertThat(sample.labels().values())
            .as(service + " " + sample)
            .noneMatch(value -> ID.matcher(value).find());
      }
    }
  }
}
