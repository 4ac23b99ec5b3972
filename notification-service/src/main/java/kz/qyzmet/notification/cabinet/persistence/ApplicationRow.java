package kz.qyzmet.notification.cabinet.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What the words of a notice need of the application. Read only: {@link SqlCards} writes. */
@Entity
@Immutable
@Table(name = "application")
class ApplicationRow {
  @Id UUID id;

  @Column(name = "number")
  String number;

  @Column(name = "service")
  String service;

  @Column(name = "passport_version")
  String passportVersion;

  @Column(name = "provider")
  String provider;

  @Column(name = "language")
  String language;
}
