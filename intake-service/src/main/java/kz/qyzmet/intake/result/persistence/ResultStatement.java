package kz.qyzmet.intake.result.persistence;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import kz.qyzmet.intake.result.domain.BranchResult;
import kz.qyzmet.intake.result.domain.Whereabouts;
import kz.qyzmet.intake.result.usecase.BranchResults.Told;
import kz.qyzmet.kit.outbox.OutboxRow;

/**
 * An operator's act as one statement. The application's row gives the event its number: nothing is
 * written if another event has it already. Every act on what a branch was sent takes a number, so
 * that row stands for it too. What the provider sends once more takes none: nobody can act on what
 * was asked for.
 */
final class ResultStatement {
  static final String SQL =
      """
      WITH app AS (
        UPDATE application SET published = $2, version = version + 1
        WHERE id = $1 AND published = $2 - 1
        RETURNING id
      ), result AS (
        UPDATE branch_result r
        SET state = $3, arrived_at = $4, found_by = $5, damaged = $6, keep_until = $7, handed_over_at = $8,
            handed_over_by = $9, received_by = $10, representative = $32, identity_mark = $33, acknowledgement = $34, back_carrier = $26, back_tracking_number = $27, back_at = $28,
            back_by = $29, requested_at = $30, requested_by = $31, version = $11
        FROM app WHERE r.application = app.id
      ), scan AS (
        INSERT INTO filed_document (attachment, application) SELECT $34::uuid, id FROM app WHERE $34::uuid IS NOT NULL
      ), line AS (
        INSERT INTO timeline (application, event, type, at, role, step, due, detail)
        SELECT id, $12, $13, $14, 'operator', NULL, NULL, $15 FROM app
      ), event AS (
        INSERT INTO outbox (event_id, application_id, share, topic, payload) SELECT $12, id, $16, $17, $18 FROM app
      )
      INSERT INTO idempotency (caller, key, request_hash, status, headers, body, at)
      SELECT $19, $20, $21, $22, $23, $24, $25 FROM app
      """;

  private ResultStatement() {}

  static Tuple parameters(BranchResult changed, Told told, OutboxRow event, Tuple answer) {
    var tuple =
        Tuple.tuple()
            .addUUID(changed.application())
            .addInteger(changed.published())
            .addString(changed.whereabouts().state().name());
    whereabouts(tuple, changed.whereabouts()).addInteger(changed.version());
    tuple
        .addUUID(told.event().id())
        .addString(told.event().type())
        .addOffsetDateTime(utc(told.event().time()))
        // As the timeline keeps its facts.
        .addString(detail(told.outcome()))
        .addShort(event.share())
        .addString(event.topic())
        .addBuffer(Buffer.buffer(event.payload()));
    // The kit's row of table idempotency, after our own values.
    for (int i = 0; i < answer.size(); i++) {
      tuple.addValue(answer.getValue(i));
    }
    requested(back(tuple, changed.whereabouts()), changed.whereabouts());
    return changed.whereabouts() instanceof Whereabouts.HandedOver over
        ? tuple
            .addString(Representatives.json(over.to().representative()))
            .addString(over.to().doubt() == null ? null : over.to().doubt().name())
            .addUUID(over.to().acknowledgement())
        : tuple.addString(null).addString(null).addUUID(null);
  }

  private static String detail(String outcome) {
    return outcome == null ? null : JsonObject.of("OUTCOME", outcome).encode();
  }

  private static Tuple back(Tuple tuple, Whereabouts now) {
    var back =
        switch (now) {
          case Whereabouts.Returned returned -> returned.back();
          case Whereabouts.Requested requested -> requested.back();
          case Whereabouts _ -> null;
        };
    return back == null
        ? tuple.addString(null).addString(null).addOffsetDateTime(null).addString(null)
        : tuple
            .addString(back.carrier())
            .addString(back.trackingNumber())
            .addOffsetDateTime(utc(back.at()))
            .addString(back.by());
  }

  private static Tuple requested(Tuple tuple, Whereabouts now) {
    return now instanceof Whereabouts.Requested(_, _, var at, var by)
        ? tuple.addOffsetDateTime(utc(at)).addString(by)
        : tuple.addOffsetDateTime(null).addString(null);
  }

  private static Tuple whereabouts(Tuple tuple, Whereabouts now) {
    return switch (now) {
      case Whereabouts.OnItsWay _, Whereabouts.Missing _ -> notHandedOver(notArrived(tuple));
      case Whereabouts.Here(var arrival) -> notHandedOver(arrived(tuple, arrival));
      case Whereabouts.Returned(var arrival, _) -> notHandedOver(arrived(tuple, arrival));
      case Whereabouts.Requested(var arrival, _, _, _) -> notHandedOver(arrived(tuple, arrival));
      case Whereabouts.HandedOver(var arrival, var at, var by, var to) ->
          arrived(tuple, arrival)
              .addOffsetDateTime(utc(at))
              .addString(by)
              .addString(to.receiver().code());
    };
  }

  private static Tuple arrived(Tuple tuple, Whereabouts.Arrival arrival) {
    return tuple
        .addOffsetDateTime(utc(arrival.at()))
        .addString(arrival.foundBy())
        .addBoolean(arrival.damaged())
        .addLocalDate(arrival.keepUntil());
  }

  private static Tuple notArrived(Tuple tuple) {
    return tuple.addOffsetDateTime(null).addString(null).addBoolean(null).addLocalDate(null);
  }

  private static Tuple notHandedOver(Tuple tuple) {
    return tuple.addOffsetDateTime(null).addString(null).addString(null);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
