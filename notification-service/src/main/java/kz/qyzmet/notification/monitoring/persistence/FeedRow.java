package kz.qyzmet.notification.monitoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import kz.qyzmet.notification.monitoring.domain.Placed;
import org.hibernate.annotations.Immutable;

/** A line of the feed. Read only: {@link SqlFeed} writes. */
@Entity
@Immutable
@Table(name = "feed")
class FeedRow {
  @Id
  @Column(name = "position")
  Long position;

  @Column(name = "event")
  String event;

  Placed placed() {
    return new Placed(position, event);
  }
}
