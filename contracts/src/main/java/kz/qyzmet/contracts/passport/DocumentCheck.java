package kz.qyzmet.contracts.passport;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.qyzmet.calendar.due.Channel;

/** Holds the documents of an application against its passport; knows no service by name. */
public final class DocumentCheck {
  private static final String UPLOADS = "attachments.";
  private static final String PAPERS = "documents.";

  private DocumentCheck() {}

  /**
   * A document that was uploaded.
   *
   * @param document its code in the passport
   * @param mediaType without parameters
   * @param bytes its size
   */
  public record Attached(String document, String mediaType, long bytes) {}

  /** What is wrong with one scan, before there is a form; empty if nothing is. */
  public static Optional<Violation> upload(Passport passport, Channel channel, Attached upload) {
    var scans = new Way(passport, each -> each.scannedOn(channel), UPLOADS);
    Optional<DocumentRequirement> known = scans.known(upload.document());
    if (known.isEmpty()) {
      return scans.unknown(upload.document());
    }
    DocumentRequirement document = known.get();
    if (!document.mediaTypes().contains(upload.mediaType().toLowerCase(Locale.ROOT))) {
      String allowed = String.join(", ", new TreeSet<>(document.mediaTypes()));
      return scans.violation(document, Violation.MEDIA_TYPE, "allowed", allowed);
    }
    String max = Long.toString(document.maxBytes());
    if (upload.bytes() <= 0) {
      return scans.violation(document, Violation.EMPTY, "max", max);
    }
    if (upload.bytes() > document.maxBytes()) {
      return scans.violation(document, Violation.TOO_LARGE, "max", max);
    }
    return Optional.empty();
  }

  /** Why no scan of a document is taken on that channel, where none is. */
  public static Stream<Basis> notScanned(Passport passport, Channel channel, String document) {
    return new Way(passport, each -> each.scannedOn(channel), UPLOADS).bases(document);
  }

  /**
   * Everything that is wrong with the scans of an application; empty if nothing is.
   *
   * @param facts on which it depends what is asked for; see {@link Condition#facts}
   */
  public static List<Violation> check(
      Passport passport, Channel channel, Map<String, ?> facts, List<Attached> attached) {
    var scans = new Way(passport, each -> each.scannedOn(channel), UPLOADS);
    var violations = new ArrayList<Violation>();
    var given = new HashSet<String>();
    for (Attached upload : attached) {
      upload(passport, channel, upload)
          .or(() -> scans.misplaced(facts, given, upload.document()))
          .ifPresent(violations::add);
      given.add(upload.document());
    }
    // A branch's scan is beside the paper, which is asked for itself.
    violations.addAll(
        new Way(passport, each -> each.uploadedOn(channel), UPLOADS).missing(facts, given));
    return violations;
  }

  /**
   * Everything that is wrong with what was brought over the counter of that channel; empty if
   * nothing is.
   *
   * @param facts on which it depends what is asked for; see {@link Condition#facts}
   * @param brought codes of the originals that were shown and of the papers that were handed in
   */
  public static List<Violation> papers(
      Passport passport, Channel channel, Map<String, ?> facts, List<String> brought) {
    var papers = new Way(passport, each -> each.broughtTo(channel), PAPERS);
    var violations = new ArrayList<Violation>();
    var given = new HashSet<String>();
    for (String paper : brought) {
      (papers.known(paper).isEmpty()
              ? papers.unknown(paper)
              : papers.misplaced(facts, given, paper))
          .ifPresent(violations::add);
      given.add(paper);
    }
    violations.addAll(papers.missing(facts, given));
    return violations;
  }

  /**
   * One way in which documents are presented.
   *
   * @param taken which of the passport's documents are presented so
   * @param path of the violations' fields
   */
  private record Way(Passport passport, Predicate<DocumentRequirement> taken, String path) {
    Optional<DocumentRequirement> known(String code) {
      return passport.document(code).filter(taken);
    }

    Optional<Violation> unknown(String code) {
      String allowed = String.join(", ", all().map(DocumentRequirement::code).toList());
      return Optional.of(
          new Violation(
              path + code,
              Violation.DOCUMENT_UNKNOWN,
              Map.of("allowed", allowed),
              Basis.text(bases(code))));
    }

    /** The document's own where the act has it, else those of all that are taken. */
    Stream<Basis> bases(String code) {
      return passport
          .document(code)
          .map(Stream::of)
          .orElseGet(this::all)
          .map(DocumentRequirement::basis);
    }

    private Stream<DocumentRequirement> all() {
      return passport.documents().stream().filter(taken);
    }

    Optional<Violation> misplaced(Map<String, ?> facts, Set<String> given, String code) {
      DocumentRequirement document = passport.document(code).orElseThrow();
      if (given.contains(code)) {
        return violation(document, Violation.DOCUMENT_TWICE, "document", code);
      }
      return document.askedFor(facts)
          ? Optional.empty()
          : violation(document, Violation.NOT_ASKED_FOR, "field", document.condition().field());
    }

    List<Violation> missing(Map<String, ?> facts, Set<String> given) {
      return all()
          .filter(document -> document.required() && document.askedFor(facts))
          .filter(document -> !given.contains(document.code()))
          .flatMap(
              document ->
                  violation(document, Violation.DOCUMENT_MISSING, "document", document.code())
                      .stream())
          .toList();
    }

    Optional<Violation> violation(
        DocumentRequirement document, String code, String fact, String value) {
      return Optional.of(
          new Violation(
              path + document.code(), code, Map.of(fact, value), document.basis().text()));
    }
  }
}
