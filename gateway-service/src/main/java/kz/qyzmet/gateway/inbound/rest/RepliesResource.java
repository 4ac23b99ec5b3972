package kz.qyzmet.gateway.inbound.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import kz.qyzmet.gateway.GatewaySettings;
import kz.qyzmet.gateway.inbound.usecase.Messages.Listed;
import kz.qyzmet.gateway.inbound.usecase.Messages.Place;
import kz.qyzmet.gateway.inbound.usecase.ReadReplies;
import kz.qyzmet.kit.http.Cursors;
import kz.qyzmet.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What the gateway is owed of the portal's messages. */
@Path("/replies")
@Produces(MediaType.APPLICATION_JSON)
public class RepliesResource {
  private static final char BETWEEN = ' ';

  private final ReadReplies replies;
  private final GatewaySettings settings;

  RepliesResource(ReadReplies replies, GatewaySettings settings) {
    this.replies = replies;
    this.settings = settings;
  }

  @GET
  @RolesAllowed(Role.Name.MONITOR)
  @Operation(
      operationId = "listReplies",
      summary = "What the e-government gateway is owed of the portal's messages, oldest first",
      description =
          "Of the asynchronous channel: the notification, then the answer, then its own word of it.")
  @APIResponse(
      responseCode = "200",
      description = "A page of what is owed",
      content = @Content(schema = @Schema(implementation = ReplyPage.class)))
  @APIResponse(responseCode = "400", description = "A parameter is not as documented")
  public Uni<ReplyPage> list(
      @Parameter(description = "Where the page before ended: its next") @QueryParam("after")
          String after,
      @Parameter(
              description = "Items at most",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
          @QueryParam("limit")
          Integer limit) {
    int size = Cursors.limit(limit, settings.pageSize(), settings.largestPage());
    return replies
        .owed(Cursors.read("after", after, RepliesResource::place), size + 1)
        .map(found -> page(found, size));
  }

  /** A messageId has no blank in it. */
  private static Place place(String position) {
    try {
      int between = position.indexOf(BETWEEN);
      return new Place(
          Instant.parse(position.substring(0, Math.max(between, 0))),
          position.substring(between + 1));
    } catch (DateTimeException notOurs) {
      throw new IllegalArgumentException(notOurs);
    }
  }

  private static ReplyPage page(List<Listed> found, int size) {
    var shown = found.subList(0, Math.min(size, found.size()));
    return new ReplyPage(
        shown.stream().map(ReplyPage.Item::of).toList(),
        found.size() > size ? token(shown.getLast()) : null);
  }

  private static String token(Listed last) {
    return Cursors.token(last.heardAt().toString() + BETWEEN + last.messageId());
  }
}
