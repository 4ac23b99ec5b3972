package kz.qyzmet.kit.metrics;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** The framework answers OPTIONS by itself, mostly before it knows the template of the path. */
@Singleton
public class OptionsRoute {
  @ServerRequestFilter(preMatching = true)
  public void name(ContainerRequestContext request) {
    if (request.getMethod().equals(HttpMethod.OPTIONS)) {
      Routes.countAs(Routes.OPTIONS);
    }
  }
}
