package kz.qyzmet.college.draft.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.college.CollegeSettings;
import kz.qyzmet.college.casework.usecase.Workplace;
import kz.qyzmet.college.draft.domain.DraftVersion;
import kz.qyzmet.college.draft.domain.PaperDraft;
import kz.qyzmet.college.draft.rest.DraftBodies.Answer;
import kz.qyzmet.college.draft.rest.DraftBodies.Item;
import kz.qyzmet.college.draft.rest.DraftBodies.NewDraft;
import kz.qyzmet.college.draft.rest.DraftBodies.View;
import kz.qyzmet.college.draft.usecase.DraftRefused;
import kz.qyzmet.college.draft.usecase.PapersToSign;
import kz.qyzmet.college.draft.usecase.PrepareDraft;
import kz.qyzmet.college.draft.usecase.PrepareDraft.By;
import kz.qyzmet.college.draft.usecase.ReadDrafts;
import kz.qyzmet.kit.http.Correlation;
import kz.qyzmet.kit.http.Parameters;
import kz.qyzmet.kit.http.RequestBodies;
import kz.qyzmet.kit.http.Versions;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.Idempotency;
import kz.qyzmet.kit.idempotency.StoredAnswer;
import kz.qyzmet.kit.identity.Caller;
import kz.qyzmet.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The draft of the paper that a case ends in. */
@Path("/cases/{id}/draft")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.CLERK,
  Role.Name.DIRECTOR,
  Role.Name.EXECUTOR,
  Role.Name.STUDY_DEPARTMENT,
  Role.Name.MANAGEMENT,
  Role.Name.COMMISSION
})
@Tag(name = "Drafts")
public class DraftResource {
  private static final String PDF = "application/pdf";
  private static final String ABSENT = "No such case in sight, or no draft of it";
  private static final String NUMBER = "Of the draft; the last one without it";
  private static final byte[] NO_MEMBERS = {'{', '}'};

  private final PrepareDraft prepare;
  private final ReadDrafts drafts;
  private final Workplace workplace;
  private final Caller caller;
  private final Idempotency idempotency;
  private final RequestBodies bodies;
  private final CollegeSettings settings;
  private final ObjectMapper json;

  DraftResource(
      PrepareDraft prepare,
      ReadDrafts drafts,
      Workplace workplace,
      Caller caller,
      Idempotency idempotency,
      RequestBodies bodies,
      CollegeSettings settings,
      ObjectMapper json) {
    this.prepare = prepare;
    this.drafts = drafts;
    this.workplace = workplace;
    this.caller = caller;
    this.idempotency = idempotency;
    this.bodies = bodies;
    this.settings = settings;
    this.json = json;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.Name.EXECUTOR, Role.Name.STUDY_DEPARTMENT})
  @Operation(
      operationId = "makeDraft",
      summary = "Make the draft of the case's paper",
      description =
          "Of what is granted from the learner's record, of a refusal from its ground in the"
              + " passport. What nobody knows stays empty for the executor. While the case is at"
              + " the step that prepares; one of another paper takes the place of the one before.")
  @RequestBody(content = @Content(schema = @Schema(implementation = NewDraft.class)))
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = Answer.class)))
  @APIResponse(responseCode = "403", description = "Another is the executor")
  @APIResponse(responseCode = "404", description = ABSENT)
  @APIResponse(
      responseCode = "409",
      description =
          "The case is elsewhere, there is such a draft, the paper has no template, or the register"
              + " knows no such learner")
  @APIResponse(responseCode = "422", description = "No such ground, or the key is used already")
  @APIResponse(responseCode = "503", description = "The register or the form is away")
  public Uni<Response> make(
      @PathParam("id") UUID id,
      @Parameter(
              required = true,
              description =
                  "The caller's own, 1 to 255 visible ASCII characters; a retry gets the first answer")
          @HeaderParam("Idempotency-Key")
          String key,
      byte[] body,
      @Context ContainerRequestContext request) {
    var given = body == null || body.length == 0 ? NO_MEMBERS : body;
    var commandKey =
        CommandKey.of(
            caller.subject(), key, request.getMethod(), request.getUriInfo().getPath(), given);
    var wanted = bodies.read(given, NewDraft.class).wanted();
    var by = by();
    var under =
        new PrepareDraft.Request(
            commandKey, Correlation.of(request), version -> answer(201, version));
    return idempotency
        .guard(commandKey, () -> told(prepare.make(id, by, wanted, under)))
        .map(StoredAnswer::response);
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.Name.EXECUTOR, Role.Name.STUDY_DEPARTMENT})
  @Operation(
      operationId = "saveDraft",
      summary = "Save the changed draft as its next version",
      description =
          "Whole, and only without a fault: dates in order, hours with their sums, marks in figures"
              + " and words that agree, texts that can be printed.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = PaperDraft.class)))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Answer.class)))
  @APIResponse(responseCode = "403", description = "Another is the executor")
  @APIResponse(responseCode = "404", description = ABSENT)
  @APIResponse(responseCode = "409", description = "Stale version, or the case is elsewhere")
  @APIResponse(responseCode = "422", description = "At fault, each field with its reason")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Uni<Response> save(
      @PathParam("id") UUID id,
      @Parameter(required = true, description = "The version of the draft that the caller has seen")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      byte[] body) {
    int expected = Versions.ifMatch(ifMatch);
    var draft = bodies.read(body, PaperDraft.class);
    return told(prepare.save(id, by(), expected, draft))
        .map(version -> answer(200, version).response());
  }

  @GET
  @Operation(operationId = "draft", summary = "A version of the draft")
  @APIResponse(
      responseCode = "200",
      headers =
          @Header(
              name = HttpHeaders.ETAG,
              description = "The version, for If-Match",
              schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = View.class)))
  @APIResponse(responseCode = "404", description = ABSENT)
  public Uni<Response> draft(
      @PathParam("id") UUID id,
      @Parameter(description = NUMBER) @QueryParam("version") Integer version) {
    var sight = workplace.sight(workplace.staff());
    return told(drafts.one(id, sight, Optional.ofNullable(version)))
        .map(
            found ->
                Response.ok(View.of(found))
                    .header(HttpHeaders.ETAG, Versions.etag(found.version()))
                    .build());
  }

  @GET
  @Path("/versions")
  @Operation(operationId = "draftVersions", summary = "Who wrote which version when, in order")
  @APIResponse(responseCode = "404", description = ABSENT)
  public Uni<DraftBodies.Versions> versions(@PathParam("id") UUID id) {
    var sight = workplace.sight(workplace.staff());
    return told(drafts.all(id, sight))
        .map(all -> new DraftBodies.Versions(all.stream().map(Item::of).toList()));
  }

  @GET
  @Path("/preview")
  @Produces({PDF, MediaType.APPLICATION_JSON})
  @Operation(operationId = "draftPreview", summary = "The paper as it will look, marked as a draft")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = ABSENT)
  @APIResponse(responseCode = "422", description = "Not yet a paper, each field with its reason")
  @APIResponse(responseCode = "503", description = "Too many are being made")
  public Uni<Response> preview(
      @PathParam("id") UUID id,
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"kk", "ru"}))
          @QueryParam("language")
          @DefaultValue("kk")
          String language,
      @Parameter(description = NUMBER) @QueryParam("version") Integer version) {
    var in =
        PapersToSign.language(language)
            .orElseThrow(() -> Parameters.invalid("language", "kk, ru").exception());
    var sight = workplace.sight(workplace.staff());
    return told(drafts.preview(id, sight, Optional.ofNullable(version), in))
        .map(
            pdf ->
                Response.ok(pdf, PDF)
                    .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"draft-" + language + ".pdf\"")
                    .build());
  }

  private By by() {
    var staff = workplace.staff();
    return new By(staff, workplace.sight(staff), workplace.onBehalfOf(staff));
  }

  private <T> Uni<T> told(Uni<T> work) {
    return work.onFailure(DraftRefused.class)
        .transform(
            refused -> DraftProblems.of(refused.why(), settings.formRetryAfter()).exception());
  }

  private StoredAnswer answer(int status, DraftVersion version) {
    try {
      return new StoredAnswer(
          status,
          Map.of(
              HttpHeaders.CONTENT_TYPE,
              MediaType.APPLICATION_JSON,
              HttpHeaders.ETAG,
              Versions.etag(version.version())),
          json.writeValueAsBytes(Answer.of(version)));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("Expected an answer that can be written", broken);
    }
  }
}
