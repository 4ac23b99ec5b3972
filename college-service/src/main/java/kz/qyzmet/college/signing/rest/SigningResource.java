package kz.qyzmet.college.signing.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.college.CollegeSettings;
import kz.qyzmet.college.signing.rest.SigningBodies.SigningBody;
import kz.qyzmet.college.signing.rest.SigningBodies.SigningLine;
import kz.qyzmet.college.signing.rest.SigningBodies.SigningView;
import kz.qyzmet.college.signing.usecase.AskForSigning;
import kz.qyzmet.college.signing.usecase.AskForSigning.Asked;
import kz.qyzmet.college.signing.usecase.Signings.Progress;
import kz.qyzmet.college.signing.usecase.Signings.State;
import kz.qyzmet.college.signing.usecase.Signings.Wanted;
import kz.qyzmet.kit.http.Correlation;
import kz.qyzmet.kit.http.RequestBodies;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.Idempotency;
import kz.qyzmet.kit.idempotency.StoredAnswer;
import kz.qyzmet.kit.identity.Caller;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.kit.problem.Languages;
import kz.qyzmet.kit.problem.Problem;
import kz.qyzmet.kit.problem.ProblemTexts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Papers are signed many at once; who asked can see how far it is. */
@Path("/signings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.DIRECTOR, Role.Name.MANAGEMENT})
@Tag(name = "Signings")
public class SigningResource {
  private final AskForSigning asking;
  private final Caller caller;
  private final Idempotency idempotency;
  private final RequestBodies bodies;
  private final ProblemTexts texts;
  private final ObjectMapper json;
  private final CollegeSettings settings;

  SigningResource(
      AskForSigning asking,
      Caller caller,
      Idempotency idempotency,
      RequestBodies bodies,
      ProblemTexts texts,
      ObjectMapper json,
      CollegeSettings settings) {
    this.asking = asking;
    this.caller = caller;
    this.idempotency = idempotency;
    this.bodies = bodies;
    this.texts = texts;
    this.json = json;
    this.settings = settings;
  }

  @POST
  @Operation(
      operationId = "signPapers",
      summary = "Sign the papers of cases at their signature",
      description =
          "With the caller's own key, one after the other. Each case takes its step in the"
              + " transaction that keeps its signed paper; what can't be signed says why. Only the"
              + " draft that the caller has seen is signed: where there is another by now, nothing"
              + " is begun.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = SigningBody.class)))
  @APIResponse(
      responseCode = "202",
      description = "It is under way; Location says where to look",
      content = @Content(schema = @Schema(implementation = SigningView.class)))
  @APIResponse(
      responseCode = "409",
      description = "There is no key of the caller here, or a draft has changed")
  @APIResponse(responseCode = "422", description = "No cases, too many, or the key is used already")
  public Uni<Response> sign(
      @Parameter(
              required = true,
              description =
                  "The caller's own, 1 to 255 visible ASCII characters; a retry gets the first"
                      + " answer")
          @HeaderParam("Idempotency-Key")
          String key,
      byte[] body,
      @Context ContainerRequestContext request) {
    var under =
        CommandKey.of(
            caller.subject(),
            key,
            request.getMethod(),
            request.getUriInfo().getPath(),
            body == null ? new byte[0] : body);
    var cases = bodies.read(body, SigningBody.class).checked(settings.signingBatch());
    return idempotency
        .guard(
            under,
            () ->
                asking
                    .ask(cases, under, Correlation.of(request), this::answer)
                    .map(
                        asked ->
                            switch (asked) {
                              case Asked.UnderWay(var told) -> told;
                              case Asked.NoKey _ ->
                                  throw Problem.of("no-signing-key", 409).exception();
                              case Asked.Changed(var drafts) -> throw changed(cases, drafts);
                            }))
        .map(StoredAnswer::response);
  }

  /** Says of each which draft there is now. */
  private static RuntimeException changed(List<Wanted> cases, Map<UUID, Integer> drafts) {
    var problem = Problem.of("signing-draft-changed", 409);
    for (int i = 0; i < cases.size(); i++) {
      var now = drafts.get(cases.get(i).application());
      if (now != null) {
        problem = problem.error("cases[" + i + "].draft", "one-of", Map.of("values", now));
      }
    }
    return problem.exception();
  }

  private StoredAnswer answer(Progress asked) {
    // Nothing has a reason yet, so there are no words in it.
    var view = view(asked, Languages.KK);
    try {
      return new StoredAnswer(
          202,
          Map.of(
              HttpHeaders.CONTENT_TYPE,
              MediaType.APPLICATION_JSON,
              HttpHeaders.LOCATION,
              "/signings/" + view.id()),
          json.writeValueAsBytes(view));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("Expected an answer that can be written", broken);
    }
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "signing", summary = "How far a signing is")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SigningView.class)))
  @APIResponse(responseCode = "404", description = "No such signing of the caller's")
  public Uni<SigningView> progress(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    var language = Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return asking
        .progress(id)
        .map(
            found ->
                found
                    .map(progress -> view(progress, language))
                    .orElseThrow(() -> Problem.of("not-found", 404).exception()));
  }

  private SigningView view(Progress progress, Languages language) {
    return new SigningView(
        progress.id(),
        progress.askedAt().toString(),
        count(progress, State.SIGNED),
        count(progress, State.FAILED),
        count(progress, State.WAITING),
        progress.lines().stream()
            .map(
                each ->
                    new SigningLine(
                        each.application(),
                        each.state(),
                        each.reason(),
                        each.reason() == null ? null : words(each.reason(), language)))
            .toList());
  }

  /** What a signature lacks has a sentence, what a case lacks a title. */
  private String words(String reason, Languages language) {
    return reason.startsWith("signature-")
        ? texts.fault(new Problem.FieldFault("", reason, Map.of(), Map.of()), language)
        : texts.title(Problem.of(reason, 409), language);
  }

  private static int count(Progress progress, State state) {
    return (int) progress.lines().stream().filter(each -> each.state() == state).count();
  }
}
