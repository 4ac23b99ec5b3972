package kz.qyzmet.college.learner.rest;

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
@Path("/learners/lookups")
public interface LearnersClient {
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  Uni<String> learner(Asked asked, @HeaderParam("X-Correlation-Id") String correlation);

  /** Who is asked about, and the BIN of where he was. */
  record Asked(String iin, String bin) {
    /** Without what it holds: personal data must not reach a log. */
    @Override
    public String toString() {
      return "Asked[hidden]";
    }
  }
}
