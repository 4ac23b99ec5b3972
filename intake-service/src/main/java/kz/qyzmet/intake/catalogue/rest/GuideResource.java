package kz.qyzmet.intake.catalogue.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import kz.qyzmet.calendar.Language;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.passport.DocumentRequirement;
import kz.qyzmet.intake.catalogue.usecase.Catalogue;
import kz.qyzmet.intake.catalogue.usecase.Preview;
import kz.qyzmet.kit.problem.Languages;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a person needs to know before applying: the form, the papers, the dates. */
@Path("/services/{code}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "catalogue")
public class GuideResource {
  private final Catalogue catalogue;
  private final Preview preview;

  GuideResource(Catalogue catalogue, Preview preview) {
    this.catalogue = catalogue;
    this.preview = preview;
  }

  /** The papers for one ground and way. */
  @Schema(name = "Papers")
  record Papers(List<Paper> items) {}

  @Schema(name = "Paper")
  record Paper(
      String code,
      String name,
      @Schema(enumeration = {"form", "shown", "uploaded", "handed-in"}) String handling,
      boolean required,
      @Schema(
              description =
                  "Kinds of electronic documents that may be shown instead there; empty where none may")
          List<String> digital,
      ServiceView.Basis basis) {}

  @GET
  @Path("/form-schema")
  @Operation(
      operationId = "getFormSchema",
      summary = "A service's form as JSON Schema",
      description =
          "Draft 2020-12; titles in the caller's language, all three languages in x-labels.")
  @SecurityRequirementsSet
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Object.class)))
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Response formSchema(
      @PathParam("code") String code,
      @Parameter(description = "kk (default), ru or en") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          String accept) {
    var language = Languages.of(accept).tag();
    var form = new FormSchema(entry(code).passport(), catalogue.codes(), language);
    return Localized.in(language, form.schema());
  }

  @GET
  @Path("/papers")
  @Operation(
      operationId = "getPapers",
      summary = "The papers that one ground needs",
      description =
          "For the channel and the pickup place asked about, and for the options of the form's enum"
              + " fields that are given as parameters of their own names, e.g. ground=illness.")
  @Parameter(
      name = "channel",
      in = ParameterIn.QUERY,
      description = "portal, office or corporation; the service's first without it",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "pickup",
      in = ParameterIn.QUERY,
      description =
          "Where the result is taken: office (default) or branch, as the service and the provider have them",
      schema = @Schema(implementation = String.class))
  @SecurityRequirementsSet
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Papers.class)))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Response papers(
      @PathParam("code") String code,
      @Context UriInfo uri,
      @Parameter(description = "kk (default), ru or en") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          String accept) {
    var language = Languages.of(accept).tag();
    var entry = entry(code);
    var wishes = new Wishes(entry, catalogue.branches(), uri.getQueryParameters());
    var channel = wishes.channel();
    var papers = wishes.papers().stream().map(paper -> paper(paper, channel, language)).toList();
    return Localized.in(language, new Papers(papers));
  }

  private static Paper paper(DocumentRequirement paper, Channel channel, String language) {
    return new Paper(
        paper.code(),
        paper.name().in(language),
        Wishes.code(paper.handling().get(channel)).replace('_', '-'),
        paper.required(),
        paper.electronicAt(channel) ? paper.electronic().kinds() : List.of(),
        new ServiceView.Basis(paper.basis().clause(), paper.basis().reading()));
  }

  @GET
  @Path("/preview")
  @Operation(
      operationId = "previewDates",
      summary = "If you apply now, here, this way",
      description =
          "The dates by the same arithmetic as at acceptance, with the reason of each day in the"
              + " caller's language. Nothing is stored. Options of the form's enum fields are given as"
              + " parameters of their own names, e.g. addressee=quality-authority. Those on which a"
              + " window or a term depends have to be given.")
  @Parameter(
      name = "channel",
      in = ParameterIn.QUERY,
      description = "portal, office or corporation; the service's first without it",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "provider",
      in = ParameterIn.QUERY,
      description =
          "Code of an organisation that gives the service; without it the first of a kind that has"
              + " the options",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "locality",
      in = ParameterIn.QUERY,
      description =
          "Where a counter stands that is not named: same (default) or other; that of a named branch is known",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "branch",
      in = ParameterIn.QUERY,
      description =
          "Code of one of /branches, for channel corporation; without it an ordinary branch",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "pickup",
      in = ParameterIn.QUERY,
      description =
          "Where the result is taken: office (default) or branch, as the service and the provider have them",
      schema = @Schema(implementation = String.class))
  @SecurityRequirementsSet
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PreviewView.class)))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Response preview(
      @PathParam("code") String code,
      @Context UriInfo uri,
      @Parameter(description = "kk (default), ru or en") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          String accept) {
    var language = Languages.of(accept).tag();
    var entry = entry(code);
    var wishes = new Wishes(entry, catalogue.branches(), uri.getQueryParameters());
    var wish = wishes.wish();
    var answer = preview.of(entry.passport(), wish, Language.of(language));
    return Localized.now(language, PreviewView.of(wish, wishes.served(), answer));
  }

  private Catalogue.Entry entry(String code) {
    return catalogue.service(code).orElseThrow(() -> Problem.of("not-found", 404).exception());
  }
}
