package kz.qyzmet.kit.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import kz.qyzmet.kit.problem.Problem;
import kz.qyzmet.kit.problem.ProblemAnswers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a body by its announced length, before a byte of it is read. */
@Singleton
public class BodyLimit {
  private final ProblemAnswers answers;
  private final long jsonLimit;
  private final long fileLimit;

  BodyLimit(
      ProblemAnswers answers,
      @ConfigProperty(name = "qyzmet.http.max-json-bytes", defaultValue = "1048576") long jsonLimit,
      @ConfigProperty(name = "qyzmet.http.max-file-bytes", defaultValue = "15728640")
          long fileLimit) {
    this.answers = answers;
    this.jsonLimit = jsonLimit;
    this.fileLimit = fileLimit;
  }

  @ServerRequestFilter(preMatching = true, priority = 2)
  public Response check(ContainerRequestContext request) {
    var type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
    long limit = type == null || type.contains("json") ? jsonLimit : fileLimit;
    return announced(request) > limit ? answers.answer(tooLarge(limit), request) : null;
  }

  static Problem tooLarge(long limit) {
    return Problem.of("body-too-large", 413).fact("limit", limit);
  }

  private static long announced(ContainerRequestContext request) {
    try {
      var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException malformed) {
      return 0;
    }
  }
}
