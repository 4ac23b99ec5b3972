package kz.qyzmet.intake.attachment.rest;

import java.time.Instant;
import java.util.UUID;
import kz.qyzmet.intake.attachment.domain.Attachment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stored scan, without its content. */
@Schema(name = "Attachment")
record AttachmentView(
    UUID id,
    @Schema(description = "Code of the passport's document", examples = "identity-document")
        String document,
    @Schema(examples = "scan.pdf") String name,
    @Schema(examples = "application/pdf") String mediaType,
    @Schema(description = "In bytes") long size,
    @Schema(description = "Of the content, 64 hexadecimal digits") String sha256,
    Instant storedAt) {
  static AttachmentView of(Attachment attachment) {
    return new AttachmentView(
        attachment.id(),
        attachment.document(),
        attachment.name().value(),
        attachment.kind().mediaType(),
        attachment.size(),
        attachment.sha256(),
        attachment.storedAt());
  }
}
