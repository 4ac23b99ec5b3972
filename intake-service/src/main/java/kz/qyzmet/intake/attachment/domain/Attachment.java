package kz.qyzmet.intake.attachment.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A stored scan, without its content.
 *
 * @param owner opaque id of the applicant who uploaded it, or what {@link #ofBranch} says
 * @param document code of the passport's document that it is meant to be
 * @param size in bytes
 * @param sha256 of the content, 64 lower-case hexadecimal digits
 */
public record Attachment(
    UUID id,
    String owner,
    String document,
    FileName name,
    ContentKind kind,
    long size,
    String sha256,
    Instant storedAt) {
  /** The owner of what the operators of a branch scan; no opaque id of a person has a colon. */
  public static String ofBranch(String code) {
    return "branch:" + code;
  }

  public Attachment {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(storedAt, "storedAt");
    if (size <= 0) {
      throw new IllegalArgumentException("Expected a size above 0, but it is " + size);
    }
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("Expected 64 hexadecimal digits");
    }
  }
}
