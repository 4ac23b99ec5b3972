package kz.qyzmet.deadline.watch.persistence;

import io.vertx.core.json.JsonArray;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import kz.qyzmet.deadline.watch.domain.StepRun;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/** A step that is over. The sequence alone identifies it to the reading side. */
@Entity(name = "StepRunRow")
@Table(name = "step_run")
@Immutable
class StepRunRow {

  @Id
  @Column(name = "seq")
  long seq;

  @Column(name = "application_id")
  UUID applicationId;

  @Column(name = "step")
  String step;

  @Column(name = "since")
  Instant since;

  @Column(name = "limit_from")
  Instant limitFrom;

  @Column(name = "due_at")
  Instant dueAt;

  @Column(name = "ended_at")
  Instant endedAt;

  @Column(name = "fired")
  @ColumnTransformer(read = "cast(fired as text)")
  String fired;

  StepRun toDomain(ZoneId zone) {
    return new StepRun(
        step,
        since,
        limitFrom,
        dueAt == null ? null : dueAt.atZone(zone).toOffsetDateTime(),
        endedAt,
        ClocksJson.marks(new JsonArray(fired)));
  }
}
