package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The papers that a branch took in left for the provider, entered in a transfer registry.
 *
 * @param registry number of the registry
 * @param line where it stands in the registry, from 1
 * @param carrier {@code courier} or {@code post}
 * @param trackingNumber the carrier's; null where it gave none
 * @param at when they left
 */
public record PackageDispatched(
    UUID applicationId,
    String registry,
    int line,
    String carrier,
    String trackingNumber,
    Instant at)
    implements ApplicationEvent {
  public PackageDispatched {
    Required.present(applicationId, "applicationId");
    Required.present(registry, "registry");
    Required.given(line >= 1, "line", "of at least 1");
    Required.present(carrier, "carrier");
    Required.oneOf(carrier, "carrier", "courier", "post");
    Required.present(at, "at");
  }
}
