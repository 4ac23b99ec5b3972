package kz.qyzmet.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data that no paper can be made of, or that would like to be more than a text. */
class BadDataTest {
  @Test
  void a_name_full_of_markup_is_printed_as_it_stands() throws IOException {
    // Given
    var name =
        "<script>alert(1)</script> &amp; <img src=\"file:///etc/passwd\"/> {issue.number} ]]> $1\\";
    // When
    var text = LettersTest.read(render(name));
    // Then
    assertThat(text.replace(" ", "")).contains(name.replace(" ", ""));
  }

  @Test
  void controls_and_marks_of_direction_are_left_out() throws IOException {
    // When
    var text = LettersTest.read(render("Әли\u202Eев\u0000 \u200BҚ\u2066айрат\u0007\n\tҰлы\u00AD"));
    // Then
    assertThat(text).contains("Әлиев Қайрат Ұлы");
  }

  @Test
  void a_letter_in_two_parts_is_printed_as_one() throws IOException {
    // When: the Russian letter with its breve apart
    var text = LettersTest.read(render("Сергеи\u0306"));
    // Then
    assertThat(text).contains("Сергей");
  }

  @ParameterizedTest
  @CsvSource({
    "Аты 名, U+540D",
    "Аты \uD83D\uDE00, U+1F600",
    "Аты \u05D0, U+05D0",
    "Аты \u0627, U+0627"
  })
  void what_the_font_lacks_or_runs_from_the_right_is_refused_by_its_place(
      String name, String character) {
    assertThatThrownBy(() -> render(name))
        .isInstanceOf(PaperRejected.class)
        .hasMessage(
            "Expected characters that the paper's font has at who[0].value, but there is "
                + character);
  }

  @Test
  void a_text_that_can_not_be_seen_is_refused() {
    assertThatThrownBy(() -> render("\u200B\u0000"))
        .isInstanceOf(PaperRejected.class)
        .hasMessage("Expected something to read at who[0].value, but nothing of it can be seen");
  }

  @Test
  void an_over_long_text_is_refused() {
    assertThatThrownBy(() -> render("Ә".repeat(5_001)))
        .isInstanceOf(PaperRejected.class)
        .hasMessage("Expected at most 5000 characters at who[0].value, but there are 5001");
  }

  @Test
  void a_long_text_without_a_space_stays_on_the_paper() throws IOException {
    // When
    var paper = render("Ғ".repeat(2_000));
    // Then
    assertThat(paper.pages()).as("in one line it would take one").isGreaterThan(1);
    var text = LettersTest.read(paper);
    assertThat(text.chars().filter(letter -> letter == 'Ғ').count()).isGreaterThanOrEqualTo(2_000);
  }

  @Test
  void ten_thousand_rows_are_refused_at_once() {
    // Given
    var many = Samples.certificate(Language.KK, 10_000);
    // Then
    assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          assertThatThrownBy(
                  () -> Papers.render(PaperKind.INCOMPLETE_CERTIFICATE, Language.KK, many))
              .isInstanceOf(PaperRejected.class)
              .hasMessage("Expected at most 500 entries at subjects, but there are 10000");
        });
  }

  @Test
  void texts_that_are_too_much_together_are_refused() {
    // Given
    var sheet = LettersTest.named("Әли");
    var much =
        new Sheet(
            sheet.issue(),
            sheet.title(),
            sheet.who(),
            sheet.before(),
            Collections.nCopies(50, "Ә".repeat(5_000)),
            sheet.after(),
            sheet.facts(),
            sheet.copies(),
            sheet.signatures(),
            sheet.signedOn());
    // Then
    assertThatThrownBy(() -> Papers.render(PaperKind.REFUSAL_RECEIPT, Language.KK, much))
        .isInstanceOf(PaperRejected.class)
        .hasMessageStartingWith("Expected at most 200000 characters in a paper at papers[");
  }

  @Test
  void data_of_another_kind_are_refused() {
    assertThatThrownBy(
            () ->
                Papers.render(
                    PaperKind.DUPLICATE, Language.KK, SampleSheets.acceptance(Language.KK)))
        .isInstanceOf(PaperRejected.class)
        .hasMessage("Expected data of the type Duplicate at DUPLICATE, but it is Sheet");
  }

  @Test
  void what_must_be_there_is_named_where_it_is_missing() {
    assertThatThrownBy(() -> new Issue(" ", "x", Samples.AT, null))
        .isInstanceOf(PaperRejected.class)
        .hasMessage("Expected a value at issue.number, but it is missing");
    assertThatThrownBy(() -> new Grade(101))
        .isInstanceOf(PaperRejected.class)
        .hasMessage("Expected a mark from 0 to 100 at grade, but it is 101");
    assertThatThrownBy(() -> new IncompleteCertificate.Subject("x", 10, 11, null, null, null))
        .isInstanceOf(PaperRejected.class)
        .hasMessageEndingWith("but there are 11 of 10");
    assertThatThrownBy(
            () ->
                new RegisterExtract(
                    Samples.issue("1", Language.KK),
                    "x",
                    LocalDate.of(2026, 1, 2),
                    LocalDate.of(2026, 1, 1),
                    Samples.extract(Language.KK).rows(),
                    null,
                    null))
        .isInstanceOf(PaperRejected.class)
        .hasMessage("Expected a day not before the first one at until, but it is before");
  }

  private static Paper render(String name) {
    return Papers.render(PaperKind.REFUSAL_RECEIPT, Language.KK, LettersTest.named(name));
  }
}
