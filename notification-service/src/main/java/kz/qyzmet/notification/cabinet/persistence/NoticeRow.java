package kz.qyzmet.notification.cabinet.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.notification.cabinet.domain.ApplicantId;
import kz.qyzmet.notification.cabinet.domain.Language;
import kz.qyzmet.notification.cabinet.domain.Notice;
import kz.qyzmet.notification.cabinet.usecase.Kept;
import org.hibernate.annotations.Immutable;

/** A notice for the lists. Read only: {@link SqlNotices} writes. */
@Entity
@Immutable
@Table(name = "notice")
@IdClass(NoticeRow.Key.class)
class NoticeRow {
  /** The key: an applicant's own number. */
  record Key(String applicantId, Long sequence) implements Serializable {}

  @Id
  @Column(name = "applicant_id")
  String applicantId;

  @Id
  @Column(name = "sequence")
  Long sequence;

  @Column(name = "id")
  UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "application_id")
  ApplicationRow application;

  @Column(name = "kind")
  String kind;

  @Column(name = "facts")
  String facts;

  @Column(name = "edition")
  String edition;

  @Column(name = "at")
  Instant at;

  @Column(name = "read_at")
  Instant readAt;

  Kept kept() {
    return new Kept(
        sequence,
        new Notice(
            id,
            new ApplicantId(applicantId),
            application.id,
            ToldJson.told(kind, facts),
            edition,
            at),
        application.number,
        new PassportRef(application.service, application.passportVersion),
        application.provider,
        Language.of(application.language).orElseThrow(),
        readAt);
  }
}
