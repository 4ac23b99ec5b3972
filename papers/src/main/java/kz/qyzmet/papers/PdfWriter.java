package kz.qyzmet.papers;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/** Lays a filled page out as PDF/A-2a whose bytes are a function of what it says. */
final class PdfWriter {
  private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  static {
    // It tells each step of its work, and texts that it can't print: these never get here.
    XRLog.setLoggingEnabled(false);
  }

  private PdfWriter() {}

  static Paper write(PaperKind kind, Language language, String title, Document page, Issue issue) {
    var builder = new PdfRendererBuilder();
    builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
    builder.usePdfUaAccessibility(true);
    builder.useColorProfile(SRGB);
    builder.withProducer("Qyzmet");
    builder.withW3cDocument(page, null);
    // Nothing outside is ever asked for: style and fonts are given, the QR code stands in the page.
    builder.useExternalResourceAccessControl(
        (uri, type) -> uri.startsWith("data:"),
        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    Fonts.into(builder);
    var bytes = new ByteArrayOutputStream();
    try (var renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      try (var pdf = renderer.createPDFKeepOpen()) {
        pinned(pdf, issue);
        pdf.save(bytes);
        return new Paper(kind, language, title, pdf.getNumberOfPages(), bytes.toByteArray());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * The library takes the moment of making for the file's date and id: ours are the paper's own.
   */
  private static void pinned(PDDocument pdf, Issue issue) throws IOException {
    var at = issue.at().truncatedTo(ChronoUnit.SECONDS);
    pdf.getDocumentInformation().setCreationDate(GregorianCalendar.from(at.toZonedDateTime()));
    var metadata = pdf.getDocumentCatalog().getMetadata();
    var told = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    metadata.importXMPMetadata(
        told.replaceFirst(
                "(<xmp:CreateDate>)[^<]*", "$1" + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at))
            .getBytes(StandardCharsets.UTF_8));
    pdf.setDocumentId(id(issue.number() + " " + at));
  }

  private static long id(String of) {
    try {
      var sum = MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(sum).getLong();
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
