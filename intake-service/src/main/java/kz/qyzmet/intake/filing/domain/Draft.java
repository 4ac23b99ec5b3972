package kz.qyzmet.intake.filing.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.qyzmet.contracts.passport.RepresentativeCheck;

/**
 * An application as it is sent; nothing in it is proven yet, and anything but the filer may be
 * null.
 *
 * @param iin the IIN that the body names: on the portal, if it does, the token's own
 * @param provider code of the organisation; at an office's counter its own without it
 * @param channel the filer's own without it
 * @param pickupKind {@code office} or {@code branch}
 * @param attachments scans: on the portal the documents, at a branch beside its papers
 * @param papers originals and papers, at a counter
 * @param representative who has come for the applicant, at a counter; null where the applicant has
 * @param certification in place of a signature on paper, on the portal
 */
public record Draft(
    Filer filer,
    String iin,
    String service,
    String provider,
    String channel,
    String language,
    String pickupKind,
    String pickupCode,
    Boolean consent,
    Map<String, Object> form,
    List<Reference> attachments,
    List<Paper> papers,
    RepresentativeCheck.Claimed representative,
    Certification certification) {
  /** Points at an uploaded scan. */
  public record Reference(String document, UUID attachment) {}

  /**
   * A document of the package on the counter's list.
   *
   * @param brought whether it was shown or handed in
   * @param electronic what was shown instead of paper; null for paper
   */
  public record Paper(String document, Boolean brought, Electronic electronic) {
    public Paper(String document, Boolean brought) {
      this(document, brought, null);
    }

    boolean isBrought() {
      return Boolean.TRUE.equals(brought) && document != null;
    }
  }

  /**
   * An electronic document as its owner shows it; anything may be null.
   *
   * @param kind code of the digital documents service's document
   */
  public record Electronic(String kind, String number) {
    /** Without what it holds: personal data must not reach a log. */
    @Override
    public String toString() {
      return "Electronic[hidden]";
    }
  }

  public Draft {
    Objects.requireNonNull(filer, "filer");
    Objects.requireNonNull(certification, "certification");
    // Not Map.copyOf: a field of the form may be null, which its check has to see.
    form = form == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(form));
    attachments = attachments == null ? List.of() : List.copyOf(attachments);
    papers = papers == null ? List.of() : List.copyOf(papers);
  }

  /** Of what nothing certifies here. */
  public Draft(
      Filer filer,
      String iin,
      String service,
      String provider,
      String channel,
      String language,
      String pickupKind,
      String pickupCode,
      Boolean consent,
      Map<String, Object> form,
      List<Reference> attachments,
      List<Paper> papers,
      RepresentativeCheck.Claimed representative) {
    this(
        filer,
        iin,
        service,
        provider,
        channel,
        language,
        pickupKind,
        pickupCode,
        consent,
        form,
        attachments,
        papers,
        representative,
        new Certification.None());
  }

  /** Of an applicant who has come in person. */
  public Draft(
      Filer filer,
      String iin,
      String service,
      String provider,
      String channel,
      String language,
      String pickupKind,
      String pickupCode,
      Boolean consent,
      Map<String, Object> form,
      List<Reference> attachments,
      List<Paper> papers) {
    this(
        filer,
        iin,
        service,
        provider,
        channel,
        language,
        pickupKind,
        pickupCode,
        consent,
        form,
        attachments,
        papers,
        null);
  }

  /**
   * The applicant's own, from the portal.
   *
   * @param tokenIin the IIN of the token
   */
  public Draft(
      String tokenIin,
      String iin,
      String service,
      String provider,
      String channel,
      String language,
      String pickupKind,
      String pickupCode,
      Boolean consent,
      Map<String, Object> form,
      List<Reference> attachments) {
    this(
        new Filer.Applicant(tokenIin),
        iin,
        service,
        provider,
        channel,
        language,
        pickupKind,
        pickupCode,
        consent,
        form,
        attachments,
        List.of());
  }

  /**
   * Whose application it is: the token's IIN, or the portal's, or at a counter the one that was
   * read there.
   */
  public String applicantIin() {
    return switch (filer) {
      case Filer.Applicant applicant -> applicant.iin();
      case Filer.Gateway gateway -> gateway.iin();
      case Filer.Clerk _, Filer.Operator _ -> iin;
    };
  }

  /** The same, certified so. */
  public Draft certified(Certification by) {
    return new Draft(
        filer,
        iin,
        service,
        provider,
        channel,
        language,
        pickupKind,
        pickupCode,
        consent,
        form,
        attachments,
        papers,
        representative,
        by);
  }

  /** Kinds of the electronic documents that were shown; empty where all is paper. */
  public Set<String> electronicKinds() {
    return papers.stream()
        .filter(paper -> paper.isBrought() && paper.electronic() != null)
        .map(paper -> paper.electronic().kind())
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The organisation that is to give the service. */
  String wantedProvider() {
    return switch (filer) {
      case Filer.Applicant _, Filer.Gateway _, Filer.Operator _ -> provider;
      case Filer.Clerk clerk -> provider == null ? clerk.organisation() : provider;
    };
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "Draft[hidden]";
  }
}
