package kz.qyzmet.college.organisation.usecase;

import java.time.Instant;
import java.util.Optional;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.organisations.LiveOrganisations;

/**
 * A version of an organisation as it is kept.
 *
 * @param version from 1, without gaps; also the number of the event that told of it
 * @param document the whole organisation as YAML, proven when it was written
 * @param changedBy opaque code of the administrator; empty where the file at start said it
 */
public record KeptOrganisation(
    String code, int version, String document, Instant changedAt, Optional<String> changedBy) {

  public Organisation organisation() {
    return Organisations.written(code, document);
  }

  LiveOrganisations.Version live() {
    return new LiveOrganisations.Version(organisation(), version);
  }
}
