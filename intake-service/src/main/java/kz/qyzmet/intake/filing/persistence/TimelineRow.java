package kz.qyzmet.intake.filing.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.intake.filing.domain.TimelineEntry;
import kz.qyzmet.intake.filing.domain.TimelineEntry.Fact;

/** Table {@code timeline}, for reading only. */
@Entity
@Table(name = "timeline")
@IdClass(TimelineRow.Key.class)
class TimelineRow {
  private static final TypeReference<Map<Fact, String>> FACTS = new TypeReference<>() {};

  /** Primary key: an event tells one line. */
  record Key(UUID application, UUID event) implements Serializable {}

  @Id UUID application;
  @Id UUID event;
  String type;
  Instant at;
  String role;
  String step;
  Instant due;
  String detail;

  TimelineEntry toDomain() {
    return new TimelineEntry(
        application,
        event,
        type,
        at,
        role,
        step,
        due,
        detail == null ? Map.of() : Json.read(detail, FACTS));
  }
}
