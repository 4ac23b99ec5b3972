package kz.qyzmet.kit.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import kz.qyzmet.kit.metrics.Routes;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses what is beyond the service's strength before any work is done for it: no token is
 * checked, no body is read, no connection is taken. A request has its place until its answer
 * begins, so that a stream that stays open takes none.
 */
@Singleton
public class Admission {
  /** Before everything else. */
  static final int ORDER = -1000;

  private static final int UNAVAILABLE = 503;
  private static final int RETRY_AFTER_SECONDS = 1;

  private final Refusal refusal;
  private final Correlation correlation;
  private final int limit;
  private final Counter refused;
  private final AtomicInteger places = new AtomicInteger();

  Admission(
      ProblemAnswers answers,
      Correlation correlation,
      MeterRegistry metrics,
      @ConfigProperty(name = "qyzmet.http.max-concurrent", defaultValue = "24") int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException(
          "Expected qyzmet.http.max-concurrent of at least 1, but got " + limit);
    }
    this.refusal =
        new Refusal(Problem.of("overloaded", UNAVAILABLE).retryAfter(RETRY_AFTER_SECONDS), answers);
    this.correlation = correlation;
    this.limit = limit;
    this.refused = metrics.counter("qyzmet.http.refused");
    Gauge.builder("qyzmet.http.under-way", places, AtomicInteger::get).register(metrics);
  }

  void install(@Observes Router router) {
    router.route().order(ORDER).handler(this::admit);
  }

  private void admit(RoutingContext context) {
    if (isOperational(context.request().path())) {
      context.next();
    } else if (places.incrementAndGet() > limit) {
      places.decrementAndGet();
      refused.increment();
      Routes.countAs(Routes.OVERLOADED);
      refusal.send(context, correlation.idFor(context.request().getHeader(Correlation.HEADER)));
    } else {
      var left = new AtomicBoolean();
      Runnable leave =
          () -> {
            if (left.compareAndSet(false, true)) {
              places.decrementAndGet();
            }
          };
      context.addHeadersEndHandler(done -> leave.run());
      context.addEndHandler(done -> leave.run());
      context.next();
    }
  }

  /** Health and metrics must answer most of all when there is too much to do. */
  private static boolean isOperational(String path) {
    return path != null && (path.startsWith("/q/") || path.startsWith("/local/"));
  }
}
