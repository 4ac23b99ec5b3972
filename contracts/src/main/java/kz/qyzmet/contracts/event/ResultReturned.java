package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The branch sent back to the provider what nobody had fetched within the time of storage.
 *
 * @param branch code of the branch
 * @param at when it left
 * @param by the operator who sent it
 * @param carrier {@code courier} or {@code post}
 * @param trackingNumber the carrier's; null where it gave none
 */
public record ResultReturned(
    UUID applicationId, String branch, Instant at, Actor by, String carrier, String trackingNumber)
    implements ApplicationEvent {
  public ResultReturned {
    Required.present(applicationId, "applicationId");
    Required.present(branch, "branch");
    Required.present(at, "at");
    Required.present(by, "by");
    Required.present(carrier, "carrier");
    Required.oneOf(carrier, "carrier", "courier", "post");
  }
}
