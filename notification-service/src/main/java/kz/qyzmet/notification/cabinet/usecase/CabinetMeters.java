package kz.qyzmet.notification.cabinet.usecase;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.qyzmet.notification.cabinet.domain.Notice;
import kz.qyzmet.notification.cabinet.domain.Told;

/** Streams that are open here, and notices told; there from the start, at zero. */
@Startup
@ApplicationScoped
class CabinetMeters {
  private final Map<String, Counter> told;

  CabinetMeters(MeterRegistry metrics, Doorbells bells) {
    Gauge.builder("qyzmet.streams.open", bells, Doorbells::open)
        .description("live streams that are open in this process")
        .strongReference(true)
        .register(metrics);
    this.told =
        Told.KINDS.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    kind ->
                        Counter.builder("qyzmet.notices.told")
                            .description("notices written for applicants")
                            .tag("kind", kind)
                            .register(metrics)));
  }

  /** Call it after the commit: what was rolled back was not told. */
  void told(List<Notice> notices) {
    notices.forEach(notice -> told.get(notice.told().kind()).increment());
  }
}
