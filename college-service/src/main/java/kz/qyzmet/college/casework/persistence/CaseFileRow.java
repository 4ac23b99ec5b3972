package kz.qyzmet.college.casework.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The row of what does not change with the steps of a case. Written once by SQL, but for the ends
 * of the terms, which a wait for the applicant moves; read here.
 */
@Entity
@Table(name = "case_file")
class CaseFileRow {

  @Id UUID id;
  String organisation;
  String number;
  String service;

  @Column(name = "passport_version")
  String passportVersion;

  String channel;
  String language;

  @Column(name = "registered_on")
  LocalDate registeredOn;

  @Column(name = "accepted_at")
  Instant acceptedAt;

  @Column(name = "opened_at")
  Instant openedAt;

  @Column(name = "due_at")
  Instant dueAt;

  @Column(name = "internal_due_at")
  Instant internalDueAt;

  String pickup;
  String choices;

  @Column(name = "correlation_id")
  String correlationId;
}
