package kz.qyzmet.college.learner.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A learner as a register keeps it.
 *
 * @param leftOn the last day of the studies
 * @param admissionOrder number of the order, as {@code leavingOrder} is
 * @param document on education that an earlier study ended in
 */
public record LearnerRecord(
    Words name,
    LocalDate birthDate,
    Coded specialty,
    Coded qualification,
    Words studyForm,
    LocalDate admittedOn,
    String admissionOrder,
    LocalDate leftOn,
    String leavingOrder,
    List<Subject> subjects,
    Optional<Document> document) {

  public LearnerRecord {
    Objects.requireNonNull(name);
    Objects.requireNonNull(birthDate);
    Objects.requireNonNull(specialty);
    Objects.requireNonNull(qualification);
    Objects.requireNonNull(studyForm);
    Objects.requireNonNull(admittedOn);
    Objects.requireNonNull(admissionOrder);
    Objects.requireNonNull(leftOn);
    Objects.requireNonNull(leavingOrder);
    subjects = List.copyOf(subjects);
  }

  /** In both languages of the papers. */
  public record Words(String kk, String ru) {
    public Words {
      Objects.requireNonNull(kk);
      Objects.requireNonNull(ru);
    }
  }

  /** By the classifier of specialties. */
  public record Coded(String code, Words name) {
    public Coded {
      Objects.requireNonNull(code);
      Objects.requireNonNull(name);
    }
  }

  /**
   * A subject.
   *
   * @param planned hours by the curriculum
   * @param studied hours that were studied
   * @param credited whether its test was passed
   * @param exam mark of the examination
   * @param total mark in the end
   */
  public record Subject(
      Words name,
      int planned,
      int studied,
      boolean credited,
      Optional<Integer> exam,
      Optional<Integer> total) {
    public Subject {
      Objects.requireNonNull(name);
    }
  }

  /** A document on education. */
  public record Document(Words title, String number, LocalDate completedOn, LocalDate issuedOn) {
    public Document {
      Objects.requireNonNull(title);
      Objects.requireNonNull(number);
      Objects.requireNonNull(completedOn);
      Objects.requireNonNull(issuedOn);
    }
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "LearnerRecord[hidden]";
  }
}
