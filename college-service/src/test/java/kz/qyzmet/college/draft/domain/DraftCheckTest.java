package kz.qyzmet.college.draft.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.college.draft.domain.DraftCheck.Printing;
import kz.qyzmet.college.draft.domain.PaperDraft.Certificate;
import kz.qyzmet.college.draft.domain.PaperDraft.Duplicate;
import kz.qyzmet.college.draft.domain.PaperDraft.Ground;
import kz.qyzmet.college.draft.domain.PaperDraft.Mark;
import kz.qyzmet.college.draft.domain.PaperDraft.Refusal;
import kz.qyzmet.college.draft.domain.PaperDraft.Subject;
import kz.qyzmet.college.draft.domain.PaperDraft.Text;
import kz.qyzmet.contracts.passport.ResultPaper;
import org.junit.jupiter.api.Test;

/** What keeps a draft from being a paper. */
class DraftCheckTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-05");
  private static final Text NAME = new Text("Сынақов Асан", "Сынаков Асан");
  private static final Mark FIVE = new Mark(5, new Text("бес", "пять"));

  /** Prints all but emoji and knows one number. */
  private static final Printing PRINTING =
      new Printing() {
        @Override
        public Optional<String> unprintable(String text) {
          return text.contains("☃") ? Optional.of("U+2603") : Optional.empty();
        }

        @Override
        public String words(int mark, String language) {
          return language.equals("kk") ? "бес" : "пять";
        }
      };

  private static List<String> faults(PaperDraft draft) {
    return DraftCheck.faults(draft, PRINTING, TODAY).stream()
        .map(fault -> fault.field() + " " + fault.code())
        .toList();
  }

  private static Certificate certificate(
      LocalDate from, LocalDate until, Subject subject, int planned, int studied) {
    return new Certificate(NAME, from, until, NAME, NAME, List.of(subject), planned, studied);
  }

  private static List<String> ofSubject(Subject subject, int planned, int studied) {
    var from = LocalDate.parse("2024-09-01");
    return faults(PaperDraft.of(certificate(from, from.plusYears(1), subject, planned, studied)));
  }

  @Test
  void a_certificate_that_agrees_in_itself_has_no_fault() {
    assertThat(ofSubject(new Subject(NAME, 48, 24, null, FIVE, FIVE), 48, 24)).isEmpty();
  }

  @Test
  void hours_are_within_the_plan_and_their_sums_are_told() {
    assertThat(ofSubject(new Subject(NAME, 24, 48, null, null, null), 48, 24))
        .containsExactly(
            "certificate.subjects[0].studied beyond",
            "certificate.planned other-sum",
            "certificate.studied other-sum");
    assertThat(ofSubject(new Subject(NAME, 10_000, -1, null, null, null), 10_000, -1))
        .containsExactly(
            "certificate.subjects[0].planned out-of-range",
            "certificate.subjects[0].studied out-of-range");
  }

  @Test
  void a_mark_in_words_agrees_with_its_figures_in_both_languages() {
    var wrong = new Mark(5, new Text("бес", "шесть"));
    var beyond = new Mark(101, null);
    assertThat(ofSubject(new Subject(NAME, 24, 24, null, wrong, beyond), 24, 24))
        .containsExactly(
            "certificate.subjects[0].exam.words.ru other-words",
            "certificate.subjects[0].total.value out-of-range");
  }

  @Test
  void days_are_in_order_and_have_come() {
    var subject = new Subject(NAME, 24, 24, null, null, FIVE);
    assertThat(faults(PaperDraft.of(certificate(TODAY, TODAY.minusDays(1), subject, 24, 24))))
        .containsExactly("certificate.until out-of-order");
    assertThat(faults(PaperDraft.of(certificate(TODAY, TODAY.plusDays(1), subject, 24, 24))))
        .containsExactly("certificate.until in-future");
    assertThat(
            faults(
                PaperDraft.of(
                    new Duplicate(NAME, NAME, null, null, TODAY, "ТКБ № 1", TODAY.minusDays(1)))))
        .containsExactly("duplicate.originalIssuedOn out-of-order");
  }

  @Test
  void texts_are_there_in_both_languages_and_can_be_printed() {
    var draft =
        new Duplicate(
            new Text("☃", " "), null, new Text("я".repeat(301), "я"), null, null, null, null);
    assertThat(faults(PaperDraft.of(draft)))
        .containsExactly(
            "duplicate.holder.kk not-printable",
            "duplicate.holder.ru required",
            "duplicate.document required",
            "duplicate.specialty.kk too-long",
            "duplicate.completedOn required",
            "duplicate.originalNumber required",
            "duplicate.originalIssuedOn required");
  }

  @Test
  void a_refusal_has_its_ground_its_words_and_a_way_to_complain() {
    assertThat(faults(PaperDraft.of(new Refusal(NAME, null, null, null, null))))
        .containsExactly(
            "refusal.address required",
            "refusal.grounds required",
            "refusal.explanation required",
            "refusal.appeal required");
    assertThat(
            faults(
                PaperDraft.of(
                    new Refusal(
                        NAME,
                        NAME,
                        List.of(new Ground("unreliable", NAME, null)),
                        NAME,
                        List.of(NAME)))))
        .containsExactly("refusal.grounds[0].clause required");
  }

  @Test
  void a_draft_is_of_one_paper() {
    var refusal = new Refusal(NAME, NAME, List.of(), NAME, List.of());
    assertThat(faults(new PaperDraft(null, null, null, null))).containsExactly("kind required");
    assertThat(faults(new PaperDraft(ResultPaper.DUPLICATE, null, null, refusal)))
        .containsExactly("duplicate required");
  }
}
