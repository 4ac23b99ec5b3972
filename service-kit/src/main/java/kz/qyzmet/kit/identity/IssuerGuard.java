package kz.qyzmet.kit.identity;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import kz.qyzmet.kit.metrics.Routes;
import kz.qyzmet.kit.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Answers 503 to a token that cannot be judged, because the issuer was never reached: 401 would say
 * that the token is bad. Stands before authentication; who sends no token is none of its business.
 */
@Singleton
public class IssuerGuard {
  private static final int AFTER_CORRELATION = 100;
  private static final int RETRY_AFTER_SECONDS = 5;

  private final IssuerKeys keys;

  IssuerGuard(IssuerKeys keys) {
    this.keys = keys;
  }

  @ServerRequestFilter(preMatching = true, priority = AFTER_CORRELATION)
  public Uni<Response> judge(ContainerRequestContext request) {
    if (request.getHeaderString(HttpHeaders.AUTHORIZATION) == null || keys.here()) {
      return Uni.createFrom().nullItem();
    }
    // The answer may come on another thread, so it is named now; a resource that is found after all
    // puts its own template in place of the name.
    Routes.countAs(Routes.ISSUER_AWAY);
    return keys.fetched()
        .map(
            here -> {
              if (!here) {
                throw Problem.of("unavailable", 503).retryAfter(RETRY_AFTER_SECONDS).exception();
              }
              return null;
            });
  }
}
