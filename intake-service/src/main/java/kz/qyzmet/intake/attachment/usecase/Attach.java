package kz.qyzmet.intake.attachment.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.function.Function;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.intake.attachment.domain.Attachment;
import kz.qyzmet.intake.attachment.domain.CannotAttach;
import kz.qyzmet.intake.attachment.domain.Uploading;
import kz.qyzmet.intake.attachment.usecase.AttachmentStore.Reply;
import kz.qyzmet.kit.clock.Ids;
import kz.qyzmet.kit.clock.Moments;
import org.jboss.logging.Logger;

/**
 * Takes a scan: first what is said of it, then its bytes. They are durable before the row says that
 * they are there, and known before they are put, so that a crash in between leaves nothing that
 * nobody knows of.
 */
@ApplicationScoped
public class Attach {
  private static final Logger LOG = Logger.getLogger(Attach.class);

  private final Uploading uploading;
  private final AttachmentStore store;
  private final ContentStores contents;
  private final Moments moments;
  private final Ids ids;

  Attach(
      Uploading uploading,
      AttachmentStore store,
      ContentStores contents,
      Moments moments,
      Ids ids) {
    this.uploading = uploading;
    this.store = store;
    this.contents = contents;
    this.moments = moments;
    this.ids = ids;
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Stored(Attachment attachment) implements Outcome {}

    record Refused(CannotAttach why) implements Outcome {}
  }

  /** Whether the body is worth reading, and how much of it. */
  public Uploading.Decision announce(Uploading.Announced announced) {
    return uploading.decide(announced, LocalDate.ofInstant(moments.now(), WorkingCalendar.ZONE));
  }

  /** Tells that a file is not taken. What the caller wrote, such as a name of his, is left out. */
  public void refused(CannotAttach why) {
    LOG.infof("attachment=refused why=%s", why.getClass().getSimpleName());
  }

  public Uni<Outcome> store(
      Uploading.Decision.Welcome welcome,
      byte[] content,
      String owner,
      Function<Attachment, Reply> reply) {
    var fault = Uploading.fault(welcome, content);
    if (fault.isPresent()) {
      refused(fault.get());
      return Uni.createFrom().item(new Outcome.Refused(fault.get()));
    }
    var attachment =
        new Attachment(
            ids.next(),
            owner,
            welcome.document(),
            welcome.name(),
            welcome.kind(),
            content.length,
            sha256(content),
            moments.now());
    var chosen = contents.chosen();
    return store
        .begin(new AttachmentStore.Upload(attachment.id(), chosen.kind()), attachment.storedAt())
        .chain(() -> chosen.put(attachment.id(), content))
        .chain(() -> store.add(attachment, reply.apply(attachment)))
        .map(
            added -> {
              if (!added) {
                throw new UncheckedIOException(
                    new IOException("Expected the upload to end in time, but it was given up"));
              }
              LOG.infof(
                  "attachment=stored id=%s document=%s size=%d",
                  attachment.id(), attachment.document(), attachment.size());
              return new Outcome.Stored(attachment);
            });
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
