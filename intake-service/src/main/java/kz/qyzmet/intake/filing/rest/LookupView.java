package kz.qyzmet.intake.filing.rest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that the contact centre sees of an application. */
@Schema(name = "LookupAnswer")
record LookupView(
    String number,
    @Schema(
            enumeration = {
              "ACCEPTED",
              "REGISTERED",
              "IN_PROGRESS",
              "READY",
              "ISSUED",
              "REFUSED",
              "WITHDRAWN",
              "RETURNED"
            })
        String status,
    String statusText,
    OffsetDateTime acceptedAt,
    LocalDate registered,
    @Schema(nullable = true) OffsetDateTime due) {}
