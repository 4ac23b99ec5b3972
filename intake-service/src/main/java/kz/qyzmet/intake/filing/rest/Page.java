package kz.qyzmet.intake.filing.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a list. */
@Schema(name = "ApplicationList")
record Page(
    List<ApplicationSummary> items,
    @Schema(description = "Cursor of the next part; null at the end", nullable = true)
        String next) {}
