package kz.qyzmet.intake.filing.persistence;

import io.vertx.mutiny.sqlclient.Tuple;
import kz.qyzmet.intake.filing.domain.Application;
import kz.qyzmet.intake.filing.domain.TimelineEntry;
import kz.qyzmet.kit.outbox.OutboxRow;

/**
 * The applicant's change of an application as one statement: nothing is written if it has changed
 * meanwhile.
 */
final class ChangeStatement {
  static final String SQL =
      """
      WITH app AS (
        UPDATE application
        SET state = $3, incoming_number = $4, ground = $5, withdrawal = $6, published = $7, version = $8
        WHERE id = $1 AND version = $2
        RETURNING id
      ), line AS (
        INSERT INTO timeline (application, event, type, at, role, step, due, detail)
        SELECT id, $9, $10, $11, $12, NULL, $13, NULL FROM app
      ), event AS (
        INSERT INTO outbox (event_id, application_id, share, topic, payload) SELECT $9, id, $14, $15, $16 FROM app
      )
      INSERT INTO idempotency (caller, key, request_hash, status, headers, body, at)
      SELECT $17, $18, $19, $20, $21, $22, $23 FROM app
      """;

  private ChangeStatement() {}

  static Tuple parameters(
      Application changed, int readVersion, TimelineEntry line, OutboxRow event, Tuple answer) {
    var states = States.of(changed.lifecycle());
    var tuple = Tuple.tuple();
    tuple
        .addUUID(changed.id().value())
        .addInteger(readVersion)
        .addString(states.state())
        .addString(states.incomingNumber())
        .addString(states.ground())
        .addString(states.withdrawal())
        .addInteger(changed.published())
        .addInteger(changed.version());
    tuple
        .addUUID(line.event())
        .addString(line.type())
        .addOffsetDateTime(AcceptStatement.utc(line.at()))
        .addString(line.role())
        .addOffsetDateTime(AcceptStatement.utc(line.due()));
    return AcceptStatement.answer(AcceptStatement.event(tuple, event), answer);
  }
}
