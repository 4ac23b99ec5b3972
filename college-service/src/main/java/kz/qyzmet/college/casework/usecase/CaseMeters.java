package kz.qyzmet.college.casework.usecase;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.domain.Refusal;
import kz.qyzmet.kit.metrics.Kinds;

/** Counts what people did to cases and what was refused to them; there from the start, at zero. */
@Startup
@ApplicationScoped
class CaseMeters {
  private final Map<String, Counter> steps;
  private final Map<String, Counter> refusals;
  private final Counter stale;

  CaseMeters(MeterRegistry metrics) {
    this.steps =
        counters(
            Change.class,
            kind ->
                Counter.builder("qyzmet.case.steps")
                    .description("changes that people made to cases")
                    .tag("kind", kind)
                    .register(metrics));
    this.refusals = counters(Refusal.class, kind -> refusal(kind, metrics));
    this.stale = refusal("stale", metrics);
  }

  private static Counter refusal(String kind, MeterRegistry metrics) {
    return Counter.builder("qyzmet.case.refusals")
        .description("commands that were refused, by a rule or for their stale version")
        .tag("kind", kind)
        .register(metrics);
  }

  private static Map<String, Counter> counters(Class<?> sealed, Function<String, Counter> counter) {
    return Kinds.all(sealed).stream().collect(Collectors.toMap(Function.identity(), counter));
  }

  void done(List<Change> changes) {
    changes.forEach(change -> steps.get(Kinds.of(change.getClass())).increment());
  }

  /** Somebody was faster. */
  void stale() {
    stale.increment();
  }

  void refused(Refusal refusal) {
    refusals.get(Kinds.of(refusal.getClass())).increment();
  }
}
