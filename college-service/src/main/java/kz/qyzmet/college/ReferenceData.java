package kz.qyzmet.college;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.passport.Passports;

/** What ships with the release: proven at start, unchanged afterwards. */
class ReferenceData {

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
}
