package kz.qyzmet.intake.person.rest;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Gateway-service, called under this service's own token (client credentials). */
@RegisterRestClient(configKey = "gateway")
@OidcClientFilter
@Path("/persons")
public interface GatewayClient {
  @GET
  @Path("/{iin}")
  @Produces(MediaType.APPLICATION_JSON)
  Uni<String> person(
      @PathParam("iin") String iin, @HeaderParam("X-Correlation-Id") String correlation);
}
