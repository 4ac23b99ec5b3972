package kz.qyzmet.intake.filing.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.event.TermAnswer;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.contracts.passport.Proof;

/**
 * What was filed and answered. It never changes.
 *
 * @param language {@code kk}, {@code ru} or {@code en}: the applicant's choice for notices
 * @param consentAt when the applicant consented to the use of the personal data
 * @param takenBy opaque code of the person who took it over the counter and has the consent on
 *     paper; null where the applicant filed in person
 * @param branch code of the Corporation's branch whose counter it was; null on other channels
 * @param portal the portal's request by which it came through the gateway; null where it did not
 * @param form values by field code, in the passport's order
 * @param documents scans
 * @param papers what was brought to the counter
 * @param identityMark why the provider has to check who applied; null where the register has
 *     confirmed it, or was not asked
 * @param representative who applied for the applicant; null where the applicant did
 * @param certified how it was certified here; null where it was not
 */
public record Filed(
    Iin iin,
    String language,
    Channel channel,
    Instant consentAt,
    String takenBy,
    String branch,
    PortalRequest portal,
    PickupPlace pickup,
    Map<String, Object> form,
    List<FiledDocument> documents,
    List<FiledPaper> papers,
    TermAnswer term,
    IdentityMark identityMark,
    Representative representative,
    Certified certified) {
  /** By what and when, as it is shown; what proves it is kept apart. */
  public record Certified(Proof by, Instant at) {
    public Certified {
      Objects.requireNonNull(by, "by");
      Objects.requireNonNull(at, "at");
    }

    static Certified of(Certification certification) {
      return certification
          .proof()
          .map(by -> new Certified(by, certification.time().orElseThrow()))
          .orElse(null);
    }
  }

  public Filed {
    Objects.requireNonNull(iin, "iin");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(consentAt, "consentAt");
    Objects.requireNonNull(pickup, "pickup");
    if ((channel == Channel.CORPORATION) != (branch != null)) {
      throw new IllegalArgumentException(
          "Expected a branch exactly on the Corporation's channel, but got " + branch);
    }
    Objects.requireNonNull(term, "term");
    form = Collections.unmodifiableMap(new LinkedHashMap<>(form));
    documents = List.copyOf(documents);
    papers = List.copyOf(papers);
  }

  /** What was filed by somebody whose identity needs no check. */
  public Filed(
      Iin iin,
      String language,
      Channel channel,
      Instant consentAt,
      String takenBy,
      String branch,
      PortalRequest portal,
      PickupPlace pickup,
      Map<String, Object> form,
      List<FiledDocument> documents,
      List<FiledPaper> papers,
      TermAnswer term) {
    this(
        iin, language, channel, consentAt, takenBy, branch, portal, pickup, form, documents, papers,
        term, null, null, null);
  }

  /** What an applicant filed in person. */
  public Filed(
      Iin iin,
      String language,
      Channel channel,
      Instant consentAt,
      PickupPlace pickup,
      Map<String, Object> form,
      List<FiledDocument> documents,
      TermAnswer term) {
    this(
        iin, language, channel, consentAt, null, null, null, pickup, form, documents, List.of(),
        term);
  }

  /** The same with a mark, or without one. */
  Filed marked(IdentityMark mark) {
    return with(papers, mark);
  }

  /** The same with those papers. */
  Filed with(List<FiledPaper> papers) {
    return with(papers, identityMark);
  }

  private Filed with(List<FiledPaper> papers, IdentityMark mark) {
    return new Filed(
        iin,
        language,
        channel,
        consentAt,
        takenBy,
        branch,
        portal,
        pickup,
        form,
        documents,
        papers,
        term,
        mark,
        representative,
        certified);
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "Filed[hidden]";
  }
}
