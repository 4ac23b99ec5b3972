package kz.qyzmet.intake.filing.domain;

import java.util.Objects;
import java.util.UUID;

/**
 * A scan as it was filed.
 *
 * @param document code of the passport's document that it stands for
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal digits
 */
public record FiledDocument(
    UUID attachment, String document, String name, String mediaType, long size, String sha256) {
  public FiledDocument {
    Objects.requireNonNull(attachment, "attachment");
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(sha256, "sha256");
  }
}
