package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The applicant objects to an intended refusal. The text is personal and stays in intake-service.
 *
 * @param at when it was filed
 */
public record ObjectionFiled(UUID applicationId, Instant at) implements ApplicationEvent {
  public ObjectionFiled {
    Required.present(applicationId, "applicationId");
    Required.present(at, "at");
  }
}
