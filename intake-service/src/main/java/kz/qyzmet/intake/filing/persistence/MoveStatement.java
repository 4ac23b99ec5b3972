package kz.qyzmet.intake.filing.persistence;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import kz.qyzmet.intake.filing.usecase.Applications.Moved;

/** What a batch of events has made of applications, as one statement. */
final class MoveStatement {
  static final String SQL =
      """
      UPDATE application a
      SET state = n.state, incoming_number = n.incoming_number, ground = n.ground, withdrawal = n.withdrawal,
          hearing_ground = n.hearing_ground, objections_until = n.objections_until,
          decision_from = n.decision_from, objection = n.objection, suspended_until = n.suspended_until,
          due = coalesce(n.due, a.due), moved_terms = n.moved_terms, version = a.version + 1
      FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[],
                  $8::timestamptz[], $9::text[], $10::timestamptz[], $11::timestamptz[], $12::text[])
        AS n (id, state, incoming_number, ground, withdrawal, hearing_ground, objections_until, decision_from,
              objection, suspended_until, due, moved_terms)
      WHERE a.id = n.id
      """;

  private MoveStatement() {}

  static Tuple parameters(List<Moved> moved) {
    var states = moved.stream().map(move -> States.of(move.standing().lifecycle())).toList();
    var interrupted =
        moved.stream()
            .map(move -> InterruptionColumns.of(move.standing().interruptions()))
            .toList();
    return Tuple.tuple()
        .addArrayOfUUID(moved.stream().map(move -> move.id().value()).toArray(UUID[]::new))
        .addArrayOfString(strings(states, States::state))
        .addArrayOfString(strings(states, States::incomingNumber))
        .addArrayOfString(strings(states, States::ground))
        .addArrayOfString(strings(states, States::withdrawal))
        .addArrayOfString(strings(interrupted, InterruptionColumns::ground))
        .addArrayOfOffsetDateTime(moments(interrupted, InterruptionColumns::objectionsUntil))
        .addArrayOfOffsetDateTime(moments(interrupted, InterruptionColumns::decisionFrom))
        .addArrayOfString(strings(interrupted, InterruptionColumns::objection))
        .addArrayOfOffsetDateTime(moments(interrupted, InterruptionColumns::suspendedUntil))
        .addArrayOfOffsetDateTime(
            moved.stream()
                .map(move -> MovedTermsJson.due(move.standing().terms()))
                .toArray(OffsetDateTime[]::new))
        .addArrayOfString(strings(moved, move -> MovedTermsJson.write(move.standing().terms())));
  }

  static <T> String[] strings(List<T> items, Function<T, String> value) {
    return items.stream().map(value).toArray(String[]::new);
  }

  static <T> OffsetDateTime[] moments(List<T> items, Function<T, Instant> value) {
    return items.stream()
        .map(item -> AcceptStatement.utc(value.apply(item)))
        .toArray(OffsetDateTime[]::new);
  }
}
