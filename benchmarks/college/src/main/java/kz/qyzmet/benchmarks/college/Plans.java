package kz.qyzmet.benchmarks.college;

import java.util.HashMap;
import java.util.Map;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;

/** The plans of the cases that came, one for each passport at each organisation. */
final class Plans {
  private final Map<String, Plan> known = new HashMap<>();

  /** Of shipped passports and demo organisations. */
  Plan of(PassportRef service, String organisation) {
    return known.computeIfAbsent(service + " " + organisation, _ -> make(service, organisation));
  }

  private static Plan make(PassportRef service, String organisation) {
    return Plan.of(
        Passports.shipped().find(service).orElseThrow(),
        Organisations.demo().find(organisation).orElseThrow());
  }
}
