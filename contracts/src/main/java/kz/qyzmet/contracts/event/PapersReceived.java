package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The branch has the papers that the provider gave back; the applicant can have them there.
 *
 * @param branch code of the branch
 * @param at when they were there
 * @param by the operator who found them
 */
public record PapersReceived(UUID applicationId, String branch, Instant at, Actor by)
    implements ApplicationEvent {
  public PapersReceived {
    Required.present(applicationId, "applicationId");
    Required.present(branch, "branch");
    Required.present(at, "at");
    Required.present(by, "by");
  }
}
