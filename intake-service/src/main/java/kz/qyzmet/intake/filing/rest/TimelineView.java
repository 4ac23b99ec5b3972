package kz.qyzmet.intake.filing.rest;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened to an application, in the order in which it did. */
@Schema(name = "Timeline")
record TimelineView(UUID application, List<Line> items) {

  /** One event. */
  @Schema(name = "TimelineLine")
  record Line(
      @Schema(description = "Id of the event behind the line") UUID eventId,
      @Schema(description = "Type of that event", examples = "kz.qyzmet.case.registered.v1")
          String type,
      @Schema(description = "On the provider's clock") OffsetDateTime at,
      @Schema(
              description =
                  "Who: applicant, operator of a branch, system, or the role of the pipeline's step")
          String role,
      @Schema(description = "Who, in the caller's language") String roleText,
      @Schema(
              description = "Step of the service's pipeline; null where none is meant",
              nullable = true)
          String step,
      @Schema(nullable = true) String stepText,
      @Schema(description = "What happened, in the caller's language") String text,
      @Schema(description = "The end that it speaks of", nullable = true) OffsetDateTime due,
      @Schema(
              description =
                  "What is behind the text: incomingNumber, ground, nextStep, term, threshold, reason,"
                      + " outcome, cast, quorum, documents, clock; objectionsUntil, decisionFrom,"
                      + " wasDue, suspendedFrom, suspendedUntil and availableFrom on the provider's clock")
          Map<String, String> facts) {}
}
