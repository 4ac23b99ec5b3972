package kz.qyzmet.intake.attachment.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.intake.attachment.domain.Attachment;
import kz.qyzmet.intake.attachment.domain.Uploading;

/** What other features may know of scans. */
@ApplicationScoped
public class OwnAttachments {
  private final AttachmentStore store;
  private final ContentStores contents;

  OwnAttachments(AttachmentStore store, ContentStores contents) {
    this.store = store;
    this.contents = contents;
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
   * The scan of a signed acknowledgement that the operators of that branch have made; empty where
   * it is none, or theirs.
   */
  public Uni<Optional<Scan>> acknowledgement(String branch, UUID id) {
    return amongBranchs(branch, List.of(id))
        .map(
            found ->
                found.stream()
                    .filter(scan -> scan.document().equals(Uploading.ACKNOWLEDGEMENT))
                    .findFirst());
  }

  /**
   * The bytes. Whether the caller may see them is decided by whoever knows where they were filed.
   *
   * @return fails where the row speaks of bytes that are in no store
   */
  public Uni<Optional<byte[]>> content(UUID id) {
    return store
        .kind(id)
        .flatMap(
            kind ->
                kind.isEmpty()
                    ? Uni.createFrom().item(Optional.<byte[]>empty())
                    : bytes(id, kind.get()).map(Optional::of));
  }

  private Uni<byte[]> bytes(UUID id, String kind) {
    var keeper = contents.byKind().get(kind);
    if (keeper == null) {
      throw new IllegalStateException(
          "Expected a store of kind "
              + kind
              + " in qyzmet.intake.content-store or content-stores-before, but there is none");
    }
    return keeper
        .get(id)
        .map(
            found ->
                found.orElseThrow(
                    () ->
                        new IllegalStateException(
                            "Expected scan " + id + " in " + kind + ", but it is not there")));
  }
}
