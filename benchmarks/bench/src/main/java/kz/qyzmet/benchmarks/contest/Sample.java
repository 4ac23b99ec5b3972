package kz.qyzmet.benchmarks.contest;

import java.util.List;
import kz.qyzmet.benchmarks.measure.Spent;
import kz.qyzmet.benchmarks.workload.Driven;

/**
 * What a contender did in one round, or in several together.
 *
 * @param pipelines completed, and all their events published
 * @param transitions completed and, where there is something to publish, published
 * @param nanos from the first step's start until the last event was published
 * @param p50 of a single transition, nanoseconds; the mean of the rounds'
 * @param p99 of a single transition, nanoseconds; the mean of the rounds'
 */
public record Sample(
    int rounds, long pipelines, long transitions, long nanos, double p50, double p99, Spent spent) {
  static Sample of(Driven driven, long nanos, Spent spent) {
    return new Sample(
        1, driven.pipelines(), driven.transitions(), nanos, driven.p50(), driven.p99(), spent);
  }

  /** Several rounds, of which there is one at least. */
  public static Sample together(List<Sample> rounds) {
    return rounds.stream().reduce(Sample::plus).orElseThrow();
  }

  public Sample plus(Sample other) {
    int all = rounds + other.rounds;
    return new Sample(
        all,
        pipelines + other.pipelines,
        transitions + other.transitions,
        nanos + other.nanos,
        (p50 * rounds + other.p50 * other.rounds) / all,
        (p99 * rounds + other.p99 * other.rounds) / all,
        spent.plus(other.spent));
  }

  public double perSecond() {
    return transitions * 1e9 / nanos;
  }

  /** Whole cases, from the first step's start until their last event was published. */
  public double pipelinesPerSecond() {
    return pipelines * 1e9 / nanos;
  }

  public double p50Millis() {
    return p50 / 1e6;
  }

  public double p99Millis() {
    return p99 / 1e6;
  }

  /** CPU of the measured JVMs and of PostgreSQL; milliseconds for each transition. */
  public double cpuMillis() {
    return (double) (spent.jvm() + spent.postgres()) / transitions;
  }

  public double jvmMillis() {
    return (double) spent.jvm() / transitions;
  }

  public double postgresMillis() {
    return (double) spent.postgres() / transitions;
  }

  public double kafkaMillis() {
    return (double) spent.kafka() / transitions;
  }

  /** Whole pages that a checkpoint brought into the log; for a thousand transitions. */
  public double fullPagesPerThousand() {
    return spent.fullPages() * 1e3 / transitions;
  }

  /** Write-ahead log; thousands of bytes for each transition. */
  public double walKilobytes() {
    return spent.wal() / 1e3 / transitions;
  }
}
