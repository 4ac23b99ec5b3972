package kz.qyzmet.intake.filing.rest;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.intake.filing.domain.Draft;
import kz.qyzmet.intake.filing.domain.Filer;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An application as it is sent. */
@Schema(name = "Submission")
record SubmitBody(
    @Schema(required = true, description = "Code of the service", examples = "tve-duplicate")
        String service,
    @Schema(
            required = true,
            description = "Code of the organisation",
            examples = "karaganda-polytechnic")
        String provider,
    @Schema(
            description =
                "How it arrives: portal, also without it. What comes over a counter is filed by the counter's people",
            enumeration = {"portal", "office", "corporation"},
            nullable = true)
        String channel,
    @Schema(
            required = true,
            type = SchemaType.OBJECT,
            description =
                "Values by the field codes of the service's form: strings, or whole numbers where the form says so")
        Map<String, Object> form,
    @Schema(description = "Uploaded scans, one per document that the service asks for")
        List<Reference> attachments,
    @Schema(required = true, description = "Consent to the use of personal data: has to be true")
        Boolean consent,
    @Schema(
            required = true,
            description = "Language of the notices",
            enumeration = {"kk", "ru", "en"})
        String language,
    @Schema(required = true, description = "Where the result is wanted") Pickup pickup,
    @Schema(description = "Has to equal the token's, if it is given", nullable = true) String iin) {

  /** Points at an uploaded scan. */
  @Schema(name = "AttachmentReference")
  record Reference(
      @Schema(
              required = true,
              description = "Code of the passport's document",
              examples = "identity-document")
          String document,
      @Schema(required = true, description = "Id that the upload was given") UUID attachment) {}

  /** A place of the organisation's. */
  @Schema(name = "PickupChoice")
  record Pickup(
      @Schema(
              required = true,
              enumeration = {"office", "branch"})
          String kind,
      @Schema(required = true, examples = "kp-office") String code) {}

  Draft draft(Filer filer) {
    return new Draft(
        filer,
        iin,
        service,
        provider,
        channel,
        language,
        pickup == null ? null : pickup.kind(),
        pickup == null ? null : pickup.code(),
        consent,
        form,
        references(attachments),
        List.of());
  }

  /** What is pointed at, as it came; a line may lack anything. */
  static List<Draft.Reference> references(List<Reference> attachments) {
    return attachments == null
        ? List.of()
        : attachments.stream()
            .map(
                each ->
                    each == null
                        ? new Draft.Reference(null, null)
                        : new Draft.Reference(each.document(), each.attachment()))
            .toList();
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "SubmitBody[hidden]";
  }
}
