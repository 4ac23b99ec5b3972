package kz.qyzmet.intake.filing.persistence;

import io.vertx.mutiny.sqlclient.Tuple;
import kz.qyzmet.intake.filing.domain.Application;
import kz.qyzmet.intake.filing.domain.ObjectionText;
import kz.qyzmet.intake.filing.domain.TimelineEntry;
import kz.qyzmet.kit.outbox.OutboxRow;

/** An objection as one statement: nothing is written if the application has changed meanwhile. */
final class ObjectStatement {
  static final String SQL =
      """
      WITH app AS (
        UPDATE application SET objection = $3, published = $4, version = $5
        WHERE id = $1 AND version = $2
        RETURNING id
      ), said AS (
        INSERT INTO objection (application, at, text) SELECT id, $6, $7 FROM app
      ), line AS (
        INSERT INTO timeline (application, event, type, at, role, step, due, detail)
        SELECT id, $8, $9, $6, $10, NULL, NULL, NULL FROM app
      ), event AS (
        INSERT INTO outbox (event_id, application_id, share, topic, payload) SELECT $8, id, $11, $12, $13 FROM app
      )
      INSERT INTO idempotency (caller, key, request_hash, status, headers, body, at)
      SELECT $14, $15, $16, $17, $18, $19, $20 FROM app
      """;

  private ObjectStatement() {}

  static Tuple parameters(
      Application changed,
      int readVersion,
      ObjectionText said,
      TimelineEntry line,
      OutboxRow event,
      Tuple answer) {
    var tuple = Tuple.tuple();
    tuple
        .addUUID(changed.id().value())
        .addInteger(readVersion)
        .addString(changed.interruptions().objection().name())
        .addInteger(changed.published())
        .addInteger(changed.version());
    tuple.addOffsetDateTime(AcceptStatement.utc(said.at())).addString(said.text());
    tuple.addUUID(line.event()).addString(line.type()).addString(line.role());
    return AcceptStatement.answer(AcceptStatement.event(tuple, event), answer);
  }
}
