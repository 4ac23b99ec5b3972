package kz.qyzmet.college.casework.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a branch has missed of what was sent to it. Written once by SQL, read here. */
@Entity
@Table(name = "missed_result")
class MissedResultRow {

  @Id
  @Column(name = "event_id")
  UUID eventId;

  UUID id;
  int version;
  String step;
  String operator;
  Instant at;
}
