package kz.qyzmet.papers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class CertificateTest {
  @Test
  void the_head_of_a_long_table_stands_on_every_page_and_no_row_is_split() throws IOException {
    // Given: names of several lines, whose first and last word tell the row
    var sample = Samples.certificate(Language.KK, 1);
    var certificate =
        new IncompleteCertificate(
            sample.issue(),
            sample.holder(),
            sample.from(),
            sample.until(),
            sample.organisation(),
            sample.specialty(),
            sample.studyForm(),
            IntStream.rangeClosed(1, 120)
                .mapToObj(
                    row ->
                        new IncompleteCertificate.Subject(
                            "басы"
                                + row
                                + " бағдарламалық қамтамасыз етуді әзірлеу және сүйемдеу соңы"
                                + row,
                            72,
                            36,
                            null,
                            null,
                            new Grade(5)))
                .toList(),
            sample.head(),
            sample.registrationNumber(),
            sample.issuedOn());
    // When
    var paper = Papers.render(PaperKind.INCOMPLETE_CERTIFICATE, Language.KK, certificate);
    // Then
    assertThat(paper.pages()).isBetween(4, 20);
    int rows = 0;
    for (var page : pages(paper)) {
      for (int row = 1; row <= 120; row++) {
        boolean begins = page.contains("басы" + row + " ");
        assertThat(page.contains("соңы" + row + " ")).as("end of row %s", row).isEqualTo(begins);
        rows += begins ? 1 : 0;
      }
      if (page.contains("басы")) {
        assertThat(page).contains("Оқу жетістіктерінің бағасы", "1 2 3 4 5 6 7");
      }
    }
    assertThat(rows).isEqualTo(120);
  }

  @Test
  void a_draft_says_so_on_each_page_and_a_paper_nowhere() throws IOException {
    // Given
    var certificate = Samples.certificate(Language.KK, 60);
    // When
    var draft = Papers.draft(PaperKind.INCOMPLETE_CERTIFICATE, Language.KK, certificate);
    var paper = Papers.render(PaperKind.INCOMPLETE_CERTIFICATE, Language.KK, certificate);
    // Then
    assertThat(pages(draft))
        .hasSizeGreaterThan(1)
        .allMatch(page -> page.contains("ҮЛГІ / ОБРАЗЕЦ"));
    assertThat(pages(paper)).noneMatch(page -> page.contains("ОБРАЗЕЦ"));
  }

  @Test
  void what_can_not_be_printed_is_named() {
    assertThat(Papers.unprintable("Әбілқасымов\u00a0Іңкәр\u200b")).isEmpty();
    assertThat(Papers.unprintable("до ☃ и 😀")).contains("U+2603");
    assertThat(Papers.unprintable(" \u200b")).contains("U+0020");
    assertThat(Papers.words(new Grade(95), Language.RU)).isEqualTo("девяносто пять");
  }

  @Test
  void a_mark_stands_in_figures_and_words() throws IOException {
    // When
    var text =
        LettersTest.read(
            Papers.render(
                PaperKind.INCOMPLETE_CERTIFICATE,
                Language.RU,
                Samples.certificate(Language.RU, 6)));
    // Then
    assertThat(Formats.shown(new Grade(71), null, Language.RU)).isEqualTo("71 (семьдесят один)");
    assertThat(text).contains("(семьдесят", "один)", "5 (пять)");
  }

  @Test
  void the_qr_code_on_the_paper_leads_to_the_address()
      throws IOException, NotFoundException, ChecksumException, FormatException {
    // Given
    var paper = Papers.render(PaperKind.DUPLICATE, Language.KK, Samples.duplicate(Language.KK));
    try (var pdf = Loader.loadPDF(paper.pdf())) {
      // When
      var picture = new PDFRenderer(pdf).renderImageWithDPI(0, 150);
      int width = picture.getWidth();
      int height = picture.getHeight();
      var dots = picture.getRGB(0, 0, width, height, null, 0, width);
      var read =
          new QRCodeReader()
              .decode(
                  new BinaryBitmap(
                      new HybridBinarizer(new RGBLuminanceSource(width, height, dots))),
                  Map.of(DecodeHintType.TRY_HARDER, true));
      // Then
      assertThat(read.getText()).isEqualTo("https://qyzmet.example/v/7K3M9QX2D4FAR");
    }
  }

  private static List<String> pages(Paper paper) throws IOException {
    var pages = new ArrayList<String>();
    try (var pdf = Loader.loadPDF(paper.pdf())) {
      for (int page = 1; page <= paper.pages(); page++) {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(pdf).replaceAll("\\s+", " "));
      }
    }
    return pages;
  }
}
