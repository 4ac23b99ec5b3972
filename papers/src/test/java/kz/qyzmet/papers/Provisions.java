package kz.qyzmet.papers;

import java.time.LocalDate;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;

/** What the passport of the incomplete certificate has of the standard's appendices. */
final class Provisions {
  private static final Passport CERTIFICATE =
      Passports.shipped()
          .inForce("tve-incomplete-certificate", LocalDate.of(2016, 2, 1))
          .orElseThrow();

  private Provisions() {}

  static Passport certificate() {
    return CERTIFICATE;
  }

  static String text(String code, Language language) {
    return CERTIFICATE.provisions().stream()
        .filter(provision -> provision.code().equals(code))
        .findFirst()
        .orElseThrow()
        .text()
        .in(language.code());
  }
}
