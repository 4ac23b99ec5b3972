package kz.qyzmet.notification.monitoring.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.qyzmet.kit.http.Cursors;
import kz.qyzmet.kit.http.Parameters;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.notification.NotificationSettings;
import kz.qyzmet.notification.monitoring.domain.Placed;
import kz.qyzmet.notification.monitoring.usecase.ReadFeed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The monitoring system's feed, by cursor. */
@Path("/statuses")
@Produces(MediaType.APPLICATION_JSON)
public class StatusesResource {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private final ReadFeed feed;
  private final NotificationSettings settings;

  StatusesResource(ReadFeed feed, NotificationSettings settings) {
    this.feed = feed;
    this.settings = settings;
  }

  @GET
  @RolesAllowed(Role.Name.MONITOR)
  @Operation(
      operationId = "listStatuses",
      summary = "Changes of status and deadline events of all applications, oldest first",
      description =
          "The order never changes and nothing comes in behind a cursor. Follow next until a page is"
              + " empty, keep the last one, and come back with it.")
  @APIResponse(
      responseCode = "200",
      description = "A page of the feed",
      content = @Content(schema = @Schema(implementation = StatusPage.class)))
  @APIResponse(responseCode = "400", description = "A parameter is not as documented")
  public Uni<StatusPage> list(
      @Parameter(description = "Cursor from an earlier page; without it from the beginning")
          @QueryParam("after")
          String after,
      @Parameter(description = "Items at most") @QueryParam("limit") String limit) {
    var most = limit(limit);
    return feed.after(position(after), most).map(found -> page(found, after));
  }

  private static StatusPage page(List<Placed> found, String after) {
    var next = found.isEmpty() ? after : Cursors.token(Long.toString(found.getLast().position()));
    return new StatusPage(
        found.stream().map(placed -> new StatusPage.Item(placed.event())).toList(), next);
  }

  private static long position(String after) {
    return Optional.ofNullable(Cursors.read("after", after, Cursors::number)).orElse(0L);
  }

  private int limit(String text) {
    if (text == null) {
      return settings.pageSize();
    }
    var most = settings.largestPage();
    if (!NUMBER.matcher(text).matches()
        || Long.parseLong(text) < 1
        || Long.parseLong(text) > most) {
      throw Parameters.invalid("limit", "1–" + most).exception();
    }
    return Integer.parseInt(text);
  }
}
