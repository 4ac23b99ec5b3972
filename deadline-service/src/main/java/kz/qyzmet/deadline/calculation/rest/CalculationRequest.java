package kz.qyzmet.deadline.calculation.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A what-if question as it comes; {@link CalculationQuestions} reads it. */
@Schema(
    name = "CalculationRequest",
    requiredProperties = {"service", "channel", "at"})
public record CalculationRequest(
    @Schema(description = "code of the service", examples = "tve-duplicate") String service,
    @Schema(description = "portal, office or corporation", examples = "portal") String channel,
    @Schema(
            description = "moment of filing on the provider's wall clock, without an offset",
            examples = "2026-03-05T18:31")
        String at,
    @Schema(description = "a day of the passport's edition; default the day of filing")
        String edition,
    @Schema(description = "time zone; default the provider's, else the calendar's") String zone,
    @Schema(description = "same (default) or other") String locality,
    @Schema(description = "ordinary (default) or duty") String branch,
    @Schema(description = "office (default) or branch") String pickup,
    @Schema(description = "know only what was published by that day; default all") String knownOn,
    @Schema(description = "code of the organisation whose hours count; default the standard hours")
        String provider) {}
