package kz.qyzmet.college.organisation.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import kz.qyzmet.college.organisation.rest.OrganisationViews.Loaded;
import kz.qyzmet.college.organisation.rest.OrganisationViews.Outcome;
import kz.qyzmet.college.organisation.usecase.ChangeOrganisations;
import kz.qyzmet.college.organisation.usecase.ChangeOrganisations.Refused;
import kz.qyzmet.college.organisation.usecase.ChangeOrganisations.Request;
import kz.qyzmet.contracts.yaml.FileRejected;
import kz.qyzmet.kit.http.Correlation;
import kz.qyzmet.kit.http.Parameters;
import kz.qyzmet.kit.http.Versions;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.Idempotency;
import kz.qyzmet.kit.idempotency.StoredAnswer;
import kz.qyzmet.kit.identity.Caller;
import kz.qyzmet.kit.problem.Problem;
import kz.qyzmet.kit.problem.ProblemException;

/** Headers and bytes to commands, outcomes to answers. */
@ApplicationScoped
class OrganisationCommands {

  private static final int LARGEST = 1024 * 1024;
  private static final Pattern CODE =
      Pattern.compile("(?=.{1,100}$)[a-z][a-zA-Z0-9]*(-[a-zA-Z0-9]+)*");
  private static final Pattern FILE = Pattern.compile("[\\p{L}\\p{N} ._-]{1,100}");
  private static final String USUAL_FILE = "organisations.yaml";

  private final ChangeOrganisations change;
  private final Caller caller;
  private final Idempotency idempotency;
  private final ObjectMapper json;

  OrganisationCommands(
      ChangeOrganisations change, Caller caller, Idempotency idempotency, ObjectMapper json) {
    this.change = change;
    this.caller = caller;
    this.idempotency = idempotency;
    this.json = json;
  }

  Uni<Response> put(
      String code,
      String ifMatch,
      String ifNoneMatch,
      String key,
      String file,
      byte[] body,
      ContainerRequestContext http) {
    if (!CODE.matcher(code).matches()) {
      throw Parameters.invalid("code", "karaganda-polytechnic").exception();
    }
    var expected = expected(ifMatch, ifNoneMatch);
    return run(
        key,
        file,
        body,
        http,
        request -> change.put(code, expected, name(file), body, request, this::one));
  }

  Uni<Response> load(String key, String file, byte[] body, ContainerRequestContext http) {
    return run(
        key, file, body, http, request -> change.load(name(file), body, request, this::several));
  }

  /** The version that is to be replaced; empty where the organisation is to be new. */
  private static Optional<Integer> expected(String ifMatch, String ifNoneMatch) {
    if (ifNoneMatch == null || ifMatch != null) {
      return Optional.of(Versions.ifMatch(ifMatch));
    }
    if (!ifNoneMatch.strip().equals("*")) {
      throw Parameters.invalid(HttpHeaders.IF_NONE_MATCH, "*").exception();
    }
    return Optional.empty();
  }

  private static String name(String file) {
    return file == null ? USUAL_FILE : file;
  }

  private Uni<Response> run(
      String key,
      String file,
      byte[] body,
      ContainerRequestContext http,
      Function<Request, Uni<StoredAnswer>> command) {
    if (body == null || body.length == 0) {
      throw Problem.of("organisations-body-missing", 400).exception();
    }
    if (body.length > LARGEST) {
      throw Problem.of("body-too-large", 413).fact("limit", LARGEST).exception();
    }
    if (!FILE.matcher(name(file)).matches()) {
      throw Parameters.invalid("file", USUAL_FILE).exception();
    }
    var commandKey =
        CommandKey.of(caller.subject(), key, http.getMethod(), http.getUriInfo().getPath(), body);
    var by = caller.person().orElse(caller.subject());
    var request = new Request(by, commandKey, Correlation.of(http));
    return idempotency
        .guard(
            commandKey,
            () ->
                command
                    .apply(request)
                    .onFailure(ChangeOrganisations.Refusal.class)
                    .transform(refusal -> problem(refusal.refused()).exception()))
        .onFailure(ProblemException.class)
        .invoke(refusal -> change.refused(refusal.problem().code()))
        .map(StoredAnswer::response);
  }

  private static Problem problem(Refused refused) {
    return switch (refused) {
      case Refused.Absent _ -> Problem.of("not-found", 404);
      case Refused.Stale(var current) -> Versions.stale(current);
      case Refused.Rejected(var fault) -> rejected(fault);
    };
  }

  /** The reason is in the words of the file's format, which are English. */
  private static Problem rejected(FileRejected fault) {
    return Problem.of("organisations-rejected", 422)
        .fact("file", fault.file())
        .fact("line", fault.line())
        .fact("key", fault.key())
        .fact("reason", fault.problem())
        .error(
            new Problem.FieldFault(
                fault.key(),
                "organisations-rejected",
                Map.of("line", fault.line(), "reason", fault.problem()),
                Map.of(
                    "file",
                    fault.file(),
                    "line",
                    Integer.toString(fault.line()),
                    "reason",
                    fault.problem())));
  }

  private StoredAnswer one(List<ChangeOrganisations.Outcome> outcomes) {
    var outcome = outcomes.getFirst();
    boolean isNew = outcome.changed() && outcome.version() == 1;
    return new StoredAnswer(
        isNew ? 201 : 200,
        Map.of(
            HttpHeaders.CONTENT_TYPE,
            MediaType.APPLICATION_JSON,
            HttpHeaders.ETAG,
            Versions.etag(outcome.version())),
        bytes(Outcome.of(outcome)));
  }

  private StoredAnswer several(List<ChangeOrganisations.Outcome> outcomes) {
    return new StoredAnswer(
        200,
        Map.of(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON),
        bytes(new Loaded(outcomes.stream().map(Outcome::of).toList())));
  }

  private byte[] bytes(Object answer) {
    try {
      return json.writeValueAsBytes(answer);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("Expected an answer that can be written", broken);
    }
  }
}
