package kz.qyzmet.intake.filing.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.event.TermAnswer;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.contracts.passport.Proof;
import kz.qyzmet.intake.filing.domain.Filed;
import kz.qyzmet.intake.filing.domain.FiledDocument;
import kz.qyzmet.intake.filing.domain.FiledPaper;
import kz.qyzmet.intake.filing.domain.IdentityMark;
import kz.qyzmet.intake.filing.domain.PortalRequest;
import kz.qyzmet.intake.filing.domain.Representative;

/**
 * Table {@code application_form}, which is never updated, with what is shown of a certification;
 * its proof stays where it is.
 */
@Entity
@Table(name = "application_form")
@SecondaryTable(
    name = FormRow.CERTIFICATION,
    pkJoinColumns = @PrimaryKeyJoinColumn(name = "application"))
class FormRow {
  private static final TypeReference<LinkedHashMap<String, Object>> FORM = new TypeReference<>() {};
  private static final TypeReference<List<FiledDocument>> DOCUMENTS = new TypeReference<>() {};
  private static final TypeReference<List<FiledPaper>> PAPERS = new TypeReference<>() {};

  static final String CERTIFICATION = "application_certification";

  @Id UUID application;
  String iin;
  String language;
  String channel;

  @Column(name = "consent_at")
  Instant consentAt;

  @Column(name = "taken_by")
  String takenBy;

  String branch;
  String portal;
  String pickup;
  String form;
  String documents;
  String papers;
  String term;

  @Column(name = "identity_mark")
  String identityMark;

  String representative;

  @Column(name = "kind", table = CERTIFICATION)
  String certifiedBy;

  @Column(name = "at", table = CERTIFICATION)
  Instant certifiedAt;

  Filed toDomain() {
    return new Filed(
        new Iin(iin),
        language,
        Channel.valueOf(channel.toUpperCase(Locale.ROOT)),
        consentAt,
        takenBy,
        branch,
        portal == null ? null : Json.read(portal, PortalRequest.class),
        Json.read(pickup, PickupPlace.class),
        Json.read(form, FORM),
        Json.read(documents, DOCUMENTS),
        Json.read(papers, PAPERS),
        Json.read(term, TermAnswer.class),
        identityMark == null ? null : IdentityMark.valueOf(identityMark),
        representative == null ? null : Json.read(representative, Representative.class),
        certifiedBy == null
            ? null
            : new Filed.Certified(Proof.of(certifiedBy).orElseThrow(), certifiedAt));
  }
}
