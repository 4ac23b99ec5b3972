package kz.qyzmet.contracts.organisation;

import java.util.List;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.contracts.yaml.YamlObject;

/**
 * Proves that an organisation can give the services that it says it gives: each has a passport for
 * its kind, there is somebody for every step, a commission large enough to decide included, and
 * whoever drafts leaves enough others to decide on the draft.
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
      int there = organisation.inRole(step.role()).size();
      if (there < step.people()) {
        throw block.reject(
            "people",
            "Expected at least %d in the role %s for step %s of %s, but there are %d"
                .formatted(step.people(), step.role(), step.code(), passport.ref(), there));
      }
    }
    new OwnDrafts(organisation, passport.pipeline())
        .lack()
        .ifPresent(
            lack -> {
              throw block.reject("people", fault(passport, lack));
            });
  }

  private String fault(Passport passport, OwnDrafts.Lack lack) {
    Step step = lack.step();
    return ("Expected at %s at least %d in the role %s for step %s of %s (%s) beside the one who"
            + " drafts, but beside %s there are %d")
        .formatted(
            organisation.code(),
            step.people(),
            step.role(),
            step.code(),
            passport.ref(),
            step.basis().text(),
            String.join(", ", lack.drafters()),
            lack.others());
  }
}
