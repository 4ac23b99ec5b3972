package kz.qyzmet.kit.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import kz.qyzmet.kit.metrics.Routes;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that is too large: by its announced length before a byte of it is read, or as soon
 * as a body without one has grown too far. It stands before the framework's own limit, which cuts
 * the connection without a word.
 */
@Singleton
public class BodyLimit {
  /** Just before Quarkus' limit. */
  private static final int ORDER = -3;

  private static final int TOO_LARGE = 413;

  private final ProblemAnswers answers;
  private final Correlation correlation;
  private final long jsonLimit;
  private final long fileLimit;
  private final Optional<String> streamed;

  BodyLimit(
      ProblemAnswers answers,
      Correlation correlation,
      @ConfigProperty(name = "qyzmet.http.max-json-bytes", defaultValue = "1048576") long jsonLimit,
      @ConfigProperty(name = "qyzmet.http.max-file-bytes", defaultValue = "15728640")
          long fileLimit,
      @ConfigProperty(name = "qyzmet.http.streamed-path") Optional<String> streamed) {
    this.answers = answers;
    this.correlation = correlation;
    this.jsonLimit = jsonLimit;
    this.fileLimit = fileLimit;
    this.streamed = streamed;
  }

  void install(@Observes Router router) {
    var json = BodyHandler.create(false).setBodyLimit(jsonLimit);
    var file = BodyHandler.create(false).setBodyLimit(fileLimit);
    router
        .route()
        .order(ORDER)
        .handler(
            context -> {
              var request = context.request();
              if (announced(request) > limit(request)) {
                refuse(context);
              } else if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                  && !isStreamed(context)) {
                (limit(request) == jsonLimit ? json : file).handle(context);
              } else {
                context.next();
              }
            })
        .failureHandler(
            context -> {
              if (context.statusCode() == TOO_LARGE) {
                refuse(context);
              } else {
                context.next();
              }
            });
  }

  static Problem tooLarge(long limit) {
    return Problem.of("body-too-large", TOO_LARGE).fact("limit", limit);
  }

  /** Who reads a body there counts for himself, and finds nothing in what was read before. */
  private boolean isStreamed(RoutingContext context) {
    return streamed.filter(path -> context.normalizedPath().startsWith(path)).isPresent();
  }

  private long limit(HttpServerRequest request) {
    var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return type == null || type.contains("json") ? jsonLimit : fileLimit;
  }

  private static long announced(HttpServerRequest request) {
    try {
      var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException malformed) {
      return 0;
    }
  }

  private void refuse(RoutingContext context) {
    var request = context.request();
    Routes.countAs(Routes.TOO_LARGE);
    // What is left of the body is not worth reading.
    context.response().putHeader(HttpHeaders.CONNECTION, "close");
    var id = correlation.idFor(request.getHeader(Correlation.HEADER));
    answers.send(context, tooLarge(limit(request)), id);
  }
}
