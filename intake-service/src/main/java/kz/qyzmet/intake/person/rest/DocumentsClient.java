package kz.qyzmet.intake.person.rest;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Gateway-service again, for documents. */
@RegisterRestClient(configKey = "gateway")
@OidcClientFilter
@Path("/digital-documents/lookups")
public interface DocumentsClient {
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  Uni<String> documents(Asked asked, @HeaderParam("X-Correlation-Id") String correlation);

  /** Whose documents, and of which kinds. */
  record Asked(String iin, Set<String> kinds) {
    /** Without what it holds: personal data must not reach a log. */
    @Override
    public String toString() {
      return "Asked[hidden]";
    }
  }
}
