package kz.qyzmet.contracts.organisation;

import java.util.List;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.contracts.yaml.YamlObject;

/**
 * Proves that an organisation can give the services that it says it gives: each has a passport for
 * its kind, and there is somebody for every step, a commission large enough to decide included.
 */
final class OrganisationProof {
  private final Organisation organisation;
  private final YamlObject block;

  OrganisationProof(Organisation organisation, YamlObject block) {
    this.organisation = organisation;
    this.block = block;
  }

  void prove() {
    for (String service : organisation.services().stream().sorted().toList()) {
      List<Passport> editions = Passports.shipped().editions(service);
      if (editions.isEmpty()) {
        throw block.reject(
            "services", "Expected services that have a passport, but got " + service);
      }
      editions.forEach(this::gives);
    }
  }

  private void gives(Passport passport) {
    if (!passport.providerKinds().value().contains(organisation.kind())) {
      throw block.reject(
          "services",
          "Expected services of a %s, but %s is given by %s"
              .formatted(
                  organisation.kind(),
                  passport.ref(),
                  passport.providerKinds().value().stream().sorted().toList()));
    }
    for (Step step : passport.pipeline().steps().values()) {
      int needed = step.vote() == null ? 1 : step.vote().quorum();
      int there = organisation.inRole(step.role()).size();
      if (there < needed) {
        throw block.reject(
            "people",
            "Expected at least %d in the role %s for step %s of %s, but there are %d"
                .formatted(needed, step.role(), step.code(), passport.ref(), there));
      }
    }
  }
}
