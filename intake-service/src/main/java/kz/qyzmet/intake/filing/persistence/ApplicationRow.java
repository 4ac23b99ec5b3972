package kz.qyzmet.intake.filing.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.intake.filing.domain.Application;
import kz.qyzmet.intake.filing.domain.ApplicationId;
import kz.qyzmet.intake.filing.domain.ApplicationNumber;

/** Table {@code application}, for reading only. */
@Entity
@Table(name = "application")
class ApplicationRow {
  @Id UUID id;
  String number;
  String applicant;
  String service;
  String passport;
  String provider;

  @Column(name = "accepted_at")
  Instant acceptedAt;

  LocalDate registered;
  Instant due;
  String state;

  @Column(name = "incoming_number")
  String incomingNumber;

  String ground;
  String withdrawal;

  @Column(name = "hearing_ground")
  String hearingGround;

  @Column(name = "objections_until")
  Instant objectionsUntil;

  @Column(name = "decision_from")
  Instant decisionFrom;

  String objection;

  @Column(name = "suspended_until")
  Instant suspendedUntil;

  @Column(name = "moved_terms")
  String movedTerms;

  int published;
  int version;

  Application toDomain() {
    return new Application(
        new ApplicationId(id),
        new ApplicationNumber(number),
        applicant,
        new PassportRef(service, passport),
        provider,
        acceptedAt,
        registered,
        due,
        new States(state, incomingNumber, ground, withdrawal).toDomain(),
        interruptions().toDomain(),
        MovedTermsJson.read(movedTerms),
        published,
        version);
  }

  private InterruptionColumns interruptions() {
    return new InterruptionColumns(
        hearingGround, objectionsUntil, decisionFrom, objection, suspendedUntil);
  }
}
