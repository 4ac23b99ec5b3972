package kz.qyzmet.contracts.event;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What college-service says of organisations, on topic {@code qyzmet.organisation}. Its subject is
 * the organisation: an id made of its code, the same everywhere and for ever.
 */
public sealed interface OrganisationEvent extends Event permits OrganisationChanged {
  /** Code of the organisation. */
  String organisation();

  @Override
  default UUID applicationId() {
    return subjectOf(organisation());
  }

  /** The id of an organisation's events: UUID version 3 of {@code qyzmet:organisation:<code>}. */
  static UUID subjectOf(String organisation) {
    return UUID.nameUUIDFromBytes(
        ("qyzmet:organisation:" + organisation).getBytes(StandardCharsets.UTF_8));
  }
}
