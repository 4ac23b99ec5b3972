package kz.qyzmet.gateway.inbound.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Intake-service's door for scans, under this service's own token. */
@RegisterRestClient(configKey = "intake")
@OidcClientFilter
@Path("/attachments")
public interface ScanClient {
  /** A scan as it was stored. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Stored(UUID id) {}

  @POST
  @Produces(MediaType.APPLICATION_JSON)
  Uni<Stored> store(
      @QueryParam("service") String service,
      @QueryParam("document") String document,
      @QueryParam("name") String name,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String mediaType,
      @HeaderParam("Idempotency-Key") String key,
      @HeaderParam("Applicant-Iin") String iin,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
      byte[] content);
}
