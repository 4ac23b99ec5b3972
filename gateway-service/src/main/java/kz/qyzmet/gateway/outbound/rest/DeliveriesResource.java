package kz.qyzmet.gateway.outbound.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.gateway.GatewaySettings;
import kz.qyzmet.gateway.outbound.usecase.Deliveries.Listed;
import kz.qyzmet.gateway.outbound.usecase.ReadDeliveries;
import kz.qyzmet.kit.http.Cursors;
import kz.qyzmet.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What the gateway was told, and what it has not confirmed. */
@Path("/deliveries")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveriesResource {
  private final ReadDeliveries deliveries;
  private final GatewaySettings settings;

  DeliveriesResource(ReadDeliveries deliveries, GatewaySettings settings) {
    this.deliveries = deliveries;
    this.settings = settings;
  }

  @GET
  @RolesAllowed(Role.Name.MONITOR)
  @Operation(
      operationId = "listDeliveries",
      summary = "Statuses on their way to the e-government gateway, oldest first",
      description = "Of an application the next one leaves when the one before is delivered.")
  @APIResponse(
      responseCode = "200",
      description = "A page of deliveries",
      content = @Content(schema = @Schema(implementation = DeliveryPage.class)))
  @APIResponse(responseCode = "400", description = "A parameter is not as documented")
  public Uni<DeliveryPage> list(
      @Parameter(description = "Only those that the gateway has not confirmed")
          @QueryParam("undelivered")
          Boolean undelivered,
      @Parameter(description = "Where the page before ended: its next") @QueryParam("after")
          String after,
      @Parameter(
              description = "Items at most",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
          @QueryParam("limit")
          Integer limit) {
    int size = Cursors.limit(limit, settings.pageSize(), settings.largestPage());
    return deliveries
        .list(
            Boolean.TRUE.equals(undelivered),
            Cursors.read("after", after, UUID::fromString),
            size + 1)
        .map(found -> page(found, size));
  }

  private static DeliveryPage page(List<Listed> found, int size) {
    var shown = found.subList(0, Math.min(size, found.size()));
    return new DeliveryPage(
        shown.stream().map(DeliveryPage.Item::of).toList(),
        found.size() > size ? Cursors.token(shown.getLast().id().toString()) : null);
  }
}
