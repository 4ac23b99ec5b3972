package kz.qyzmet.intake.filing.persistence;

import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import kz.qyzmet.contracts.passport.Proof;
import kz.qyzmet.intake.filing.domain.Application;
import kz.qyzmet.intake.filing.domain.Certification;
import kz.qyzmet.intake.filing.domain.Codes;
import kz.qyzmet.intake.filing.domain.Filed;
import kz.qyzmet.intake.filing.domain.FiledDocument;
import kz.qyzmet.intake.filing.domain.TimelineEntry;
import kz.qyzmet.kit.outbox.OutboxRow;

/**
 * The acceptance as one statement: five rows, one more per scan, at a branch, and where it is
 * certified, in one round trip and one commit.
 */
final class AcceptStatement {
  private static final String ROWS =
      """
      WITH app AS (
        INSERT INTO application (id, number, applicant, service, passport, provider, accepted_at, registered, due,
                                 state, published, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'ACCEPTED', $10, $11)
      ), filed AS (
        INSERT INTO application_form (application, iin, language, channel, consent_at, taken_by, branch, pickup,
                                      form, documents, papers, term, portal, identity_mark, representative)
        VALUES ($1, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $38, $39)
      ), scans AS (
        INSERT INTO filed_document (attachment, application) SELECT scan, $1 FROM unnest($24::uuid[]) scan
      ), line AS (
        INSERT INTO timeline (application, event, type, at, role, step, due, detail)
        VALUES ($1, $25, $26, $7, $27, NULL, $9, NULL)
      ),
      """;

  /** At a branch the papers wait from then on for the registry by which they leave. */
  private static final String WAITING =
      """
      waiting AS (
        INSERT INTO transfer_line (application, branch, provider) VALUES ($1, $17, $6)
      ),
      """;

  /** What an applicant certified, with its proof. */
  private static final String CERTIFIED =
      """
      certified AS (
        INSERT INTO application_certification (application, kind, at, serial, content, evidence)
        VALUES ($1, $40, $41, $42, $43, $44)
      ),
      """;

  /** Nothing else is certified by the same password: its key is taken from then on. */
  private static final String USED =
      """
      used AS (
        INSERT INTO one_time_password_use (password, application) VALUES ($45, $1)
      ),
      """;

  private static final String EVENT =
      """
      event AS (
        INSERT INTO outbox (event_id, application_id, share, topic, payload) VALUES ($25, $1, $28, $29, $30)
      )
      INSERT INTO idempotency (caller, key, request_hash, status, headers, body, at)
      VALUES ($31, $32, $33, $34, $35, $36, $37)
      """;

  private AcceptStatement() {}

  static String sql(Filed filed, Certification certification) {
    var waiting = filed.branch() == null ? "" : WAITING;
    var certified = certification.proof().isPresent() ? CERTIFIED : "";
    var used = certification instanceof Certification.Password ? USED : "";
    return ROWS + waiting + certified + used + EVENT;
  }

  static Tuple parameters(
      Application application,
      Filed filed,
      Certification certification,
      TimelineEntry line,
      OutboxRow event,
      Tuple answer) {
    var tuple = Tuple.tuple();
    tuple
        .addUUID(application.id().value())
        .addString(application.number().value())
        .addString(application.applicant())
        .addString(application.passport().code())
        .addString(application.passport().version())
        .addString(application.provider())
        .addOffsetDateTime(utc(application.acceptedAt()))
        .addLocalDate(application.registered())
        .addOffsetDateTime(utc(application.due()))
        .addInteger(application.published())
        .addInteger(application.version());
    tuple
        .addString(filed.iin().value())
        .addString(filed.language())
        .addString(Codes.of(filed.channel()))
        .addOffsetDateTime(utc(filed.consentAt()))
        .addString(filed.takenBy())
        .addString(filed.branch())
        .addString(Json.write(filed.pickup()))
        .addString(Json.write(filed.form()))
        .addString(Json.write(filed.documents()))
        .addString(Json.write(filed.papers()))
        .addString(Json.write(filed.term()))
        .addString(filed.portal() == null ? null : Json.write(filed.portal()))
        .addArrayOfUUID(
            filed.documents().stream().map(FiledDocument::attachment).toArray(UUID[]::new));
    tuple.addUUID(line.event()).addString(line.type()).addString(line.role());
    answer(event(tuple, event), answer)
        .addString(filed.identityMark() == null ? null : filed.identityMark().name())
        .addString(filed.representative() == null ? null : Json.write(filed.representative()));
    return certified(tuple, certification);
  }

  private static Tuple certified(Tuple tuple, Certification certification) {
    return switch (certification) {
      case Certification.None _ -> tuple;
      case Certification.Signature(var at, var serial, var content, var evidence) ->
          tuple
              .addString(Proof.SIGNATURE.code())
              .addOffsetDateTime(utc(at))
              .addString(serial)
              .addBuffer(Buffer.buffer(content))
              .addBuffer(Buffer.buffer(evidence));
      case Certification.Password(var id, var at) ->
          tuple
              .addString(Proof.ONE_TIME_PASSWORD.code())
              .addOffsetDateTime(utc(at))
              .addString(null)
              .addValue(null)
              .addValue(null)
              .addUUID(id);
    };
  }

  /** The kit's row of table {@code idempotency}, after our own values. */
  static Tuple answer(Tuple tuple, Tuple answer) {
    for (int i = 0; i < answer.size(); i++) {
      tuple.addValue(answer.getValue(i));
    }
    return tuple;
  }

  static Tuple event(Tuple tuple, OutboxRow event) {
    return tuple
        .addShort(event.share())
        .addString(event.topic())
        .addBuffer(Buffer.buffer(event.payload()));
  }

  static OffsetDateTime utc(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
