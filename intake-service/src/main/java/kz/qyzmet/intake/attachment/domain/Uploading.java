package kz.qyzmet.intake.attachment.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.passport.DocumentRequirement;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;

/**
 * Decides what may be uploaded: by the passports in force, and never more than this system takes at
 * all.
 *
 * @param maxBytes largest upload of the system
 */
public record Uploading(Passports passports, long maxBytes) {
  /** What the uploader says of a file. */
  public record Announced(String service, String document, String name, String mediaType) {}

  /** What came of it. */
  public sealed interface Decision {
    /** The body may come, up to that many bytes. */
    record Welcome(String document, FileName name, ContentKind kind, long maxBytes)
        implements Decision {}

    record Refused(CannotAttach why) implements Decision {}
  }

  /** Before the body is read. */
  public Decision decide(Announced announced, LocalDate today) {
    if (ContentKind.named(essence(announced.mediaType())).isEmpty()) {
      return refused(
          new CannotAttach.TypeNotAllowed(
              essence(announced.mediaType()), ContentKind.mediaTypes()));
    }
    var inForce =
        passports.all().stream()
            .filter(passport -> passport.inForce(today))
            .filter(
                passport ->
                    announced.service() == null
                        || announced.service().equals(passport.ref().code()))
            .toList();
    if (inForce.isEmpty()) {
      return refused(new CannotAttach.UnknownService(announced.service()));
    }
    var wanted = wanted(inForce, announced.document());
    if (wanted.isEmpty()) {
      return refused(new CannotAttach.UnknownDocument(announced.document()));
    }
    var name = FileName.of(announced.name());
    if (name.isEmpty()) {
      return refused(new CannotAttach.UnfitName());
    }
    return welcome(announced, wanted, name.get());
  }

  private Decision welcome(Announced announced, List<DocumentRequirement> wanted, FileName name) {
    var type = essence(announced.mediaType());
    var fitting = wanted.stream().filter(document -> document.mediaTypes().contains(type)).toList();
    var kind = ContentKind.named(type);
    if (fitting.isEmpty() || kind.isEmpty()) {
      return refused(new CannotAttach.TypeNotAllowed(type, allowed(wanted)));
    }
    long limit = fitting.stream().mapToLong(DocumentRequirement::maxBytes).max().orElseThrow();
    return new Decision.Welcome(announced.document(), name, kind.get(), Math.min(limit, maxBytes));
  }

  /** Once the body is there: empty if it is what it was said to be. */
  public static Optional<CannotAttach> fault(Decision.Welcome welcome, byte[] content) {
    if (content.length == 0) {
      return Optional.of(new CannotAttach.Empty());
    }
    if (content.length > welcome.maxBytes()) {
      return Optional.of(new CannotAttach.TooLarge(welcome.maxBytes()));
    }
    return ContentKind.sniffed(content).equals(Optional.of(welcome.kind()))
        ? Optional.empty()
        : Optional.of(new CannotAttach.ContentDiffers(welcome.kind().mediaType()));
  }

  private static List<DocumentRequirement> wanted(List<Passport> passports, String document) {
    return passports.stream()
        .flatMap(passport -> passport.document(String.valueOf(document)).stream())
        .filter(found -> found.uploadedOn(Channel.PORTAL))
        .toList();
  }

  private static SortedSet<String> allowed(List<DocumentRequirement> wanted) {
    var allowed = new TreeSet<String>();
    wanted.forEach(document -> allowed.addAll(document.mediaTypes()));
    return allowed;
  }

  /** The media type without its parameters. */
  private static String essence(String mediaType) {
    return mediaType == null ? "" : mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static Decision refused(CannotAttach why) {
    return new Decision.Refused(why);
  }
}
