package kz.qyzmet.intake.filing.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the provider needs to work on an application; the only way by which personal data leaves
 * this service.
 */
@Schema(name = "FiledForm")
record FormView(
    UUID application,
    String number,
    String service,
    String passport,
    String provider,
    @Schema(enumeration = {"portal", "office", "corporation"}) String channel,
    @Schema(enumeration = {"kk", "ru", "en"}) String language,
    @Schema(description = "The applicant's individual identification number") String iin,
    Instant consentAt,
    @Schema(
            description =
                "Code of the clerk who took it over the counter and has the consent on paper; null"
                    + " of a portal application",
            nullable = true)
        String takenBy,
    @Schema(
            description = "Kind of the pickup place",
            enumeration = {"office", "branch"})
        String pickupKind,
    @Schema(description = "Code of the pickup place") String pickupCode,
    @Schema(
            description =
                "The portal's request by which it came through the gateway; null without one",
            nullable = true)
        Portal portal,
    @Schema(
            type = SchemaType.OBJECT,
            description = "Values by the form's field codes, in the passport's order")
        Map<String, Object> form,
    List<Document> documents,
    @Schema(
            description =
                "Why the provider has to check who applied: the register of persons was not reached when it was taken,"
                    + " or contradicts; null where there is nothing to check",
            enumeration = {"register-unreachable", "not-registered", "dead", "names-differ"},
            nullable = true)
        String identityMark,
    @Schema(
            description = "Who applied for the applicant; null where the applicant did",
            nullable = true)
        Representative representative,
    @Schema(
            description = "What the applicant objected to an intended refusal; null without it",
            nullable = true)
        Objection objection) {

  /** Names that the portal has given. */
  @Schema(name = "PortalRequest")
  record Portal(
      String chain,
      String request,
      @Schema(enumeration = {"signature", "one-time-password"}) String proof) {}

  /** Who applied for somebody else. */
  @Schema(name = "FiledRepresentative")
  record Representative(
      String iin,
      String name,
      @Schema(description = "Code of the ground", examples = "parent") String ground,
      @Schema(description = "Codes of the papers that were shown") List<String> papers) {
    /** Without what it holds: personal data must not reach a log. */
    @Override
    public String toString() {
      return "Representative[hidden]";
    }
  }

  /** The applicant's own words. */
  @Schema(name = "FiledObjection")
  record Objection(Instant at, String text) {
    /** Without what it holds: personal data must not reach a log. */
    @Override
    public String toString() {
      return "Objection[hidden]";
    }
  }

  @Schema(name = "FormDocument")
  record Document(
      String document,
      @Schema(
              description = "uploaded as a scan; at the counter shown or handed in on paper",
              enumeration = {"uploaded", "shown", "handed-in"})
          String handling,
      @Schema(
              description =
                  "Content under /applications/{application}/attachments/{attachment}; null of a"
                      + " paper, as is all below",
              nullable = true)
          UUID attachment,
      @Schema(nullable = true) String name,
      @Schema(nullable = true) String mediaType,
      @Schema(nullable = true) Long size,
      @Schema(nullable = true) String sha256,
      @Schema(description = "Null of paper and of a scan", nullable = true)
          ApplicationView.Electronic electronic) {}

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "FormView[hidden]";
  }
}
