package kz.qyzmet.college.draft.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.contracts.passport.ResultPaper;

/**
 * What a paper will say, as it was typed: whatever is missing is null until {@link DraftCheck} asks
 * for it. Of the three parts the one of the kind is there.
 */
public record PaperDraft(
    ResultPaper kind, Certificate certificate, Duplicate duplicate, Refusal refusal) {

  public static PaperDraft of(Certificate part) {
    return new PaperDraft(ResultPaper.INCOMPLETE_CERTIFICATE, part, null, null);
  }

  public static PaperDraft of(Duplicate part) {
    return new PaperDraft(ResultPaper.DUPLICATE, null, part, null);
  }

  public static PaperDraft of(Refusal part) {
    return new PaperDraft(ResultPaper.MOTIVATED_REFUSAL, null, null, part);
  }

  /** One text in the languages of the papers. */
  public record Text(String kk, String ru) {}

  /** A mark in figures and, if the executor writes them, in words. */
  public record Mark(Integer value, Text words) {}

  /**
   * A row of the certificate's table.
   *
   * @param planned hours by the curriculum
   * @param studied hours
   * @param credit what came of a test; null where there was none
   * @param exam null where there was none
   */
  public record Subject(
      Text name, Integer planned, Integer studied, Text credit, Mark exam, Mark total) {}

  /**
   * Of the incomplete studies.
   *
   * @param planned sum of the planned hours
   * @param studied sum of the studied hours
   */
  public record Certificate(
      Text holder,
      LocalDate from,
      LocalDate until,
      Text specialty,
      Text studyForm,
      List<Subject> subjects,
      Integer planned,
      Integer studied) {
    public Certificate {
      subjects = subjects == null ? List.of() : subjects.stream().toList();
    }
  }

  /**
   * Of a document on education.
   *
   * @param document what the original is called
   * @param specialty null where the original names none, as {@code qualification}
   */
  public record Duplicate(
      Text holder,
      Text document,
      Text specialty,
      Text qualification,
      LocalDate completedOn,
      String originalNumber,
      LocalDate originalIssuedOn) {}

  /**
   * A ground of the passport.
   *
   * @param code of it
   * @param clause of the act that has it
   */
  public record Ground(String code, Text text, Text clause) {}

  /**
   * Why it is refused.
   *
   * @param appeal how one can complain
   */
  public record Refusal(
      Text applicant, Text address, List<Ground> grounds, Text explanation, List<Text> appeal) {
    public Refusal {
      grounds = grounds == null ? List.of() : grounds.stream().toList();
      appeal = appeal == null ? List.of() : appeal.stream().toList();
    }
  }

  /** Whether it states that ground and no other; always true of what refuses nothing. */
  public boolean states(Optional<String> ground) {
    return refusal == null
        || (!refusal.grounds().isEmpty()
            && refusal.grounds().stream()
                .allMatch(
                    each ->
                        each != null
                            && ground.filter(code -> code.equals(each.code())).isPresent()));
  }

  /** Whom the paper is about: its holder, or the applicant who is refused. */
  public Text person() {
    return kind == ResultPaper.MOTIVATED_REFUSAL ? refusal.applicant() : holder();
  }

  /** Whether both papers name the same holder, in one language at least; case does not matter. */
  public boolean hasHolderOf(PaperDraft other) {
    var mine = holder();
    var its = other.holder();
    return mine != null && its != null && (same(mine.kk(), its.kk()) || same(mine.ru(), its.ru()));
  }

  private Text holder() {
    return switch (kind) {
      case INCOMPLETE_CERTIFICATE -> certificate.holder();
      case DUPLICATE -> duplicate.holder();
      case MOTIVATED_REFUSAL -> null;
    };
  }

  private static boolean same(String one, String other) {
    return one != null
        && other != null
        && !one.isBlank()
        && one.strip()
            .replaceAll("\\s+", " ")
            .equalsIgnoreCase(other.strip().replaceAll("\\s+", " "));
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "PaperDraft[" + kind + "]";
  }
}
