package kz.qyzmet.kit.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import kz.qyzmet.kit.problem.Languages;
import kz.qyzmet.kit.problem.Problem;

/**
 * One and the same problem for all, its bytes prepared for each language: under overload most
 * requests are refused, and what refusing costs is lost for those that are served.
 */
final class Refusal {
  private static final String MARK = "qyzmet-correlation-id";
  private static final CharSequence TYPE = HttpHeaders.createOptimized(ProblemAnswers.MEDIA_TYPE);
  private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");
  private static final CharSequence ID = HttpHeaders.createOptimized(Correlation.HEADER);
  private static final CharSequence SNIFF = HttpHeaders.createOptimized("X-Content-Type-Options");
  private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");

  /** The body before and behind the correlation id. */
  private record Prepared(byte[] before, byte[] behind, CharSequence language) {}

  private final Map<Languages, Prepared> prepared = new EnumMap<>(Languages.class);
  private final Problem problem;
  private final ProblemAnswers answers;
  private final int status;
  private final CharSequence retryAfter;

  Refusal(Problem problem, ProblemAnswers answers) {
    this.problem = problem;
    this.answers = answers;
    this.status = problem.status();
    this.retryAfter = HttpHeaders.createOptimized(Integer.toString(problem.retryAfterSeconds()));
    for (var language : Languages.values()) {
      var body = new String(answers.bytes(problem, language, MARK), StandardCharsets.UTF_8);
      int at = body.indexOf(MARK);
      prepared.put(
          language,
          new Prepared(
              body.substring(0, at).getBytes(StandardCharsets.UTF_8),
              body.substring(at + MARK.length()).getBytes(StandardCharsets.UTF_8),
              HttpHeaders.createOptimized(language.tag())));
    }
  }

  /**
   * Ends the request.
   *
   * @param id in the form that {@link Correlation} lets through, so nothing in it needs an escape
   */
  void send(RoutingContext context, String id) {
    var request = context.request();
    if (answers.isElsewhere(context)) {
      request.resume();
      answers.send(context, problem, id);
      return;
    }
    var bytes = prepared.get(Languages.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    // What is left of the body goes unread, and the connection stays.
    request.resume();
    context
        .response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, TYPE)
        .putHeader(HttpHeaders.CONTENT_LANGUAGE, bytes.language())
        .putHeader(HttpHeaders.CACHE_CONTROL, NO_STORE)
        .putHeader(HttpHeaders.RETRY_AFTER, retryAfter)
        .putHeader(SNIFF, NO_SNIFF)
        .putHeader(ID, id)
        .end(Buffer.buffer(bytes.before()).appendString(id).appendBytes(bytes.behind()));
  }
}
