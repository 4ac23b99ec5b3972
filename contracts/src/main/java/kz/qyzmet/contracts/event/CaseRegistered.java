package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The clerk entered the case in the register book.
 *
 * @param provider code of the organisation
 * @param at when it was decided
 * @param by who did it
 * @param step code of the finished step in the passport's pipeline
 * @param incomingNumber number in the organisation's book, without gaps per year
 * @param next the step that starts now
 */
public record CaseRegistered(
    UUID applicationId,
    String provider,
    Instant at,
    Actor by,
    String step,
    String incomingNumber,
    StepRef next)
    implements CaseEvent {
  public CaseRegistered {
    Required.present(applicationId, "applicationId");
    Required.present(provider, "provider");
    Required.present(at, "at");
    Required.present(by, "by");
    Required.present(step, "step");
    Required.present(incomingNumber, "incomingNumber");
    Required.present(next, "next");
  }
}
