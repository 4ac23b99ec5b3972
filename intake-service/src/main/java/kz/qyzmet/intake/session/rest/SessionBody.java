package kz.qyzmet.intake.session.rest;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody whose turn has come. */
@Schema(name = "SessionOpening")
record SessionBody(
    @Schema(required = true, description = "Code of the service", examples = "tve-duplicate")
        String service,
    @Schema(
            description =
                "When the applicant came to the branch, by the ticket of the queue; null where there is none",
            nullable = true)
        OffsetDateTime arrivedAt) {}
