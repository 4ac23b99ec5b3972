package kz.qyzmet.notification.cabinet.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.kit.http.Cursors;
import kz.qyzmet.kit.http.RequestBodies;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.StoredAnswer;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.notification.NotificationSettings;
import kz.qyzmet.notification.cabinet.domain.Language;
import kz.qyzmet.notification.cabinet.usecase.Kept;
import kz.qyzmet.notification.cabinet.usecase.ReadNotices;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The caller's own notices. */
@Path("/notices")
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {
  /** A body that says nothing: whatever field it has is unknown. */
  private record Nothing() {}

  private final ReadNotices notices;
  private final NoticeViews views;
  private final Applicant applicant;
  private final RequestBodies bodies;
  private final ObjectMapper json;
  private final NotificationSettings settings;

  NoticesResource(
      ReadNotices notices,
      NoticeViews views,
      Applicant applicant,
      RequestBodies bodies,
      ObjectMapper json,
      NotificationSettings settings) {
    this.notices = notices;
    this.views = views;
    this.applicant = applicant;
    this.bodies = bodies;
    this.json = json;
    this.settings = settings;
  }

  @GET
  @RolesAllowed(Role.Name.APPLICANT)
  @Operation(operationId = "listNotices", summary = "The caller's own notices, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page of notices",
      content = @Content(schema = @Schema(implementation = NoticePage.class)))
  @APIResponse(responseCode = "400", description = "A parameter is not as documented")
  public Uni<NoticePage> list(
      @Parameter(description = "Cursor from an earlier page") @QueryParam("cursor") String cursor,
      @Parameter(description = "Items at most") @QueryParam("limit") String limit,
      @Parameter(description = "true: only what is not marked read") @QueryParam("unread")
          String unread,
      @Parameter(description = "kk, ru or en; without it each application's own language")
          @QueryParam("lang")
          String lang) {
    var language = Asked.language(lang);
    var most = Asked.limit(limit, settings.pageSize(), settings.largestPage());
    return notices
        .list(applicant.id(), Asked.cursor(cursor), Asked.flag("unread", unread), most + 1)
        .map(found -> page(found, most, language));
  }

  /** One more than asked for was read, to know whether there is a next page. */
  private NoticePage page(List<Kept> found, int most, Optional<Language> language) {
    var items = found.subList(0, Math.min(most, found.size()));
    var next =
        found.size() > most ? Cursors.token(Long.toString(items.getLast().sequence())) : null;
    return new NoticePage(items.stream().map(kept -> views.of(kept, language)).toList(), next);
  }

  @POST
  @Path("/{id}/read")
  @RolesAllowed(Role.Name.APPLICANT)
  @Operation(
      operationId = "markNoticeRead",
      summary = "Mark an own notice read; the first mark stands")
  @APIResponse(
      responseCode = "200",
      description = "The notice, marked",
      content = @Content(schema = @Schema(implementation = NoticeView.class)))
  @APIResponse(responseCode = "400", description = "No Idempotency-Key, or a body with fields")
  @APIResponse(responseCode = "404", description = "No such notice, or another's")
  @APIResponse(responseCode = "422", description = "The key belongs to another request")
  public Uni<Response> read(
      @PathParam("id") UUID id,
      @Parameter(description = "kk, ru or en; without it the application's own language")
          @QueryParam("lang")
          String lang,
      @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
      byte[] body) {
    var who = applicant.id();
    var language = Asked.language(lang);
    if (body != null && body.length > 0) {
      var nothing = bodies.read(body, Nothing.class);
      assert nothing != null;
    }
    var asked = "/notices/" + id + "/read?lang=" + language.map(Language::code).orElse("");
    var command = CommandKey.of(applicant.subject(), key, "POST", asked, new byte[0]);
    return notices
        .mark(who, id, command, kept -> answer(views.of(kept, language)))
        .map(StoredAnswer::response);
  }

  private StoredAnswer answer(NoticeView notice) {
    try {
      return new StoredAnswer(
          Response.Status.OK.getStatusCode(),
          Map.of(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON),
          json.writeValueAsBytes(notice));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
