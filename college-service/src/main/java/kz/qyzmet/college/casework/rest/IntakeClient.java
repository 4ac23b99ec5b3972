package kz.qyzmet.college.casework.rest;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
  Uni<String> form(@PathParam("id") UUID id, @HeaderParam("X-Correlation-Id") String correlation);

  @GET
  @Path("/{id}/paper")
  @Produces("application/pdf")
  Uni<byte[]> paper(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
      @HeaderParam("X-Correlation-Id") String correlation);
}
