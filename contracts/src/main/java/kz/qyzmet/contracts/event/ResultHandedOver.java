package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The branch handed over what the provider had sent it; the case can be closed.
 *
 * @param branch code of the branch
 * @param at when it was handed over
 * @param by the operator who did it
 * @param receivedBy {@code applicant} or {@code representative}
 */
public record ResultHandedOver(
    UUID applicationId, String branch, Instant at, Actor by, String receivedBy)
    implements ApplicationEvent {
  public ResultHandedOver {
    Required.present(applicationId, "applicationId");
    Required.present(branch, "branch");
    Required.present(at, "at");
    Required.present(by, "by");
    Required.present(receivedBy, "receivedBy");
    Required.oneOf(receivedBy, "receivedBy", "applicant", "representative");
  }
}
