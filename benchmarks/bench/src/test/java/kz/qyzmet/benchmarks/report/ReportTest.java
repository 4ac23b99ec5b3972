package kz.qyzmet.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import kz.qyzmet.benchmarks.report.Row.Reference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final Goal FIVE_TIMES = new Goal.RatioAtLeast(5, 10);

  private static Row speed(double ours, double engine) {
    return Row.against(
        "transitions", "speed", "1/s", ours, new Reference("Engine 1", engine), FIVE_TIMES);
  }

  @Nested
  class Verdict {
    @Test
    void a_ratio_is_ours_divided_by_the_references() {
      assertThat(speed(1500, 250).ratio()).isEqualTo(6);
    }

    @Test
    void a_figure_at_its_goal_meets_it_and_one_at_the_stretch_reaches_that() {
      assertThat(speed(1249, 250).verdict()).isEqualTo(Goal.Verdict.MISSED);
      assertThat(speed(1250, 250).verdict()).isEqualTo(Goal.Verdict.MET);
      assertThat(speed(2500, 250).verdict()).isEqualTo(Goal.Verdict.STRETCH);
    }

    @Test
    void where_less_is_better_the_figure_stays_below() {
      var cpu = new Goal.AtMost(1.0, 0.5);
      assertThat(Row.alone("cost", "CPU", "ms", 1.01, cpu).verdict())
          .isEqualTo(Goal.Verdict.MISSED);
      assertThat(Row.alone("cost", "CPU", "ms", 1.0, cpu).verdict()).isEqualTo(Goal.Verdict.MET);
      assertThat(Row.alone("cost", "CPU", "ms", 0.5, cpu).verdict())
          .isEqualTo(Goal.Verdict.STRETCH);
    }

    @Test
    void a_ratio_that_shall_be_small_is_judged_by_the_ratio() {
      var goal = new Goal.RatioAtMost(1.5, 1.0);
      var row = Row.against("calendar", "add", "ns", 6, new Reference("arrays", 5), goal);
      assertThat(row.verdict()).isEqualTo(Goal.Verdict.MET);
    }

    @Test
    void a_figure_without_a_goal_is_not_judged() {
      assertThat(Row.alone("start", "memory", "MB", 700, Goal.none()).verdict().word()).isEmpty();
    }

    @Test
    void a_figure_that_was_not_measured_is_no_figure() {
      assertThatThrownBy(() -> Row.alone("lag", "p50", "ms", Double.NaN, Goal.none()))
          .hasMessageContaining("Expected a figure for p50");
      assertThatThrownBy(() -> new Reference("bare Kafka", Double.POSITIVE_INFINITY))
          .hasMessageContaining("bare Kafka");
      assertThatThrownBy(() -> Row.alone("transitions", "speed", "1/s", 1, FIVE_TIMES))
          .hasMessageContaining("Expected a reference");
    }
  }

  @Nested
  class Soundness {
    @Test
    void a_missed_goal_is_a_figure_and_no_failure() {
      var report = new Report(false);
      report.add(speed(1, 250));
      assertThat(report.sound()).isTrue();
    }

    @Test
    void events_that_are_missing_fail_the_run() {
      var report = new Report(false);
      report.check("pipelines completed = events consumed", 621, 620);
      assertThat(report.sound()).isFalse();
      assertThat(TextReport.lines(report))
          .contains("FAILS  pipelines completed = events consumed: expected 621, found 620");
    }

    @Test
    void a_part_that_could_not_run_is_named_and_fails_the_run() {
      var report = new Report(false);
      report.notRun("accept", "pgbench is not installed");
      assertThat(report.sound()).isFalse();
      assertThat(TextReport.lines(report)).contains("NOT RUN  accept: pgbench is not installed");
    }
  }

  @Nested
  class Printing {
    @Test
    void the_table_has_both_figures_their_ratio_the_goal_and_the_verdict() {
      var report = new Report(false);
      report.add(speed(2412.4, 301.2));
      assertThat(TextReport.table(report.rows()))
          .containsExactly(
              "part         figure  unit  ours  reference  its  ratio  goal   stretch  verdict",
              "transitions  speed   1/s   2412  Engine 1   301   8.01  >= 5x  10x      met");
    }

    @Test
    void the_time_of_each_part_and_of_the_whole_run_stands_below() throws Exception {
      // Given
      var report = new Report(false);
      report.took("start", Duration.ofMillis(61_900));
      report.took("calendar", Duration.ofSeconds(70));
      report.tookInAll(Duration.ofSeconds(140));
      // When, Then
      assertThat(TextReport.lines(report))
          .last()
          .isEqualTo("took: start 61 s, calendar 70 s; 140 s in all");
      var json = new ObjectMapper().readTree(JsonReport.text(report));
      assertThat(json.get("seconds").get("start").asLong()).isEqualTo(61);
      assertThat(json.get("secondsInAll").asLong()).isEqualTo(140);
    }

    @Test
    void a_quick_run_says_that_it_is_no_measurement() throws Exception {
      var report = new Report(true);
      assertThat(TextReport.lines(report)).last().asString().contains("NOT a measurement");
      assertThat(
              new ObjectMapper().readTree(JsonReport.text(report)).get("measurement").asBoolean())
          .isFalse();
    }

    @Test
    void json_carries_the_figures_unrounded_with_their_circumstances() throws Exception {
      var report = new Report(false);
      report.fact("SHOW", "fsync=on");
      report.add(speed(2412.4, 301.2));
      report.check("completed", 5, 5);
      var json = new ObjectMapper().readTree(JsonReport.text(report));
      assertThat(json.get("facts").get("SHOW").asText()).isEqualTo("fsync=on");
      var row = json.get("rows").get(0);
      assertThat(row.get("ours").asDouble()).isEqualTo(2412.4);
      assertThat(row.get("reference").asText()).isEqualTo("Engine 1");
      assertThat(row.get("ratio").asDouble()).isEqualTo(2412.4 / 301.2);
      assertThat(row.get("verdict").asText()).isEqualTo("met");
      assertThat(json.get("checks").get(0).get("holds").asBoolean()).isTrue();
    }

    @Test
    void figures_have_three_significant_digits_and_all_digits_before_the_point() {
      assertThat(Figures.text(12345.6)).isEqualTo("12346");
      assertThat(Figures.text(12.345)).isEqualTo("12.3");
      assertThat(Figures.text(0.0012345)).isEqualTo("0.00123");
      assertThat(Figures.text(0)).isEqualTo("0");
    }
  }
}
