package kz.qyzmet.gateway.register.rest;

import java.time.LocalDate;
import java.util.List;
import kz.qyzmet.gateway.register.domain.Learner;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A learner as the national education database has one. */
@Schema(name = "Learner")
record LearnerView(
    Words name,
    LocalDate birthDate,
    Coded specialty,
    Coded qualification,
    Words studyForm,
    LocalDate admittedOn,
    @Schema(description = "Number of the order of admission") String admissionOrder,
    @Schema(description = "The last day of the studies") LocalDate leftOn,
    @Schema(description = "Number of the order of leaving") String leavingOrder,
    List<Subject> subjects,
    @Schema(
            description = "The document on education of an earlier study; null without one",
            nullable = true)
        Document document) {

  /** In both languages of the papers. */
  @Schema(name = "BothNames")
  record Words(String kk, String ru) {
    static Words of(Learner.Words words) {
      return new Words(words.kk(), words.ru());
    }
  }

  /** By a classifier. */
  @Schema(name = "CodedName")
  record Coded(String code, Words name) {
    static Coded of(Learner.Coded coded) {
      return new Coded(coded.code(), Words.of(coded.name()));
    }
  }

  /** A subject. */
  @Schema(name = "LearnerSubject")
  record Subject(
      Words name,
      @Schema(description = "Hours of the curriculum") int planned,
      @Schema(description = "Hours studied") int studied,
      @Schema(description = "Whether the test is passed") boolean credited,
      @Schema(description = "Mark of the examination", nullable = true) Integer exam,
      @Schema(description = "Mark in the end", nullable = true) Integer total) {
    static Subject of(Learner.Subject subject) {
      return new Subject(
          Words.of(subject.name()),
          subject.planned(),
          subject.studied(),
          subject.credited(),
          subject.exam().orElse(null),
          subject.total().orElse(null));
    }
  }

  /** A document on education. */
  @Schema(name = "EarlierDocument")
  record Document(Words title, String number, LocalDate completedOn, LocalDate issuedOn) {
    static Document of(Learner.Document document) {
      return new Document(
          Words.of(document.title()),
          document.number(),
          document.completedOn(),
          document.issuedOn());
    }
  }

  static LearnerView of(Learner learner) {
    return new LearnerView(
        Words.of(learner.name()),
        learner.birthDate(),
        Coded.of(learner.specialty()),
        Coded.of(learner.qualification()),
        Words.of(learner.studyForm()),
        learner.admittedOn(),
        learner.admissionOrder(),
        learner.leftOn(),
        learner.leavingOrder(),
        learner.subjects().stream().map(Subject::of).toList(),
        learner.document().map(Document::of).orElse(null));
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "LearnerView[hidden]";
  }
}
