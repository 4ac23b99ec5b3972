package kz.qyzmet.gateway.register.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A learner as the national education database keeps one. It is told and never kept.
 *
 * @param admissionOrder number of the order, as {@code leavingOrder} is
 * @param leftOn the last day of the studies
 * @param document on education that an earlier study ended in
 */
public record Learner(
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

  public Learner {
    subjects = List.copyOf(subjects);
  }

  /** In both languages of the papers. */
  public record Words(String kk, String ru) {}

  /** By a classifier. */
  public record Coded(String code, Words name) {}

  /**
   * A subject; {@code planned} and {@code studied} are hours, {@code exam} and {@code total} marks.
   */
  public record Subject(
      Words name,
      int planned,
      int studied,
      boolean credited,
      Optional<Integer> exam,
      Optional<Integer> total) {}

  /** A document on education. */
  public record Document(Words title, String number, LocalDate completedOn, LocalDate issuedOn) {}

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "Learner[hidden]";
  }
}
