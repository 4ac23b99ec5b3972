package kz.qyzmet.kit.http;

import com.fasterxml.jackson.core.JacksonException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.VertxException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import kz.qyzmet.kit.database.Connections;
import kz.qyzmet.kit.log.Failures;
import kz.qyzmet.kit.metrics.Routes;
import kz.qyzmet.kit.problem.Problem;
import kz.qyzmet.kit.problem.ProblemException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure becomes a problem here, and nowhere else. */
@Singleton
public class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
  private static final int RETRY_AFTER_SECONDS = 2;

  private final ProblemAnswers answers;
  private final AllowedMethods allowed;

  ProblemMappers(ProblemAnswers answers, AllowedMethods allowed) {
    this.answers = answers;
    this.allowed = allowed;
  }

  @ServerExceptionMapper
  public Response problem(ProblemException failure, ContainerRequestContext request) {
    return answers.answer(failure.problem(), request);
  }

  @ServerExceptionMapper
  public Response unauthorized(UnauthorizedException failure, ContainerRequestContext request) {
    return answers.answer(Problem.of("unauthorized", 401), request);
  }

  @ServerExceptionMapper
  public Response notAuthenticated(
      AuthenticationFailedException failure, ContainerRequestContext request) {
    return answers.answer(Problem.of("unauthorized", 401), request);
  }

  @ServerExceptionMapper
  public Response forbidden(ForbiddenException failure, ContainerRequestContext request) {
    return answers.answer(Problem.of("forbidden", 403), request);
  }

  @ServerExceptionMapper
  public Response byTheFramework(WebApplicationException failure, ContainerRequestContext request) {
    if (failure.getCause() instanceof ProblemException ours) {
      // What a parameter's reader refused comes wrapped.
      return problem(ours, request);
    }
    int status = failure.getResponse().getStatus();
    var code =
        switch (status) {
          case 401 -> "unauthorized";
          case 403 -> "forbidden";
          case 404 -> "not-found";
          case 405 -> "method-not-allowed";
          case 406 -> "not-acceptable";
          case 413 -> "body-too-large";
          case 415 -> "unsupported-media-type";
          default -> status < 500 ? "malformed-request" : "internal";
        };
    if (status >= 500) {
      LOG.errorf("request=failed cause=%s", Failures.line(failure));
    }
    var answer = answers.answer(Problem.of(code, status), request);
    if (status == Response.Status.METHOD_NOT_ALLOWED.getStatusCode()) {
      Routes.countAs(Routes.NOT_ALLOWED);
      var methods = allowed.at(request.getUriInfo().getPath());
      answer.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", methods));
    }
    return answer;
  }

  @ServerExceptionMapper
  public Response anything(
      Throwable failure, ContainerRequestContext request, RoutingContext context) {
    if (TimeLimit.hasTold(context)) {
      LOG.info("request=done-too-late");
      return answers.answer(Problem.of("too-long", 503), request);
    }
    if (isAway(failure)) {
      LOG.warnf("request=unavailable cause=%s", Failures.line(failure));
      return answers.answer(
          Problem.of("unavailable", 503).retryAfter(RETRY_AFTER_SECONDS), request);
    }
    LOG.errorf("request=failed cause=%s", Failures.line(failure));
    return answers.answer(Problem.of("internal", 500), request);
  }

  /** Whether the database or another part is away: worth another try, unlike a bug. */
  private static boolean isAway(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof io.vertx.pgclient.PgException sql) {
        var state = sql.getSqlState();
        return state != null
            && (state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("57"));
      }
      if (cause instanceof JacksonException) {
        return false;
      }
      if (cause instanceof IOException
          || cause instanceof TimeoutException
          || cause instanceof VertxException
          || Connections.isMissing(cause)) {
        return true;
      }
    }
    return false;
  }
}
