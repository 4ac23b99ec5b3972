package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The branch looked for what the provider had sent it. Here or damaged, it has arrived and can be
 * had; missing, it is still awaited.
 *
 * @param branch code of the branch
 * @param at when it was found or missed
 * @param by the operator who looked
 * @param condition {@code here}, {@code damaged} or {@code missing}
 * @param keepUntil last day on which the branch keeps it; null where it keeps nothing, and where no
 *     act sets a time
 */
public record ResultReceived(
    UUID applicationId, String branch, Instant at, Actor by, String condition, LocalDate keepUntil)
    implements ApplicationEvent {
  public ResultReceived {
    Required.present(applicationId, "applicationId");
    Required.present(branch, "branch");
    Required.present(at, "at");
    Required.present(by, "by");
    Required.present(condition, "condition");
    Required.oneOf(condition, "condition", "here", "damaged", "missing");
  }

  /** Of what is kept for no set time. */
  public ResultReceived(UUID applicationId, String branch, Instant at, Actor by, String condition) {
    this(applicationId, branch, at, by, condition, null);
  }
}
