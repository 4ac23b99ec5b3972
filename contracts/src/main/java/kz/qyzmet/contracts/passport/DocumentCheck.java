package kz.qyzmet.contracts.passport;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kz.qyzmet.calendar.due.Channel;

/** Holds uploaded documents against their passport; knows no service by name. */
public final class DocumentCheck {
  private static final String PATH = "attachments.";

  private DocumentCheck() {}

  /**
   * A document that was uploaded.
   *
   * @param document its code in the passport
   * @param mediaType without parameters
   * @param bytes its size
   */
  public record Attached(String document, String mediaType, long bytes) {}

  /** What is wrong with one upload, before there is a form; empty if nothing is. */
  public static Optional<Violation> upload(Passport passport, Channel channel, Attached upload) {
    Optional<DocumentRequirement> known =
        passport.document(upload.document()).filter(requirement -> requirement.uploadedOn(channel));
    if (known.isEmpty()) {
      return violation(upload, Violation.DOCUMENT_UNKNOWN, "allowed", uploads(passport, channel));
    }
    DocumentRequirement document = known.get();
    if (!document.mediaTypes().contains(upload.mediaType().toLowerCase(Locale.ROOT))) {
      String allowed = String.join(", ", new TreeSet<>(document.mediaTypes()));
      return violation(upload, Violation.MEDIA_TYPE, "allowed", allowed);
    }
    String max = Long.toString(document.maxBytes());
    if (upload.bytes() <= 0) {
      return violation(upload, Violation.EMPTY, "max", max);
    }
    if (upload.bytes() > document.maxBytes()) {
      return violation(upload, Violation.TOO_LARGE, "max", max);
    }
    return Optional.empty();
  }

  /** Everything that is wrong with the package of that form; empty if nothing is. */
  public static List<Violation> check(
      Passport passport, Channel channel, Map<String, ?> form, List<Attached> attached) {
    var violations = new ArrayList<Violation>();
    var given = new HashSet<String>();
    for (Attached upload : attached) {
      upload(passport, channel, upload)
          .or(() -> misplaced(passport, form, given, upload))
          .ifPresent(violations::add);
      given.add(upload.document());
    }
    for (DocumentRequirement document : passport.documents()) {
      if (document.uploadedOn(channel)
          && document.required()
          && document.askedFor(form)
          && !given.contains(document.code())) {
        violations.add(
            new Violation(
                PATH + document.code(),
                Violation.DOCUMENT_MISSING,
                Map.of("document", document.code())));
      }
    }
    return violations;
  }

  private static Optional<Violation> misplaced(
      Passport passport, Map<String, ?> form, Set<String> given, Attached upload) {
    if (given.contains(upload.document())) {
      return violation(upload, Violation.DOCUMENT_TWICE, "document", upload.document());
    }
    return passport
        .document(upload.document())
        .filter(document -> !document.askedFor(form))
        .flatMap(
            document ->
                violation(upload, Violation.NOT_ASKED_FOR, "field", document.condition().field()));
  }

  private static String uploads(Passport passport, Channel channel) {
    return String.join(
        ", ",
        passport.documents().stream()
            .filter(document -> document.uploadedOn(channel))
            .map(DocumentRequirement::code)
            .toList());
  }

  private static Optional<Violation> violation(
      Attached upload, String code, String fact, String value) {
    return Optional.of(new Violation(PATH + upload.document(), code, Map.of(fact, value)));
  }
}
