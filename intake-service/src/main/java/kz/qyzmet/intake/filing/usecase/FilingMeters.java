package kz.qyzmet.intake.filing.usecase;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.qyzmet.intake.filing.domain.CannotFile;
import kz.qyzmet.intake.filing.domain.CannotObject;
import kz.qyzmet.intake.filing.domain.CannotWithdraw;
import kz.qyzmet.kit.metrics.Kinds;

/** Counts what became of applicants' wishes; there from the start, at zero. */
@Startup
@ApplicationScoped
class FilingMeters {
  private final Counter accepted;
  private final Counter withdrawals;
  private final Map<String, Counter> refused;
  private final Map<String, Counter> withdrawalsRefused;
  private final Counter acceptancesRefused;
  private final Counter objections;
  private final Map<String, Counter> objectionsRefused;

  FilingMeters(MeterRegistry metrics) {
    this.accepted = counter(metrics, "qyzmet.applications.accepted", "applications accepted", null);
    this.withdrawals =
        counter(metrics, "qyzmet.withdrawals.asked", "withdrawals passed on to the provider", null);
    this.refused =
        counters(
            CannotFile.class,
            kind ->
                counter(metrics, "qyzmet.applications.refused", "applications not accepted", kind));
    this.withdrawalsRefused =
        counters(
            CannotWithdraw.class,
            kind ->
                counter(
                    metrics, "qyzmet.withdrawals.refused", "withdrawals refused at once", kind));
    this.acceptancesRefused =
        counter(
            metrics, "qyzmet.acceptances.refused", "papers that a counter did not accept", null);
    this.objections =
        counter(metrics, "qyzmet.objections.filed", "objections passed on to the provider", null);
    this.objectionsRefused =
        counters(
            CannotObject.class,
            kind ->
                counter(metrics, "qyzmet.objections.refused", "objections refused at once", kind));
  }

  private static Counter counter(
      MeterRegistry metrics, String name, String description, String kind) {
    var builder = Counter.builder(name).description(description);
    return (kind == null ? builder : builder.tag("kind", kind)).register(metrics);
  }

  private static Map<String, Counter> counters(Class<?> sealed, Function<String, Counter> counter) {
    return Kinds.all(sealed).stream().collect(Collectors.toMap(Function.identity(), counter));
  }

  void accepted() {
    accepted.increment();
  }

  void refused(CannotFile why) {
    refused.get(Kinds.of(why.getClass())).increment();
  }

  void acceptanceRefused() {
    acceptancesRefused.increment();
  }

  void withdrawalAsked() {
    withdrawals.increment();
  }

  void withdrawalRefused(CannotWithdraw why) {
    withdrawalsRefused.get(Kinds.of(why.getClass())).increment();
  }

  void objected() {
    objections.increment();
  }

  void objectionRefused(CannotObject why) {
    objectionsRefused.get(Kinds.of(why.getClass())).increment();
  }
}
