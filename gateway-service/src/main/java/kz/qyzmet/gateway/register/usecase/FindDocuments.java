package kz.qyzmet.gateway.register.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.gateway.register.domain.DigitalDocument;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;

/** One question to the digital documents service, guarded as {@link FindPerson} is. */
@ApplicationScoped
public class FindDocuments {
  private final DigitalDocuments documents;

  FindDocuments(DigitalDocuments documents) {
    this.documents = documents;
  }

  /**
   * Asks; blocks.
   *
   * @return empty where the person has none of those kinds
   */
  @Timeout(value = 1_200, unit = ChronoUnit.MILLIS)
  @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 5_000)
  public List<DigitalDocument> find(Iin iin, Set<String> kinds) {
    return documents.find(iin, kinds);
  }
}
