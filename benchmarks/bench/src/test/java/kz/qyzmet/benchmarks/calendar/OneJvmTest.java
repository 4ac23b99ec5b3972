package kz.qyzmet.benchmarks.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.stack.CheckFailed;
import org.junit.jupiter.api.Test;

class OneJvmTest {
  private static final String RESULT =
      """
      {"benchmark": "kz.qyzmet.benchmarks.calendar.CalendarBenchmark.%s", "params": {"span": "%d"},
       "primaryMetric": {"score": %d.5, "scoreUnit": "ns/op", "rawData": [[4.0, 3.0, %s]]}}
      """;

  private static String results(String lastIteration) {
    var results = new ArrayList<String>();
    for (var operation : List.of("add", "between")) {
      for (var contender : List.of("Ours", "Arrays", "Strata", "Loop")) {
        for (int span : new int[] {1, 15, 250, 2000}) {
          results.add(RESULT.formatted(operation + contender, span, span, lastIteration));
        }
      }
    }
    return "[" + String.join(",", results) + "]";
  }

  @Test
  void figures_are_found_by_operation_contender_and_span() throws Exception {
    // When
    var measured = OneJvm.read(new ObjectMapper().readTree(results("4.0")));
    // Then
    assertThat(measured.nanos()).hasSize(32).containsEntry("betweenStrata250", 250.5);
    assertThat(measured.drift()).isCloseTo(1, within(1e-9));
  }

  @Test
  void what_was_still_getting_warm_shows_in_its_iterations() throws Exception {
    assertThat(OneJvm.read(new ObjectMapper().readTree(results("2.0"))).drift())
        .isCloseTo(0.5, within(1e-9));
  }

  @Test
  void a_loop_that_is_missing_gives_no_figures_at_all() throws Exception {
    var one = "[" + RESULT.formatted("addOurs", 1, 1, "4.0") + "]";
    var results = new ObjectMapper().readTree(one);
    assertThatThrownBy(() -> OneJvm.read(results))
        .isInstanceOf(CheckFailed.class)
        .hasMessageContaining("it measured [addOurs1]");
  }
}
