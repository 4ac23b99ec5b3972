package kz.qyzmet.notification.cabinet.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
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
              "in-progress-without-executor",
              "ready",
              "ready-on-its-way",
              "ready-at-branch",
              "ready-at-branch-until",
              "returned-to-provider",
              "refused",
              "issued",
              "papers-returned",
              "papers-at-branch",
              "withdrawn",
              "withdrawal-refused",
              "hearing-announced",
              "objection-heard",
              "objection-too-late",
              "suspended",
              "resumed",
              "term-moved",
              "term-moved-after-wait",
              "deadline-approaching",
              "deadline-missed"
            })
        String kind,
    @Schema(
            required = true,
            description = "Of title, text, place and documents",
            enumeration = {"kk", "ru", "en"})
        String language,
    @Schema(required = true) String title,
    @Schema(required = true) String text,
    @Schema(required = true, description = "When it happened") Instant at,
    @Schema(description = "Absent while unread") Instant readAt,
    @Schema(
            description =
                "Only on accepted, term-moved, term-moved-after-wait, deadline-approaching and"
                    + " deadline-missed")
        OffsetDateTime due,
    @Schema(
            description =
                "The end that was known before; only on term-moved and term-moved-after-wait")
        OffsetDateTime wasDue,
    @Schema(
            description =
                "Only on ready, ready-on-its-way, ready-at-branch and ready-at-branch-until")
        Pickup pickup,
    @Schema(description = "From when the result lies there at the latest; only on ready-on-its-way")
        OffsetDateTime availableFrom,
    @Schema(description = "Last day on which the branch keeps it; only on ready-at-branch-until")
        LocalDate keepUntil,
    @Schema(description = "Code of the refusal ground; only on refused and hearing-announced")
        String ground,
    @Schema(description = "Those that don't conform; only on papers-returned")
        List<Document> documents,
    @Schema(
            description =
                "The last instant at which an objection is in time; only on hearing-announced")
        OffsetDateTime objectionsUntil,
    @Schema(description = "No refusal is decided before it; only on hearing-announced")
        OffsetDateTime decisionFrom,
    @Schema(
            description =
                "When the term runs again at the latest; only on suspended and term-moved")
        OffsetDateTime suspendedUntil) {

  /** A document of the package. */
  @Schema(name = "NoticeDocument")
  record Document(
      @Schema(required = true, description = "Code in the service's passport") String code,
      @Schema(required = true) String name) {}

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
