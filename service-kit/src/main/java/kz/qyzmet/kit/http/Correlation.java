package kz.qyzmet.kit.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.regex.Pattern;
import kz.qyzmet.kit.clock.Ids;
import kz.qyzmet.kit.trace.Traces;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * One id for a chain of work: taken from the caller or made here, echoed, logged, put into events.
 */
@Singleton
public class Correlation {
  public static final String HEADER = "X-Correlation-Id";
  private static final String PROPERTY = "qyzmet.correlation";
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  private final Ids ids;
  private final Traces traces;

  Correlation(Ids ids, Traces traces) {
    this.ids = ids;
    this.traces = traces;
  }

  /** The request's correlation id; empty only before our filter ran. */
  public static String of(ContainerRequestContext request) {
    return request.getProperty(PROPERTY) instanceof String id ? id : "";
  }

  @ServerRequestFilter(preMatching = true, priority = 1)
  public void take(ContainerRequestContext request) {
    var id = idFor(request.getHeaderString(HEADER));
    request.setProperty(PROPERTY, id);
    MDC.put("correlation", id);
    traces.begin(request.getHeaderString("traceparent"));
  }

  /** The caller's id, or a new one: a foreign id of another form could write into our logs. */
  String idFor(String given) {
    return given != null && FORM.matcher(given).matches() ? given : ids.next().toString();
  }

  @ServerResponseFilter
  public void echo(ContainerRequestContext request, ContainerResponseContext response) {
    var id = of(request);
    if (!id.isEmpty()) {
      response.getHeaders().putSingle(HEADER, id);
    }
    var headers = response.getHeaders();
    headers.putSingle("X-Content-Type-Options", "nosniff");
    headers.putSingle("Referrer-Policy", "no-referrer");
    if (!headers.containsKey("Cache-Control")) {
      headers.putSingle("Cache-Control", "no-store");
    }
  }
}
