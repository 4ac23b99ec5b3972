package kz.qyzmet.intake.filing.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kz.qyzmet.intake.filing.domain.ObjectionText;

/** Table {@code objection}, which is never updated. */
@Entity
@Table(name = "objection")
class ObjectionRow {
  @Id UUID application;
  Instant at;
  String text;

  ObjectionText toDomain() {
    return new ObjectionText(at, text);
  }
}
