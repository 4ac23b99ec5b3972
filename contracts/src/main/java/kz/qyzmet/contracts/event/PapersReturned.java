package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The papers are not as the act wants them and went back to the applicant; the case is closed.
 *
 * @param provider code of the organisation
 * @param at when it was decided
 * @param by who did it
 * @param step code of the step in the passport's pipeline
 * @param documents codes of the passport's documents that don't conform, at least one
 */
public record PapersReturned(
    UUID applicationId, String provider, Instant at, Actor by, String step, List<String> documents)
    implements CaseEvent {
  public PapersReturned {
    Required.present(applicationId, "applicationId");
    Required.present(provider, "provider");
    Required.present(at, "at");
    Required.present(by, "by");
    Required.present(step, "step");
    Required.present(documents, "documents");
    documents = List.copyOf(documents);
    Required.given(!documents.isEmpty(), "documents", "at least one");
  }
}
