package kz.qyzmet.intake.person.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.temporal.ChronoUnit;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.intake.person.domain.RegisteredPerson;
import kz.qyzmet.intake.person.usecase.PersonRegister.Answer;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * One question to gateway-service, guarded: three tries of a second and a half with growing pauses
 * end well before the request's own limit, with somebody waiting at the counter; and after many
 * failures it is left in peace for a while, so that nobody waits for what is known to be away. A
 * bean of its own, because a guard stands only between beans.
 */
@ApplicationScoped
class GuardedGateway {
  private final GatewayClient gateway;
  private final ObjectMapper json;

  GuardedGateway(@RestClient GatewayClient gateway, ObjectMapper json) {
    this.gateway = gateway;
    this.json = json;
  }

  @Timeout(value = 1_500, unit = ChronoUnit.MILLIS)
  @Retry(maxRetries = 2, delay = 200, jitter = 50, abortOn = CircuitBreakerOpenException.class)
  @ExponentialBackoff
  @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 5_000)
  Uni<Answer> find(Iin iin, String correlation) {
    return gateway
        .person(new PersonLookupBody(iin.value()), correlation)
        .<Answer>map(body -> new Answer.Found(read(body, iin)))
        .onFailure(failure -> isProblem(failure, "person-unknown"))
        .recoverWithItem(new Answer.Unknown());
  }

  /** What can't be read, or is of another person, counts as a failure of the other side. */
  private RegisteredPerson read(String body, Iin iin) {
    try {
      var person = json.readValue(body, RegisteredPerson.class);
      if (person == null || !iin.value().equals(person.iin())) {
        throw new UnreadableAnswer();
      }
      return person;
    } catch (JsonProcessingException _) {
      // Not as the cause: it quotes what it can't read.
      throw new UnreadableAnswer();
    }
  }

  /**
   * Whether the answer is that there is nothing, and not that something went wrong: a wrong address
   * is not found either.
   */
  static boolean isProblem(Throwable failure, String code) {
    return failure instanceof WebApplicationException answer
        && answer.getResponse().getStatus() == 404
        && answer
            .getResponse()
            .readEntity(String.class)
            .contains("\"urn:qyzmet:problem:" + code + '"');
  }

  /** Of the gateway, or of something that stands in its place. */
  static final class UnreadableAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
