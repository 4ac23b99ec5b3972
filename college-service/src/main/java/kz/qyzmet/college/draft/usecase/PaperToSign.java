package kz.qyzmet.college.draft.usecase;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.college.draft.domain.PaperDraft;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.passport.ResultPaper;
import kz.qyzmet.papers.Issue;
import kz.qyzmet.papers.Language;

/**
 * The paper that a case ends in, as it was drafted last and found without a fault.
 *
 * @param version of the draft
 * @param languages in which it is issued
 */
public record PaperToSign(
    UUID id,
    ResultPaper kind,
    int version,
    List<Language> languages,
    PaperDraft draft,
    Frame frame) {
  public PaperToSign {
    languages = List.copyOf(languages);
  }

  /** What stands around the draft. */
  public record Frame(
      LocalizedText organisation,
      LocalizedText address,
      ZoneId zone,
      LocalizedText service,
      String applicationNumber,
      LocalDate filedOn) {}

  /**
   * What only the signature brings.
   *
   * @param number under which the paper is kept
   * @param registrationNumber in the register book
   * @param at when it is made; its day is the day of issue
   * @param head name of who signs; null where it is written by hand
   * @param check how anyone can check it; null where nobody can
   */
  public record Issuing(
      String number,
      String registrationNumber,
      OffsetDateTime at,
      String head,
      Issue.Check check) {}
}
