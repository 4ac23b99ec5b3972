package kz.qyzmet.college.learner.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import kz.qyzmet.college.learner.domain.LearnerRecord;
import kz.qyzmet.college.learner.usecase.LearnerRegister;
import kz.qyzmet.college.organisation.usecase.OrganisationDirectory;
import kz.qyzmet.contracts.identity.Iin;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The national education database by gateway-service; its caller guards it. */
@ApplicationScoped
@Identifier("national")
class NationalRegister implements LearnerRegister {
  private final Instance<LearnersClient> gateway;
  private final OrganisationDirectory organisations;
  private final ObjectMapper json;

  NationalRegister(
      @RestClient Instance<LearnersClient> gateway,
      OrganisationDirectory organisations,
      ObjectMapper json) {
    this.gateway = gateway;
    this.organisations = organisations;
    this.json = json;
  }

  @Override
  public Uni<Optional<LearnerRecord>> find(Iin iin, String provider, String correlation) {
    var bin = organisations.find(provider).orElseThrow().bin();
    return gateway
        .get()
        .learner(new LearnersClient.Asked(iin.value(), bin), correlation)
        .map(body -> Optional.of(read(body)))
        .onFailure(NationalRegister::knowsNobody)
        .recoverWithItem(Optional.empty());
  }

  /** What can't be read counts as a failure of the other side. */
  private LearnerRecord read(String body) {
    try {
      var learner = json.readValue(body, LearnerRecord.class);
      if (learner == null) {
        throw new UnreadableAnswer();
      }
      return learner;
    } catch (JsonProcessingException _) {
      // Not as the cause: it quotes what it can't read.
      throw new UnreadableAnswer();
    }
  }

  /** Whether that was said, and not that something went wrong: an address is not found either. */
  private static boolean knowsNobody(Throwable failure) {
    return failure instanceof WebApplicationException answer
        && answer.getResponse().getStatus() == 404
        && answer
            .getResponse()
            .readEntity(String.class)
            .contains("\"urn:qyzmet:problem:learner-unknown\"");
  }

  /** Of gateway-service, or of something that stands in its place. */
  private static final class UnreadableAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
