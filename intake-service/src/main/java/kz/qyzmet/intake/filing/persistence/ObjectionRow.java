package kz.qyzmet.intake.filing.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import kz.qyzmet.intake.filing.domain.ObjectionText;

/** Table {@code objection}, which is never updated. */
@Entity
@Table(name = "objection")
@IdClass(ObjectionRow.Key.class)
class ObjectionRow {
  @Id UUID application;
  @Id Instant at;
  String text;

  record Key(UUID application, Instant at) implements Serializable {}

  ObjectionText toDomain() {
    return new ObjectionText(at, text);
  }
}
