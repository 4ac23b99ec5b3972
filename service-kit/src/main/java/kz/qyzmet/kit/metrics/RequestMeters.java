package kz.qyzmet.kit.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.DoubleStream;

/**
 * Requests by route template, method and status, under our own name. The framework measures them
 * already; measuring twice would cost every request twice. The template is the one of the
 * resource's path: what a caller writes into a path never becomes a label.
 */
@Singleton
class RequestMeters {
  private static final String THEIRS = "http.server.requests";
  static final String OURS = "qyzmet.http.requests";

  private static final double[] BUCKETS =
      DoubleStream.of(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)
          .map(seconds -> seconds * Duration.ofSeconds(1).toNanos())
          .toArray();

  @Produces
  @Singleton
  MeterFilter requests() {
    return new MeterFilter() {
      @Override
      public Meter.Id map(Meter.Id id) {
        return id.getName().equals(THEIRS) ? renamed(id) : id;
      }

      @Override
      public DistributionStatisticConfig configure(
          Meter.Id id, DistributionStatisticConfig config) {
        return id.getName().equals(OURS)
            ? DistributionStatisticConfig.builder()
                .serviceLevelObjectives(BUCKETS)
                .build()
                .merge(config)
            : config;
      }
    };
  }

  private static Meter.Id renamed(Meter.Id id) {
    return id.withName(OURS)
        .replaceTags(
            Tags.of(
                Tag.of("method", tag(id, "method")),
                Tag.of("route", tag(id, "uri")),
                Tag.of("status", tag(id, "status"))));
  }

  private static String tag(Meter.Id id, String key) {
    var value = id.getTag(key);
    return value == null ? "unknown" : value;
  }
}
