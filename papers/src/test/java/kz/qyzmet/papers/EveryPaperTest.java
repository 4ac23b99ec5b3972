package kz.qyzmet.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.w3c.dom.Element;

/** What holds of every paper in both languages. */
class EveryPaperTest {
  @BeforeAll
  static void veraPdf() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private static Stream<Arguments> papers() {
    return Arrays.stream(PaperKind.values())
        .flatMap(
            kind -> Arrays.stream(Language.values()).map(language -> Arguments.of(kind, language)));
  }

  @ParameterizedTest
  @MethodSource("papers")
  void an_independent_validator_says_that_it_is_pdf_a_2a(PaperKind kind, Language language)
      throws IOException, VeraPDFException {
    // Given
    var paper = Papers.render(kind, language, Samples.of(kind, language));
    // When
    try (var parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(paper.pdf()), PDFAFlavour.PDFA_2_A);
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_A, false)) {
      var result = validator.validate(parser);
      // Then
      assertThat(
              result.getTestAssertions().stream()
                  .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                  .map(TestAssertion::getMessage)
                  .distinct())
          .isEmpty();
      assertThat(result.isCompliant()).isTrue();
      assertThat(result.getTotalAssertions()).isGreaterThan(100);
    }
  }

  @ParameterizedTest
  @MethodSource("papers")
  void it_looks_as_it_did(PaperKind kind, Language language) throws IOException {
    GoldenPicture.holds(
        kind.name().toLowerCase(java.util.Locale.ROOT) + "_" + language.code(),
        Papers.render(kind, language, Samples.of(kind, language)));
  }

  @ParameterizedTest
  @MethodSource("papers")
  void the_same_data_make_the_same_bytes(PaperKind kind, Language language) {
    // When
    var first = Papers.render(kind, language, Samples.of(kind, language));
    var second = Papers.render(kind, language, Samples.of(kind, language));
    // Then
    assertThat(second.pdf()).isEqualTo(first.pdf());
  }

  @ParameterizedTest
  @MethodSource("papers")
  void each_page_of_a_form_that_no_act_gives_says_so(PaperKind kind, Language language)
      throws IOException {
    // Given
    var paper = Papers.render(kind, language, Samples.of(kind, language));
    var mark = language == Language.KK ? "Нысан өзіміздікі" : "Форма наша";
    boolean ours = form(kind).equals("ours");
    // When
    try (var pdf = Loader.loadPDF(paper.pdf())) {
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        var text = new PDFTextStripper();
        text.setStartPage(page);
        text.setEndPage(page);
        // Then
        assertThat(text.getText(pdf).contains(mark)).as("page %s", page).isEqualTo(ours);
      }
    }
  }

  /** Where its form is from, as its template says: an act gives forms in Kazakh alone. */
  private static String form(PaperKind kind) {
    var sources = Template.read(kind.template()).getElementsByTagName("meta");
    return IntStream.range(0, sources.getLength())
        .mapToObj(index -> (Element) sources.item(index))
        .filter(source -> source.getAttribute("lang").equals(Language.KK.code()))
        .map(source -> source.getAttribute("content"))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("papers")
  void its_file_says_title_language_time_and_who_gave_it(PaperKind kind, Language language)
      throws IOException {
    // Given
    var data = Samples.of(kind, language);
    // When
    var paper = Papers.render(kind, language, data);
    // Then
    try (var pdf = Loader.loadPDF(paper.pdf())) {
      var told = pdf.getDocumentInformation();
      assertThat(told.getTitle()).isEqualTo(paper.title()).isNotBlank();
      assertThat(told.getAuthor()).isEqualTo(data.issue().by());
      assertThat(told.getCreationDate().toInstant()).isEqualTo(data.issue().at().toInstant());
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language.code());
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getNumberOfPages()).isEqualTo(paper.pages());
    }
  }
}
