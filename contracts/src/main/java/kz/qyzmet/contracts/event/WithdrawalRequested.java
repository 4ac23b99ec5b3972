package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The applicant asked to withdraw; the college decides whether that is still possible.
 *
 * @param at when it was asked
 */
public record WithdrawalRequested(UUID applicationId, Instant at) implements ApplicationEvent {
  public WithdrawalRequested {
    Required.present(applicationId, "applicationId");
    Required.present(at, "at");
  }
}
