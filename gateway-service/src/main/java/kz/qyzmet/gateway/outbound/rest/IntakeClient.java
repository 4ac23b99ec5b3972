package kz.qyzmet.gateway.outbound.rest;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Intake-service, called under this service's own token (client credentials). */
@RegisterRestClient(configKey = "intake")
@OidcClientFilter
@Path("/applications")
public interface IntakeClient {

  @GET
  @Path("/{id}/form")
  @Produces(MediaType.APPLICATION_JSON)
  Uni<FormBody> form(@PathParam("id") UUID id);
}
