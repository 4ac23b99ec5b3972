package kz.qyzmet.intake.filing.persistence;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Optional;
import kz.qyzmet.intake.filing.domain.Hearing;
import kz.qyzmet.intake.filing.domain.Interruptions;
import kz.qyzmet.intake.filing.domain.Objection;

/**
 * Interruptions as the columns of {@code application}.
 *
 * @param ground code of the intended refusal's ground; null, and the two next to it, without an
 *     open hearing
 * @param suspendedUntil null without a suspension
 */
record InterruptionColumns(
    String ground,
    Instant objectionsUntil,
    Instant decisionFrom,
    String objection,
    Instant suspendedUntil) {
  static InterruptionColumns of(Interruptions interruptions) {
    var hearing = interruptions.hearing();
    return new InterruptionColumns(
        hearing.map(Hearing::ground).orElse(null),
        hearing.map(Hearing::objectionsUntil).orElse(null),
        hearing.map(Hearing::decisionFrom).orElse(null),
        interruptions.objection().name(),
        interruptions.suspendedUntil().orElse(null));
  }

  static InterruptionColumns of(Row row) {
    return new InterruptionColumns(
        row.getString("hearing_ground"),
        instant(row, "objections_until"),
        instant(row, "decision_from"),
        row.getString("objection"),
        instant(row, "suspended_until"));
  }

  Interruptions toDomain() {
    return new Interruptions(
        Optional.ofNullable(ground).map(code -> new Hearing(code, objectionsUntil, decisionFrom)),
        Objection.valueOf(objection),
        Optional.ofNullable(suspendedUntil));
  }

  static Instant instant(Row row, String column) {
    var value = row.getOffsetDateTime(column);
    return value == null ? null : value.toInstant();
  }
}
