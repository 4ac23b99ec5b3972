package kz.qyzmet.notification.cabinet.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.event.Status;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.DocumentRequirement;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.passport.RefusalGround;
import kz.qyzmet.notification.cabinet.domain.Names;
import kz.qyzmet.notification.cabinet.usecase.Kept;
import kz.qyzmet.notification.cabinet.usecase.Nameplates;

/** The words from the shipped passports and from the organisations as they are now. */
@ApplicationScoped
class KnownNameplates implements Nameplates {
  private final Passports passports;
  private final Organisations organisations;

  KnownNameplates(Organisations organisations) {
    this.passports = Passports.shipped();
    this.organisations = organisations;
  }

  @Override
  public Names of(Kept kept) {
    var passport = passport(kept.service());
    return new Names(
        kept.number(),
        passport.name(),
        organisations
            .find(kept.provider())
            .map(Organisation::name)
            .orElseGet(() -> same(kept.provider())),
        ground -> ground(passport, ground),
        document -> document(passport, document));
  }

  private static LocalizedText ground(Passport passport, String code) {
    return passport.refusalGround(code).map(RefusalGround::text).orElseGet(() -> same(code));
  }

  private static LocalizedText document(Passport passport, String code) {
    return passport.document(code).map(DocumentRequirement::name).orElseGet(() -> same(code));
  }

  @Override
  public LocalizedText status(PassportRef service, Status status) {
    return passport(service).statuses().get(status);
  }

  /** A case is pinned to its edition, so an edition that is missing here is a wrong deployment. */
  private Passport passport(PassportRef ref) {
    return passports
        .find(ref)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Expected this build to hold passport " + ref + ", but it does not"));
  }

  /** An organisation may have left the file; its code is better than nothing. */
  private static LocalizedText same(String code) {
    return new LocalizedText(code, code, code);
  }
}
