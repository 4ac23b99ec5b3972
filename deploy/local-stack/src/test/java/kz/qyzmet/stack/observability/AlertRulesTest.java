package kz.qyzmet.stack.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qyzmet.stack.Home;
import org.junit.jupiter.api.Test;

/**
 * Alert rules, table of metrics and runbook hold together. The one test that needs Prometheus' own
 * checker is reported as skipped where it is not installed; .ci/run brings it.
 */
class AlertRulesTest {
  private static final Path HOME = Home.find().data("any").getParent().getParent();
  private static final Path RULES = HOME.resolve("deploy/observability/alerts.yml");
  private static final Path TESTS = HOME.resolve("deploy/observability/alerts_test.yml");
  private static final Pattern METRIC = Pattern.compile("\\b(qyzmet_[a-z0-9_]+)");

  /** Prometheus makes it for every target. */
  private static final Set<String> PROMETHEUS_OWN = Set.of("up");

  private static final Set<String> WORDS =
      Set.of(
          "sum",
          "max",
          "min",
          "by",
          "kind",
          "rate",
          "increase",
          "min_over_time",
          "histogram_quantile",
          "job",
          "le");

  private static List<JsonNode> rules() throws IOException {
    var rules = new ArrayList<JsonNode>();
    new YAMLMapper()
        .readTree(RULES.toFile())
        .get("groups")
        .forEach(group -> group.get("rules").forEach(rules::add));
    return rules;
  }

  /** What the table lists, with the samples that a histogram is served as. */
  private static Set<String> served() throws IOException {
    return Files.readAllLines(HOME.resolve("docs/observability.md")).stream()
        .filter(line -> line.startsWith("| `qyzmet_"))
        .map(line -> line.split("\\|"))
        .flatMap(
            cells -> {
              var name = cells[1].strip().replace("`", "");
              return cells[2].strip().equals("histogram")
                  ? Stream.of(name + "_bucket", name + "_count", name + "_sum", name + "_max")
                  : Stream.of(name);
            })
        .collect(Collectors.toSet());
  }

  @Test
  void every_metric_that_an_alert_names_is_in_the_table() throws IOException {
    var served = served();
    for (var rule : rules()) {
      var expression = rule.get("expr").asText();
      var named = METRIC.matcher(expression).results().map(found -> found.group(1)).toList();
      assertThat(served).as(rule.get("alert").asText()).containsAll(named);
      if (named.isEmpty()) {
        assertThat(PROMETHEUS_OWN).as(expression).anyMatch(own -> expression.startsWith(own + "{"));
      }
    }
  }

  @Test
  void expressions_hold_no_other_names_than_metrics_functions_and_labels() throws IOException {
    for (var rule : rules()) {
      var bare =
          rule.get("expr")
              .asText()
              .replaceAll("\\{[^}]*}", "")
              .replaceAll("\\[[^]]*]", "")
              .replaceAll("qyzmet_[a-z0-9_]+", "");
      var words =
          Pattern.compile("[a-z_]{2,}")
              .matcher(bare)
              .results()
              .map(found -> found.group())
              .filter(word -> !PROMETHEUS_OWN.contains(word))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(WORDS).as(rule.get("alert").asText()).containsAll(words);
    }
  }

  @Test
  void every_alert_has_its_section_in_the_runbook_and_no_section_is_left_over() throws IOException {
    // Given
    var runbook = Files.readAllLines(HOME.resolve("docs/runbook.md"));
    int alerts = runbook.indexOf("## Alerts");
    int drills = runbook.indexOf("## Drills");
    // When
    var sections =
        runbook.subList(alerts, drills).stream()
            .filter(line -> line.startsWith("### "))
            .map(line -> line.substring("### ".length()))
            .toList();
    // Then
    var named = new ArrayList<String>();
    for (var rule : rules()) {
      var name = rule.get("alert").asText();
      named.add(name);
      assertThat(rule.at("/annotations/runbook").asText())
          .isEqualTo("docs/runbook.md#" + name.toLowerCase(Locale.ROOT));
      assertThat(rule.at("/labels/severity").asText()).isIn("page", "ticket");
    }
    assertThat(sections).containsExactlyInAnyOrderElementsOf(named);
  }

  @Test
  void every_alert_has_a_unit_test() throws IOException {
    var tested =
        new YAMLMapper()
            .readTree(TESTS.toFile()).findValuesAsText("alertname").stream()
                .collect(Collectors.toSet());
    for (var rule : rules()) {
      assertThat(tested).contains(rule.get("alert").asText());
    }
  }

  @Test
  void promtool_accepts_the_rules_and_their_unit_tests_pass()
      throws IOException, InterruptedException {
    var promtool = onPath("promtool");
    assumeThat(promtool)
        .as("promtool on the path: without it nobody has read the rules as Prometheus does")
        .isPresent();
    runs(promtool.orElseThrow(), "check", "rules", RULES.toString());
    runs(promtool.orElseThrow(), "test", "rules", TESTS.toString());
  }

  private static Optional<String> onPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  private static void runs(String... command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(String.join(" ", command) + "\n" + output).isZero();
  }
}
