package kz.qyzmet.college.draft.usecase;

import java.util.Optional;
import kz.qyzmet.college.draft.domain.PaperDraft;
import kz.qyzmet.college.draft.domain.PaperDraft.Mark;
import kz.qyzmet.college.draft.domain.PaperDraft.Text;
import kz.qyzmet.college.draft.usecase.PaperToSign.Issuing;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.papers.Duplicate;
import kz.qyzmet.papers.Grade;
import kz.qyzmet.papers.IncompleteCertificate;
import kz.qyzmet.papers.Issue;
import kz.qyzmet.papers.Language;
import kz.qyzmet.papers.MotivatedRefusal;
import kz.qyzmet.papers.PaperData;
import kz.qyzmet.papers.PaperKind;

/** A draft without faults as the data of its paper, in one language. */
final class PaperSheets {
  private final PaperToSign paper;
  private final Issuing issuing;
  private final Language language;

  PaperSheets(PaperToSign paper, Issuing issuing, Language language) {
    this.paper = paper;
    this.issuing = issuing;
    this.language = language;
  }

  PaperKind kind() {
    return switch (paper.kind()) {
      case INCOMPLETE_CERTIFICATE -> PaperKind.INCOMPLETE_CERTIFICATE;
      case DUPLICATE -> PaperKind.DUPLICATE;
      case MOTIVATED_REFUSAL -> PaperKind.MOTIVATED_REFUSAL;
    };
  }

  PaperData data() {
    return switch (paper.kind()) {
      case INCOMPLETE_CERTIFICATE -> certificate(paper.draft().certificate());
      case DUPLICATE -> duplicate(paper.draft().duplicate());
      case MOTIVATED_REFUSAL -> refusal(paper.draft().refusal());
    };
  }

  private IncompleteCertificate certificate(PaperDraft.Certificate part) {
    return new IncompleteCertificate(
        issue(),
        in(part.holder()),
        part.from(),
        part.until(),
        organisationAndPlace(),
        in(part.specialty()),
        in(part.studyForm()),
        part.subjects().stream().map(this::subject).toList(),
        issuing.head(),
        issuing.registrationNumber(),
        issuing.at().toLocalDate());
  }

  private IncompleteCertificate.Subject subject(PaperDraft.Subject one) {
    return new IncompleteCertificate.Subject(
        in(one.name()),
        one.planned(),
        one.studied(),
        in(one.credit()),
        grade(one.exam()),
        grade(one.total()));
  }

  private Duplicate duplicate(PaperDraft.Duplicate part) {
    return new Duplicate(
        issue(),
        in(part.document()),
        in(part.holder()),
        organisationAndPlace(),
        in(part.specialty()),
        in(part.qualification()),
        part.completedOn(),
        part.originalNumber(),
        part.originalIssuedOn(),
        issuing.head(),
        issuing.registrationNumber(),
        issuing.at().toLocalDate());
  }

  private MotivatedRefusal refusal(PaperDraft.Refusal part) {
    return new MotivatedRefusal(
        issue(),
        in(paper.frame().organisation()),
        in(part.applicant()),
        in(part.address()),
        paper.frame().applicationNumber(),
        paper.frame().filedOn(),
        in(paper.frame().service()),
        part.grounds().stream()
            .map(each -> new MotivatedRefusal.Ground(in(each.text()), in(each.clause())))
            .toList(),
        in(part.explanation()),
        part.appeal().stream().map(this::in).toList(),
        issuing.head(),
        null);
  }

  private Issue issue() {
    return new Issue(
        issuing.number(), in(paper.frame().organisation()), issuing.at(), issuing.check());
  }

  private String organisationAndPlace() {
    return in(paper.frame().organisation()) + ", " + in(paper.frame().address());
  }

  private static Grade grade(Mark mark) {
    return Optional.ofNullable(mark).map(Mark::value).map(Grade::new).orElse(null);
  }

  private String in(Text text) {
    return text == null
        ? null
        : switch (language) {
          case KK -> text.kk();
          case RU -> text.ru();
        };
  }

  private String in(LocalizedText text) {
    return text.in(language.code());
  }
}
