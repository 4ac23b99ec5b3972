package kz.qyzmet.benchmarks.contest;

import static org.assertj.core.api.Assertions.assertThat;

import kz.qyzmet.benchmarks.measure.Spent;
import kz.qyzmet.benchmarks.workload.Driven;
import org.junit.jupiter.api.Test;

class SampleTest {
  private static Sample sample(long pipelines, long seconds, long p99, Spent spent) {
    return Sample.of(
        new Driven(pipelines, 5 * pipelines, 1, 5, p99), seconds * 1_000_000_000L, spent);
  }

  @Test
  void rounds_together_weigh_by_their_time_and_their_work() {
    var both =
        sample(100, 1, 10, new Spent(200, 100, 50, 1_000_000, 2))
            .plus(sample(300, 3, 30, new Spent(600, 300, 150, 3_000_000, 6)));
    assertThat(both.transitions()).isEqualTo(2000);
    assertThat(both.perSecond()).isEqualTo(500);
    assertThat(both.p99()).isEqualTo(20);
    assertThat(both.cpuMillis()).isEqualTo(0.6);
    assertThat(both.walKilobytes()).isEqualTo(2);
    assertThat(both.kafkaMillis()).isEqualTo(0.1);
    assertThat(both.fullPagesPerThousand()).isEqualTo(4);
  }

  @Test
  void speed_counts_until_the_last_event_is_published() {
    var sample = sample(100, 2, 1, Spent.NOTHING);
    assertThat(sample.perSecond()).isEqualTo(250);
    assertThat(sample.pipelinesPerSecond()).isEqualTo(50);
  }
}
