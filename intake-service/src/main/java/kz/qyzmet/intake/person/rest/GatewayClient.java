package kz.qyzmet.intake.person.rest;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Gateway-service, called under this service's own token (client credentials). */
@RegisterRestClient(configKey = "gateway")
@OidcClientFilter
@Path("/persons")
public interface GatewayClient {
  /** Asks in a body: an address would show the IIN in logs and traces. */
  @POST
  @Path("/lookups")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  Uni<String> person(PersonLookupBody asked, @HeaderParam("X-Correlation-Id") String correlation);
}
