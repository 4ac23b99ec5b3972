package kz.qyzmet.deadline;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Passports;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What ships with the release or is read at start: proven then, unchanged afterwards. */
class ReferenceData {

  @Produces
  @Singleton
  Passports passports() {
    return Passports.shipped();
  }

  @Produces
  @Singleton
  WorkingCalendar calendar() {
    return WorkingCalendar.kazakhstan();
  }

  @Produces
  @Singleton
  Organisations organisations(@ConfigProperty(name = "qyzmet.organisations") Optional<Path> file) {
    return file.map(Organisations::read).orElseGet(Organisations::demo);
  }
}
