package kz.qyzmet.intake.filing.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An application in the list. */
@Schema(name = "ApplicationSummary")
record ApplicationSummary(
    UUID id,
    @Schema(examples = "7K3M-9QX2-D4FA-R") String number,
    String service,
    String serviceName,
    String provider,
    String providerName,
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
    @Schema(enumeration = {"none", "asked", "declined"}) String withdrawal,
    int version,
    Instant acceptedAt,
    LocalDate registered,
    @Schema(nullable = true) OffsetDateTime due) {}
