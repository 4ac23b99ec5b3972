package kz.qyzmet.notification.cabinet.usecase;

import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.event.Status;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.notification.cabinet.domain.Names;

/** The words behind codes: of a service, a provider, a refusal ground, a document, a status. */
public interface Nameplates {

  /** The names that the notice's words need. */
  Names of(Kept kept);

  /**
   * The word for a status.
   *
   * @throws IllegalStateException for a passport that this build does not hold
   */
  LocalizedText status(PassportRef service, Status status);
}
