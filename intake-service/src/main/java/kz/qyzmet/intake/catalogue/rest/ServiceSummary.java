package kz.qyzmet.intake.catalogue.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service in the list. */
@Schema(name = "ServiceSummary")
record ServiceSummary(
    @Schema(examples = "tve-duplicate") String code,
    @Schema(description = "Edition of the passport in force", examples = "1") String version,
    String name,
    @Schema(description = "Channels on which applications are taken") List<String> channels,
    ServiceView.Length legalTerm) {}
