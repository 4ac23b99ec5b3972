package kz.qyzmet.intake.attachment.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.passport.Basis;
import kz.qyzmet.contracts.passport.DocumentCheck;
import kz.qyzmet.contracts.passport.DocumentRequirement;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.intake.attachment.domain.CannotAttach.Rule;

/**
 * Decides what may be uploaded: by the passports in force, and never more than this system takes at
 * all.
 *
 * @param maxBytes largest upload of the system
 */
public record Uploading(Passports passports, long maxBytes) {
  /**
   * Code of what no passport asks for, because it is made at the counter: the acknowledgement that
   * is signed where a result is handed over (Rules, item 48).
   */
  public static final String ACKNOWLEDGEMENT = "result-acknowledgement";

  /**
   * What the uploader says of a file.
   *
   * @param channel by which the file comes: of the applicant's own the portal, else a counter's
   */
  public record Announced(
      Channel channel, String service, String document, String name, String mediaType) {}

  /** What came of it. */
  public sealed interface Decision {
    /**
     * The body may come, up to that many bytes.
     *
     * @param rule that sets this limit
     */
    record Welcome(String document, FileName name, ContentKind kind, long maxBytes, Rule rule)
        implements Decision {
      /** Why a longer body is not taken. */
      public CannotAttach tooLarge() {
        return new CannotAttach.TooLarge(maxBytes, rule);
      }
    }

    record Refused(CannotAttach why) implements Decision {}
  }

  /** A passport that asks for a document as a file. */
  private record Asked(Passport passport, DocumentRequirement document) {}

  /** Before the body is read. */
  public Decision decide(Announced announced, LocalDate today) {
    if (announced.document() == null) {
      return refused(new CannotAttach.NoDocument());
    }
    if (announced.document().equals(ACKNOWLEDGEMENT)
        && announced.channel() == Channel.CORPORATION) {
      return acknowledgement(announced);
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
    var wanted = wanted(inForce, announced);
    if (wanted.isEmpty()) {
      return refused(
          new CannotAttach.UnknownDocument(announced.document(), unknown(announced, inForce)));
    }
    var name = FileName.of(announced.name());
    if (name.isEmpty()) {
      return refused(new CannotAttach.UnfitName());
    }
    return welcome(announced, wanted, name.get());
  }

  private Decision acknowledgement(Announced announced) {
    var name = FileName.of(announced.name());
    if (name.isEmpty()) {
      return refused(new CannotAttach.UnfitName());
    }
    var type = essence(announced.mediaType());
    return ContentKind.named(type)
        .<Decision>map(
            kind -> new Decision.Welcome(ACKNOWLEDGEMENT, name.get(), kind, maxBytes, Rule.OURS))
        .orElseGet(
            () ->
                refused(
                    new CannotAttach.TypeNotAllowed(
                        type, new TreeSet<>(ContentKind.mediaTypes()), Rule.OURS)));
  }

  private Decision welcome(Announced announced, List<Asked> wanted, FileName name) {
    var type = essence(announced.mediaType());
    var fitting =
        wanted.stream().filter(each -> each.document().mediaTypes().contains(type)).toList();
    var kind = ContentKind.named(type);
    if (fitting.isEmpty() || kind.isEmpty()) {
      return refused(new CannotAttach.TypeNotAllowed(type, allowed(wanted), rule(wanted)));
    }
    long limit = fitting.stream().mapToLong(each -> each.document().maxBytes()).max().orElseThrow();
    var setting = fitting.stream().filter(each -> each.document().maxBytes() == limit).toList();
    return limit <= maxBytes
        ? new Decision.Welcome(announced.document(), name, kind.get(), limit, rule(setting))
        : new Decision.Welcome(announced.document(), name, kind.get(), maxBytes, Rule.OURS);
  }

  /** Once the body is there: empty if it is what it was said to be. */
  public static Optional<CannotAttach> fault(Decision.Welcome welcome, byte[] content) {
    if (content.length == 0) {
      return Optional.of(new CannotAttach.Empty());
    }
    if (content.length > welcome.maxBytes()) {
      return Optional.of(welcome.tooLarge());
    }
    return ContentKind.sniffed(content).equals(Optional.of(welcome.kind()))
        ? Optional.empty()
        : Optional.of(new CannotAttach.ContentDiffers(welcome.kind().mediaType()));
  }

  private static List<Asked> wanted(List<Passport> passports, Announced announced) {
    return passports.stream()
        .flatMap(
            passport ->
                passport.document(announced.document()).stream()
                    .filter(found -> found.scannedOn(announced.channel()))
                    .map(found -> new Asked(passport, found)))
        .toList();
  }

  /** Of these, what this system can read. */
  private static SortedSet<String> allowed(List<Asked> wanted) {
    var allowed = new TreeSet<String>();
    wanted.forEach(each -> allowed.addAll(each.document().mediaTypes()));
    allowed.retainAll(ContentKind.mediaTypes());
    return allowed;
  }

  private static Rule rule(List<Asked> asked) {
    return new Rule(
        asked.stream().map(each -> each.passport().ref()).toList(),
        Basis.text(asked.stream().map(each -> each.document().basis())));
  }

  /**
   * What the service that is named asks for instead. Where none is named, only those are quoted
   * that have such a document, but not as a file: all others would be a list of everything.
   */
  private static Rule unknown(Announced announced, List<Passport> inForce) {
    var saying =
        inForce.stream()
            .filter(
                passport ->
                    announced.service() != null
                        || passport.document(announced.document()).isPresent())
            .toList();
    return new Rule(
        saying.stream().map(Passport::ref).toList(),
        Basis.text(
            saying.stream()
                .flatMap(
                    passport ->
                        DocumentCheck.notScanned(
                            passport, announced.channel(), announced.document()))));
  }

  /** The media type without its parameters. */
  private static String essence(String mediaType) {
    return mediaType == null ? "" : mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static Decision refused(CannotAttach why) {
    return new Decision.Refused(why);
  }
}
