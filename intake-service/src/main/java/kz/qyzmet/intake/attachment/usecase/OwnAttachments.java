package kz.qyzmet.intake.attachment.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.intake.attachment.domain.Attachment;

/** What other features may know of scans. */
@ApplicationScoped
public class OwnAttachments {
  private final AttachmentStore store;

  OwnAttachments(AttachmentStore store) {
    this.store = store;
  }

  /** A scan as other features see it; the hash in hexadecimal digits, the size in bytes. */
  public record Scan(
      UUID id, String document, String name, String mediaType, long size, String sha256) {
    private static Scan of(Attachment attachment) {
      return new Scan(
          attachment.id(),
          attachment.document(),
          attachment.name().value(),
          attachment.kind().mediaType(),
          attachment.size(),
          attachment.sha256());
    }
  }

  /** Those of the ids that are the owner's; another's and an absent one are left out alike. */
  public Uni<List<Scan>> among(String owner, Collection<UUID> ids) {
    return ids.isEmpty()
        ? Uni.createFrom().item(List.of())
        : store.among(owner, ids).map(found -> found.stream().map(Scan::of).toList());
  }

  /** Those of the ids that the operators of that branch have scanned. */
  public Uni<List<Scan>> amongBranchs(String branch, Collection<UUID> ids) {
    return among(Attachment.ofBranch(branch), ids);
  }

  /**
   * The bytes. Whether the caller may see them is decided by whoever knows where they were filed.
   */
  public Uni<Optional<byte[]>> content(UUID id) {
    return store.content(id);
  }
}
