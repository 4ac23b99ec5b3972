package kz.qyzmet.benchmarks.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The report as JSON: {@code {measurement, facts, rows[], checks[], notRun, seconds,
 * secondsInAll}}.
 */
public final class JsonReport {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private JsonReport() {}

  public static String text(Report report) {
    var json = JSON.createObjectNode();
    json.put("measurement", !report.quick());
    var facts = json.putObject("facts");
    report.facts().forEach(facts::put);
    var rows = json.putArray("rows");
    report.rows().forEach(row -> write(row, rows.addObject()));
    var checks = json.putArray("checks");
    for (var check : report.checks()) {
      checks
          .addObject()
          .put("what", check.what())
          .put("expected", check.expected())
          .put("found", check.found())
          .put("holds", check.holds());
    }
    var notRun = json.putObject("notRun");
    report.notRun().forEach(notRun::put);
    var seconds = json.putObject("seconds");
    report.seconds().forEach(seconds::put);
    json.put("secondsInAll", report.secondsInAll());
    try {
      return JSON.writeValueAsString(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(Row row, ObjectNode json) {
    json.put("part", row.part());
    json.put("figure", row.what());
    json.put("unit", row.unit());
    json.put("ours", row.ours());
    row.reference()
        .ifPresent(
            other -> {
              json.put("reference", other.name());
              json.put("referenceFigure", other.value());
              if (!Double.isNaN(row.ratio())) {
                json.put("ratio", row.ratio());
              }
            });
    if (row.verdict() != Goal.Verdict.NO_GOAL) {
      json.put("goal", row.goal().text());
      json.put("stretch", row.goal().stretchText());
      json.put("verdict", row.verdict().word());
    }
  }
}
