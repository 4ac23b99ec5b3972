package kz.qyzmet.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.qyzmet.kit.http.RefusalForm.Form;
import kz.qyzmet.kit.problem.Languages;
import kz.qyzmet.kit.problem.Problem;
import kz.qyzmet.kit.problem.ProblemTexts;

/** Problems as {@code application/problem+json} (RFC 9457), in the caller's language. */
@ApplicationScoped
public class ProblemAnswers {
  public static final String MEDIA_TYPE = "application/problem+json";
  private static final String TYPE = "urn:qyzmet:problem:";

  private static final Pattern BEARER = Pattern.compile("(?i)bearer\\s");

  private final ProblemTexts texts;
  private final List<RefusalForm> others;
  private final JsonMapper json = JsonMapper.builder().findAndAddModules().build();

  ProblemAnswers(ProblemTexts texts, @Any Instance<RefusalForm> others) {
    this.texts = texts;
    this.others = others.stream().toList();
  }

  public Response answer(Problem problem, ContainerRequestContext request) {
    var language = Languages.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    var correlationId = Correlation.of(request);
    var response =
        Response.status(problem.status())
            .type(MEDIA_TYPE)
            .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
            .entity(bytes(problem, language, correlationId));
    if (problem.retryAfterSeconds() > 0) {
      response.header(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds());
    }
    if (problem.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, challenge(request));
    }
    return response.build();
  }

  /** RFC 6750, section 3.1: an error is named only to whom has sent a token. */
  private static String challenge(ContainerRequestContext request) {
    var sent = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    return sent != null && BEARER.matcher(sent).lookingAt()
        ? "Bearer error=\"invalid_token\""
        : "Bearer";
  }

  /** Ends a request outside of a REST resource. */
  void send(RoutingContext context, Problem problem, String correlationId) {
    var other = other(context);
    if (other.isPresent()) {
      var form = other.get().of(context.normalizedPath(), problem);
      send(context, problem, correlationId, form);
      return;
    }
    var language = Languages.of(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    context.response().putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
    var body = bytes(problem, language, correlationId);
    send(context, problem, correlationId, new Form(problem.status(), MEDIA_TYPE, body));
  }

  /** Whether a request came to a path that speaks no problem+json. */
  boolean isElsewhere(RoutingContext context) {
    return other(context).isPresent();
  }

  private Optional<RefusalForm> other(RoutingContext context) {
    return others.stream().filter(each -> each.isSpokenAt(context.normalizedPath())).findFirst();
  }

  private static void send(
      RoutingContext context, Problem problem, String correlationId, Form form) {
    var response =
        context
            .response()
            .setStatusCode(form.status())
            .putHeader(HttpHeaders.CONTENT_TYPE, form.mediaType())
            .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
            .putHeader("X-Content-Type-Options", "nosniff")
            .putHeader(Correlation.HEADER, correlationId);
    if (problem.retryAfterSeconds() > 0) {
      response.putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(problem.retryAfterSeconds()));
    }
    response.end(Buffer.buffer(form.body()));
  }

  /** The body alone, for answers that are given outside of a REST resource. */
  public byte[] bytes(Problem problem, Languages language, String correlationId) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", TYPE + problem.code());
    body.put("title", texts.title(problem, language));
    body.put("status", problem.status());
    texts.detail(problem, language).ifPresent(detail -> body.put("detail", detail));
    body.put("correlationId", Objects.requireNonNullElse(correlationId, ""));
    if (!problem.errors().isEmpty()) {
      body.put("errors", faults(problem, language));
    }
    body.putAll(problem.members());
    try {
      return json.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of plain values is always JSON", e);
    }
  }

  private List<Map<String, String>> faults(Problem problem, Languages language) {
    return problem.errors().stream()
        .map(
            fault -> {
              Map<String, String> entry = new LinkedHashMap<>();
              entry.put("field", fault.field());
              entry.put("code", fault.code());
              entry.put("message", texts.fault(fault, language));
              entry.putAll(fault.members());
              return entry;
            })
        .toList();
  }
}
