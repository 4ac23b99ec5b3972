package kz.qyzmet.intake.registry.rest;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An application that the branch has accepted, with its papers. */
@Schema(name = "TakenIn")
record TakenInView(
    UUID id,
    @Schema(description = "Number that the applicant quotes", examples = "7K3M-9QX2-D4FA-R")
        String number,
    @Schema(examples = "tve-duplicate") String service,
    @Schema(description = "Name of the service in the caller's language") String serviceName,
    OffsetDateTime acceptedAt,
    @Schema(description = "What was handed in, and goes to the provider") List<Paper> papers) {

  @Schema(name = "TakenInPaper")
  record Paper(String document, String documentName) {}
}
