package kz.qyzmet.stack.ask;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;

/**
 * Which services there are: those with a passport, and those of the regulations that come later.
 */
public final class Catalogue {
  /** Services of the regulations whose passports are not written yet. */
  private static final Set<String> LATER =
      Set.of(
          "tve-incomplete-certificate",
          "school-duplicate",
          "higher-education-duplicate",
          "academic-leave",
          "free-meals",
          "tve-admission",
          "dormitory",
          "transfer-reinstatement",
          "state-order-competition",
          "office-2015",
          "complaint");

  private final Passports passports;

  public Catalogue(Passports passports) {
    this.passports = passports;
  }

  public boolean knows(String code) {
    return passports.knows(code) || LATER.contains(code);
  }

  /** The edition in force on that day, if its passport is written. */
  public Optional<Passport> inForce(String code, LocalDate day) {
    return passports.inForce(code, day);
  }

  /** Every code that {@link #knows} says yes to, in order. */
  public Set<String> codes() {
    var codes = new TreeSet<>(LATER);
    passports.all().forEach(passport -> codes.add(passport.ref().code()));
    return codes;
  }
}
