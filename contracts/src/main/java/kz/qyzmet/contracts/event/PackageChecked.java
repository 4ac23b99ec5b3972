package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The provider looked for the papers that a branch took in. Here or damaged, they have arrived and
 * the case is opened; missing, they are still awaited.
 *
 * @param provider code of the organisation
 * @param at when it was decided
 * @param by who did it
 * @param condition {@code here}, {@code damaged} or {@code missing}
 * @param registry number of the transfer registry that they were looked for by; null where none was
 *     known yet
 */
public record PackageChecked(
    UUID applicationId, String provider, Instant at, Actor by, String condition, String registry)
    implements CaseEvent {
  public PackageChecked {
    Required.present(applicationId, "applicationId");
    Required.present(provider, "provider");
    Required.present(at, "at");
    Required.present(by, "by");
    Required.present(condition, "condition");
    Required.oneOf(condition, "condition", "here", "damaged", "missing");
  }
}
