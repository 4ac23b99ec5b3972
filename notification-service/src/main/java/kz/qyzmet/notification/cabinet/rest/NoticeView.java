package kz.qyzmet.notification.cabinet.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A notice as the cabinet shows it. What does not apply is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Notice")
record NoticeView(
    @Schema(required = true, description = "The event that it tells of") UUID id,
    @Schema(
            required = true,
            description = "The applicant's own number of it, 1, 2, 3 … without gaps",
            minimum = "1")
        long sequence,
    @Schema(required = true) UUID applicationId,
    @Schema(required = true, description = "The number that the applicant knows") String number,
    @Schema(required = true, description = "Code of the service") String service,
    @Schema(required = true, description = "Code of the organisation") String provider,
    @Schema(
            required = true,
            enumeration = {
              "accepted",
              "accepted-without-term",
              "registered",
              "in-progress",
              "ready",
              "refused",
              "issued",
              "withdrawn",
              "withdrawal-refused",
              "deadline-approaching",
              "deadline-missed"
            })
        String kind,
    @Schema(
            required = true,
            description = "Of title, text and place",
            enumeration = {"kk", "ru", "en"})
        String language,
    @Schema(required = true) String title,
    @Schema(required = true) String text,
    @Schema(required = true, description = "When it happened") Instant at,
    @Schema(description = "Absent while unread") Instant readAt,
    @Schema(description = "Only on accepted, deadline-approaching and deadline-missed")
        OffsetDateTime due,
    @Schema(description = "Only on ready") Pickup pickup,
    @Schema(description = "Code of the refusal ground; only on refused") String ground) {

  /** Where the result can be had. */
  @Schema(name = "NoticePickup")
  record Pickup(
      @Schema(
              required = true,
              enumeration = {"office", "branch"})
          String kind,
      @Schema(required = true) String code,
      @Schema(required = true) String name,
      @Schema(required = true) String address) {}
}
