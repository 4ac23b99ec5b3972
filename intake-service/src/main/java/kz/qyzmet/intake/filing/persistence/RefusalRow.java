package kz.qyzmet.intake.filing.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.intake.filing.domain.AcceptanceRefused;
import kz.qyzmet.intake.filing.domain.ApplicationNumber;

/** Table {@code acceptance_refusal}, which is never updated. */
@Entity
@Table(name = "acceptance_refusal")
class RefusalRow {
  private static final TypeReference<List<String>> DOCUMENTS = new TypeReference<>() {};

  @Id UUID id;
  String number;
  String applicant;
  String service;
  String passport;
  String provider;
  String branch;
  String ground;
  String documents;

  @Column(name = "refused_by")
  String refusedBy;

  Instant at;

  /**
   * What it says.
   *
   * @param known the branch whose code it has
   */
  AcceptanceRefused toDomain(Branch known) {
    return new AcceptanceRefused(
        id,
        new ApplicationNumber(number),
        applicant,
        new PassportRef(service, passport),
        provider,
        known,
        ground,
        Json.read(documents, DOCUMENTS),
        refusedBy,
        at);
  }
}
