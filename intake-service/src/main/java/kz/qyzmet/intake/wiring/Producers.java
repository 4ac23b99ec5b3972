package kz.qyzmet.intake.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.intake.IntakeConfig;
import kz.qyzmet.intake.attachment.domain.Uploading;
import kz.qyzmet.intake.filing.domain.ApplicationNumber;
import kz.qyzmet.intake.filing.domain.Filing;
import kz.qyzmet.intake.filing.domain.RefusingAcceptance;
import kz.qyzmet.intake.filing.usecase.Numbers;
import kz.qyzmet.intake.password.usecase.Codes;
import kz.qyzmet.intake.registry.domain.Carriage;
import kz.qyzmet.intake.registry.domain.Dispatching;

/** Makes what the domain is given: shipped data, randomness. */
@ApplicationScoped
class Producers {
  @Produces
  @Singleton
  Passports passports() {
    return Passports.shipped();
  }

  @Produces
  @Singleton
  Branches branches() {
    return Branches.demo();
  }

  @Produces
  @Singleton
  Filing filing(Passports passports, Organisations organisations, IntakeConfig config) {
    return new Filing(
        passports,
        organisations,
        new DueDates(WorkingCalendar.kazakhstan()),
        config.iinCenturyZero(),
        config.portalCertification() == IntakeConfig.PortalCertification.REQUIRED);
  }

  @Produces
  @Singleton
  RefusingAcceptance refusing(
      Passports passports, Organisations organisations, IntakeConfig config) {
    return new RefusingAcceptance(
        passports,
        organisations,
        new DueDates(WorkingCalendar.kazakhstan()),
        config.iinCenturyZero());
  }

  @Produces
  @Singleton
  Dispatching dispatching(Passports passports, Organisations organisations) {
    return new Dispatching(new Carriage(passports, organisations, WorkingCalendar.kazakhstan()));
  }

  @Produces
  @Singleton
  Uploading uploading(Passports passports, IntakeConfig config) {
    return new Uploading(passports, config.maxAttachmentBytes());
  }

  @Produces
  @Singleton
  Codes codes() {
    var random = new SecureRandom();
    return () -> "%06d".formatted(random.nextInt(1_000_000));
  }

  @Produces
  @Singleton
  Numbers numbers() {
    var random = new SecureRandom();
    return () -> ApplicationNumber.of(random.nextLong());
  }
}
