package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The applicant came for what had gone back: the branch asks the provider to send it once more.
 *
 * @param branch code of the branch
 * @param at when it was asked for
 * @param by the operator who asked
 */
public record ResultRequested(UUID applicationId, String branch, Instant at, Actor by)
    implements ApplicationEvent {
  public ResultRequested {
    Required.present(applicationId, "applicationId");
    Required.present(branch, "branch");
    Required.present(at, "at");
    Required.present(by, "by");
  }
}
