package kz.qyzmet.deadline.watch.persistence;

import io.vertx.core.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kz.qyzmet.deadline.watch.domain.Watch;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/** The row that changes, as the reading side sees it; {@link PgWatches} writes it. */
@Entity(name = "WatchRow")
@Table(name = "watch")
@Immutable
class WatchRow {

  @Id
  @Column(name = "application_id")
  UUID applicationId;

  @Column(name = "provider")
  String provider;

  @Column(name = "state")
  String state;

  @Column(name = "version")
  int version;

  @Column(name = "stopped_at")
  Instant stoppedAt;

  @Column(name = "ended_at")
  Instant endedAt;

  @Column(name = "clocks")
  @ColumnTransformer(read = "cast(clocks as text)")
  String clocks;

  @Column(name = "suspension")
  @ColumnTransformer(read = "cast(suspension as text)")
  String suspension;

  Watch toDomain() {
    return WatchState.read(
        applicationId,
        provider,
        state,
        version,
        stoppedAt,
        endedAt,
        new JsonObject(clocks),
        suspension == null ? null : new JsonObject(suspension));
  }
}
