package kz.qyzmet.kit.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import kz.qyzmet.kit.metrics.Routes;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * No request waits longer than the limit for its answer to begin, whatever stands still behind us:
 * then it is answered 503. What it asked for may be done all the same, a little later; the caller
 * asks again under the same Idempotency-Key and is told. A stream has begun, and may stay open.
 */
@Singleton
public class TimeLimit {
  private static final Logger LOG = Logger.getLogger(TimeLimit.class);

  /** Just behind admission: who is refused waits for nothing. */
  private static final int ORDER = Admission.ORDER + 1;

  private static final String TOLD = "qyzmet.too-long";
  private static final int UNAVAILABLE = 503;
  private static final int RETRY_AFTER_SECONDS = 2;

  /** A slow body is no slow answer: as long as more of it comes, it may take as many limits. */
  private static final int BODY_LIMITS = 6;

  private final ProblemAnswers answers;
  private final Correlation correlation;
  private final long limitMillis;

  TimeLimit(
      ProblemAnswers answers,
      Correlation correlation,
      @ConfigProperty(name = "qyzmet.http.max-wait", defaultValue = "PT10S") Duration limit) {
    if (!limit.isPositive()) {
      throw new IllegalArgumentException(
          "Expected qyzmet.http.max-wait of more than nothing, but got " + limit);
    }
    this.answers = answers;
    this.correlation = correlation;
    this.limitMillis = limit.toMillis();
  }

  void install(@Observes Router router) {
    router.route().order(ORDER).handler(this::watch).failureHandler(TimeLimit::late);
  }

  /** What comes after the answer was given for it cannot be written; nobody is told. */
  private static void late(RoutingContext context) {
    if (!hasTold(context)) {
      context.next();
    }
  }

  /** Whether the request was answered at the limit: its resource comes too late. */
  static boolean hasTold(RoutingContext context) {
    return Boolean.TRUE.equals(context.get(TOLD));
  }

  private void watch(RoutingContext context) {
    new Waiting(context).begin(BODY_LIMITS);
    context.next();
  }

  /** One request until its answer begins. */
  private final class Waiting {
    private final RoutingContext context;
    private long timer;
    private long arrived;

    Waiting(RoutingContext context) {
      this.context = context;
      context.addHeadersEndHandler(_ -> context.vertx().cancelTimer(timer));
      context.addEndHandler(_ -> context.vertx().cancelTimer(timer));
    }

    void begin(int limits) {
      long half = limitMillis / 2;
      timer =
          context
              .vertx()
              .setTimer(
                  Math.max(1, half),
                  _ -> {
                    arrived = context.request().bytesRead();
                    timer = context.vertx().setTimer(limitMillis - half, _ -> end(limits - 1));
                  });
    }

    private void end(int limitsLeft) {
      var response = context.response();
      if (response.ended() || response.closed() || response.headWritten()) {
        return;
      }
      if (limitsLeft > 0 && isArriving()) {
        begin(limitsLeft);
        return;
      }
      LOG.warnf("request=too-long limit-ms=%d", limitMillis);
      context.put(TOLD, true);
      Routes.countUnknownAs(Routes.TOO_LONG);
      // The resource's filter has named it already where the request got that far.
      var id =
          MDC.get("correlation") instanceof String known
              ? known
              : correlation.idFor(context.request().getHeader(Correlation.HEADER));
      var problem = Problem.of("too-long", UNAVAILABLE).retryAfter(RETRY_AFTER_SECONDS);
      answers.send(context, problem, id);
    }

    /**
     * Whether more of the body came in the second half of the limit. One that came before, and lies
     * there while its reader waits for something else, is not arriving.
     */
    private boolean isArriving() {
      return context.request().bytesRead() > arrived && !context.request().isEnded();
    }
  }
}
