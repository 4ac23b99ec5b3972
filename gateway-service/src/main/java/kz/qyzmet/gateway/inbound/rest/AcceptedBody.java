package kz.qyzmet.gateway.inbound.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import kz.qyzmet.gateway.inbound.domain.Outcome;

/** What of an accepted application the portal is told. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AcceptedBody(
    UUID id,
    String number,
    Instant acceptedAt,
    LocalDate registered,
    OffsetDateTime due,
    Term term) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Term(String reason, LocalDate handOverBy) {}

  Outcome.Accepted accepted() {
    return new Outcome.Accepted(
        id,
        number,
        acceptedAt,
        registered,
        due,
        term == null ? null : term.reason(),
        term == null ? null : term.handOverBy());
  }
}
