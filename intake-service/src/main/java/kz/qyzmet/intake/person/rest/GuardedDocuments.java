package kz.qyzmet.intake.person.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.intake.person.domain.DigitalDocument;
import kz.qyzmet.intake.person.usecase.DigitalDocuments.Answer;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** One question about documents to gateway-service, guarded as {@link GuardedGateway} is. */
@ApplicationScoped
class GuardedDocuments {
  private final DocumentsClient gateway;
  private final ObjectMapper json;

  GuardedDocuments(@RestClient DocumentsClient gateway, ObjectMapper json) {
    this.gateway = gateway;
    this.json = json;
  }

  @Timeout(value = 1_500, unit = ChronoUnit.MILLIS)
  @Retry(maxRetries = 2, delay = 200, jitter = 50, abortOn = CircuitBreakerOpenException.class)
  @ExponentialBackoff
  @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 5_000)
  Uni<Answer> find(Iin iin, Set<String> kinds, String correlation) {
    return gateway
        .documents(new DocumentsClient.Asked(iin.value(), kinds), correlation)
        .<Answer>map(body -> new Answer.Known(read(body)))
        .onFailure(failure -> GuardedGateway.isProblem(failure, "document-unknown"))
        .recoverWithItem(new Answer.Known(List.of()));
  }

  private record Body(List<DigitalDocument> documents) {}

  /** What can't be read counts as a failure of the other side. */
  private List<DigitalDocument> read(String body) {
    try {
      var said = json.readValue(body, Body.class);
      if (said == null || said.documents() == null || said.documents().contains(null)) {
        throw new GuardedGateway.UnreadableAnswer();
      }
      return said.documents();
    } catch (JsonProcessingException _) {
      // Not as the cause: it quotes what it can't read.
      throw new GuardedGateway.UnreadableAnswer();
    }
  }
}
