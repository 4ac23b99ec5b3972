package kz.qyzmet.intake.testing;

import io.restassured.response.Response;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What stands on a paper. */
public final class Printed {

  private Printed() {}

  /** Its words in one line. */
  public static String text(Response pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf.body().asByteArray())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
