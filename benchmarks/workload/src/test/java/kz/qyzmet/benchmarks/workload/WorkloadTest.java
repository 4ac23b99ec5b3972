package kz.qyzmet.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class WorkloadTest {
  /** Keeps at which step each case is; ends those that have done all five. */
  private static final class Notebook implements EnginePipelines.Engine {
    private final Map<String, Integer> at = new ConcurrentHashMap<>();
    private final String loses;

    Notebook(String loses) {
      this.loses = loses;
    }

    @Override
    public String about() {
      return "Notebook 1";
    }

    @Override
    public void start(String businessKey, Map<String, Object> variables) {
      at.put(businessKey, 0);
    }

    @Override
    public void complete(String group, String businessKey, Map<String, Object> variables) {
      int step = at.get(businessKey);
      if (!Step.PIPELINE.get(step).role().equals(group)) {
        throw new IllegalStateException(group + " has no task of " + businessKey);
      }
      if (!businessKey.equals(loses)) {
        at.put(businessKey, step + 1);
      }
    }

    @Override
    public long ended() {
      return at.values().stream().filter(step -> step == Step.PIPELINE.size()).count();
    }

    @Override
    public void close() {
      at.clear();
    }
  }

  @Test
  void every_prepared_case_goes_through_all_five_steps_in_their_order() throws Exception {
    var notebook = new Notebook(null);
    try (var pipelines = new EnginePipelines(notebook)) {
      pipelines.prepare(20);
      var driven = pipelines.drive(12, 3);
      assertThat(driven.pipelines()).isEqualTo(12);
      assertThat(driven.transitions()).isEqualTo(60);
      assertThat(notebook.ended()).isEqualTo(12);
      assertThat(pipelines.drive(8, 3).pipelines()).isEqualTo(8);
    }
  }

  @Test
  void a_case_that_never_ends_fails_the_drive() throws Exception {
    try (var pipelines = new EnginePipelines(new Notebook("case-3"))) {
      pipelines.prepare(5);
      assertThatThrownBy(() -> pipelines.drive(5, 2)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void more_than_was_prepared_cannot_be_driven() {
    try (var pipelines = new EnginePipelines(new Notebook(null))) {
      assertThatThrownBy(() -> pipelines.drive(1, 1)).hasMessageContaining("only 0 are");
    }
  }

  @Test
  void a_pace_takes_every_case_through_all_steps_no_sooner_than_each_is_due() throws Exception {
    // Given
    var notebook = new Notebook(null);
    try (var pipelines = new EnginePipelines(notebook)) {
      pipelines.prepare(6);
      // When
      var driven = pipelines.pace(4, 3, 100);
      // Then
      assertThat(driven.transitions()).isEqualTo(20);
      assertThat(driven.nanos()).isGreaterThanOrEqualTo(190_000_000L);
      assertThat(notebook.ended()).isEqualTo(4);
      assertThat(pipelines.drive(2, 1).pipelines()).isEqualTo(2);
    }
  }

  @Test
  void what_waits_for_a_step_that_failed_fails_too() {
    // Given
    var done = Pace.signals(2);
    // When
    assertThatThrownBy(
            () ->
                Pace.passing(
                    done,
                    0,
                    -1,
                    () -> {
                      throw new IllegalStateException("no such task");
                    }))
        .hasMessage("no such task");
    // Then
    assertThatThrownBy(() -> Pace.passing(done, 1, 0, () -> {}))
        .hasRootCauseMessage("no such task");
  }

  @Test
  void the_conversation_tells_what_was_driven_and_what_failed() {
    try (var pipelines = new EnginePipelines(new Notebook(null))) {
      assertThat(Driver.answer(pipelines, "prepare 4")).isEqualTo("ok");
      assertThat(Driver.answer(pipelines, "drive 4 2"))
          .startsWith("ok pipelines=4 transitions=20 nanos=");
      assertThat(Driver.answer(pipelines, "drive 4 2")).startsWith("failed");
      assertThat(Driver.answer(pipelines, "dance")).startsWith("failed");
      assertThat(Driver.answer(pipelines, "prepare 1")).isEqualTo("ok");
      assertThat(Driver.answer(pipelines, "pace 1 1 500")).startsWith("ok pipelines=1 ");
    }
  }

  @Test
  void what_was_driven_survives_the_wire() {
    var driven = new Driven(7, 56, 1_000, 20, 90);
    assertThat(Driven.of(driven.words())).isEqualTo(driven);
    assertThatThrownBy(() -> Driven.of("pipelines=7")).hasMessageContaining("Expected");
  }

  @Test
  void percentiles_are_of_all_that_was_taken_in() {
    var latencies = new Latencies();
    for (int i = 1; i <= 1000; i++) {
      latencies.add(i * 1_000_000L);
    }
    assertThat((double) latencies.at(50)).isCloseTo(500e6, within(1e6));
    assertThat((double) latencies.at(99)).isCloseTo(990e6, within(1e6));
    assertThat(latencies.count()).isEqualTo(1000);
  }

  @Test
  void nothing_measured_has_no_percentile() {
    assertThatThrownBy(() -> new Latencies().at(50)).hasMessageContaining("nothing was");
  }

  @Test
  void a_crew_does_every_job_once_and_stops_at_the_first_failure() throws Exception {
    var done = new ConcurrentLinkedQueue<Integer>();
    Crew.run(4, 100, done::add);
    assertThat(done).hasSize(100).doesNotHaveDuplicates();
    var tries = new HashMap<Integer, Integer>();
    assertThatThrownBy(
            () ->
                Crew.run(
                    1,
                    100,
                    number -> {
                      tries.put(number, 1);
                      throw new IllegalStateException("the third wheel");
                    }))
        .hasMessage("the third wheel");
    assertThat(tries).hasSize(1);
  }
}
