package kz.qyzmet.deadline.watch.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.deadline.watch.domain.Acceptance;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/** The row that never changes: the answer of the acceptance. */
@Entity(name = "TermRow")
@Table(name = "watch_term")
@Immutable
class TermRow {

  @Id
  @Column(name = "application_id")
  UUID applicationId;

  @Column(name = "applicant_id")
  String applicantId;

  @Column(name = "provider")
  String provider;

  @Column(name = "service")
  String service;

  @Column(name = "passport_version")
  String passportVersion;

  @Column(name = "accepted_at")
  Instant acceptedAt;

  @Column(name = "term")
  @ColumnTransformer(read = "cast(term as text)")
  String term;

  Acceptance toDomain() {
    return new Acceptance(
        applicationId,
        applicantId,
        provider,
        new PassportRef(service, passportVersion),
        acceptedAt,
        TermJson.read(term));
  }
}
