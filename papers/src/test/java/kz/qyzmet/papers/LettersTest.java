package kz.qyzmet.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What can be read out of a paper again, and whose words its template has. */
class LettersTest {
  @Test
  void every_kazakh_letter_can_be_read_out_again() throws IOException {
    // Given
    var letters = "Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі";
    // When
    var text = read(Papers.render(PaperKind.REFUSAL_RECEIPT, Language.KK, named(letters)));
    // Then
    assertThat(text).contains(letters);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_receipt_has_every_label_of_intake(Language language) throws IOException {
    // Given
    var sheet = SampleSheets.acceptance(language);
    // When
    var text = read(Papers.render(PaperKind.ACCEPTANCE_RECEIPT, language, sheet));
    // Then
    assertThat(sheet.signatures()).allSatisfy(line -> assertThat(text).contains(line.label()));
    assertThat(sheet.facts())
        .allSatisfy(line -> assertThat(text).contains(line.label()).contains(line.value()));
    assertThat(text).contains(sheet.copies(), sheet.signedOn(), sheet.title());
  }

  @ParameterizedTest
  @CsvSource({"incomplete-certificate, certificate-form, 20", "application, application-form, 2"})
  void the_words_of_an_appendix_are_those_of_the_passport(
      String template, String provision, int atLeast) throws Exception {
    for (var language : Language.values()) {
      // Given
      var form = plain(Provisions.text(provision, language));
      // When
      var words = words(template, provision, language);
      // Then
      assertThat(words).hasSizeGreaterThanOrEqualTo(atLeast);
      assertThat(words).allSatisfy(word -> assertThat(form).contains(word));
    }
  }

  /** The act has the receipt in Kazakh only: the Russian one is ours. */
  @Test
  void each_phrase_of_the_receipts_form_stands_in_a_printed_receipt() throws IOException {
    // Given: what stands between the blanks, and what is to be written there
    var form = Provisions.text("receipt-form", Language.KK);
    var phrases =
        Pattern.compile("___|\\d\\)|;|\\. |\\(оқу орнының атауы\\)")
            .splitAsStream(form)
            .map(LettersTest::plain)
            .filter(phrase -> !phrase.isEmpty())
            .toList();
    // When
    var sheet = SampleSheets.acceptance(Language.KK);
    var printed = plain(read(Papers.render(PaperKind.ACCEPTANCE_RECEIPT, Language.KK, sheet)));
    // Then
    assertThat(phrases).hasSizeGreaterThanOrEqualTo(12);
    assertThat(phrases).allSatisfy(phrase -> assertThat(printed).contains(phrase));
    assertThat(printed).contains(plain(Provisions.text("receipt-copies", Language.KK)));
  }

  @ParameterizedTest
  @EnumSource(PaperKind.class)
  void a_template_says_in_each_language_whose_form_it_is(PaperKind kind) throws Exception {
    // When
    var metas = parsed(kind.template()).getElementsByTagName("meta");
    // Then
    var said = new ArrayList<String>();
    for (int index = 0; index < metas.getLength(); index++) {
      var meta = (Element) metas.item(index);
      said.add(meta.getAttribute("lang"));
      assertThat(meta.getAttribute("content")).matches("ours|mes-2015-627, appendix [123]");
    }
    assertThat(said).containsExactly("kk", "ru");
  }

  @ParameterizedTest
  @CsvSource({
    "ACCEPTANCE_RECEIPT, mes-2015-627",
    "REFUSAL_RECEIPT, ours",
    "APPLICATION, mes-2015-627",
    "DUPLICATE, ours"
  })
  void no_form_is_said_to_be_an_acts_that_is_not(PaperKind kind, String source) throws Exception {
    // When
    var meta = (Element) parsed(kind.template()).getElementsByTagName("meta").item(0);
    // Then
    assertThat(meta.getAttribute("content")).startsWith(source);
  }

  @ParameterizedTest
  @CsvSource({
    "KK, Техникалық және кәсіптік білім туралы диплом ТЕЛНҰСҚА",
    "RU, Диплом о техническом и профессиональном образовании ДУБЛИКАТ"
  })
  void a_duplicates_title_is_in_words(Language language, String title) {
    assertThat(Papers.render(PaperKind.DUPLICATE, language, Samples.duplicate(language)).title())
        .isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({"KK, Мамандығы, Біліктілігі", "RU, Специальность, Квалификация"})
  void a_schools_duplicate_has_no_specialty(
      Language language, String specialty, String qualification) throws IOException {
    // Given
    var of = Samples.duplicate(language);
    var school =
        new Duplicate(
            of.issue(),
            of.document(),
            of.holder(),
            of.organisation(),
            null,
            null,
            of.completedOn(),
            of.originalNumber(),
            of.originalIssuedOn(),
            of.head(),
            of.registrationNumber(),
            of.issuedOn());
    // When
    var text = read(Papers.render(PaperKind.DUPLICATE, language, school));
    // Then
    assertThat(text).contains(of.originalNumber()).doesNotContain(specialty, qualification);
    assertThat(read(Papers.render(PaperKind.DUPLICATE, language, of)))
        .contains(specialty, qualification);
  }

  static String read(Paper paper) throws IOException {
    try (var pdf = Loader.loadPDF(paper.pdf())) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }

  static Sheet named(String name) {
    var sheet = SampleSheets.refusal(Language.KK);
    return new Sheet(
        sheet.issue(),
        sheet.title(),
        List.of(new Line("Т.А.Ә.", name)),
        sheet.before(),
        sheet.papers(),
        sheet.after(),
        sheet.facts(),
        sheet.copies(),
        sheet.signatures(),
        sheet.signedOn());
  }

  /** Letters and digits alone: a form's blanks and quotation marks differ by who typed it. */
  private static String plain(String text) {
    return text.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}№/]+", " ").strip();
  }

  private static List<String> words(String template, String provision, Language language)
      throws Exception {
    var words = new ArrayList<String>();
    var elements = parsed(template).getElementsByTagName("*");
    for (int index = 0; index < elements.getLength(); index++) {
      var element = (Element) elements.item(index);
      if (element.getAttribute("data-form").equals(provision)
          && language.code().equals(languageOf(element))) {
        for (var piece : Pattern.compile("\\{[^}]*}").split(element.getTextContent(), -1)) {
          if (!plain(piece).isEmpty()) {
            words.add(plain(piece));
          }
        }
      }
    }
    return words;
  }

  private static String languageOf(Element element) {
    return element.hasAttribute("lang")
        ? element.getAttribute("lang")
        : languageOf((Element) element.getParentNode());
  }

  private static Document parsed(String template) throws Exception {
    try (var file = Papers.class.getResourceAsStream(template + ".html")) {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(
              new InputSource(
                  new StringReader(
                      new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))));
    }
  }
}
