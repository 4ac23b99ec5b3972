package kz.qyzmet.gateway.inbound.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qyzmet.gateway.inbound.domain.Message;
import kz.qyzmet.gateway.inbound.domain.Outcome;
import kz.qyzmet.gateway.inbound.usecase.Filings.Tried;
import kz.qyzmet.kit.log.Failures;
import org.jboss.logging.Logger;

/** What a rule refuses is refused for good; whatever else is wrong may pass. */
@ApplicationScoped
class IntakeProblems {
  private static final Logger LOG = Logger.getLogger(IntakeProblems.class);
  private static final String PROBLEM = "urn:qyzmet:problem:";
  private static final Set<Integer> RULES = Set.of(400, 409, 413, 415, 422);

  private final ObjectMapper json;

  IntakeProblems(ObjectMapper json) {
    this.json = json;
  }

  /** What of a problem the portal is told. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record ProblemBody(String type, String detail, List<Fault> errors) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Fault(String field, String message) {}
  }

  Tried tried(Message message, Throwable failure) {
    if (failure instanceof WebApplicationException answer
        && RULES.contains(answer.getResponse().getStatus())) {
      try {
        var problem =
            json.readValue(answer.getResponse().readEntity(String.class), ProblemBody.class);
        return refused(problem);
      } catch (JsonProcessingException | RuntimeException unreadable) {
        return away(message, unreadable);
      }
    }
    return away(message, failure);
  }

  private static Tried refused(ProblemBody problem) {
    var code = problem.type().substring(PROBLEM.length());
    if (code.equals("idempotency-key-reused")) {
      return new Tried.IdUsed();
    }
    var faults = problem.errors() == null ? List.<ProblemBody.Fault>of() : problem.errors();
    var text =
        Stream.concat(
                Stream.of(problem.detail()),
                faults.stream().map(fault -> fault.field() + ": " + fault.message()))
            .collect(Collectors.joining("\n"));
    return new Tried.Done(new Outcome.Refused(code, text));
  }

  private static Tried away(Message message, Throwable failure) {
    LOG.warnf("filing=unavailable message=%s cause=%s", message.id(), Failures.line(failure));
    return new Tried.Away();
  }
}
