package kz.qyzmet.benchmarks.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kz.qyzmet.papers.Papers;

/** A page that says everything already, given to openhtmltopdf as it is. */
final class BarePaper {
  private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  private final String page;
  private final byte[] regular = font("Regular");
  private final byte[] bold = font("Bold");
  private final byte[] italic = font("Italic");

  /**
   * Reads the page.
   *
   * @param name of its file, without the ending
   * @param values what stands in the place of {@code {name}}
   */
  BarePaper(String name, Map<String, String> values) throws IOException {
    XRLog.setLoggingEnabled(false);
    var text = new String(read(BarePaper.class, name + ".html"), StandardCharsets.UTF_8);
    for (var each : values.entrySet()) {
      text = text.replace("{" + each.getKey() + "}", each.getValue());
    }
    // The same style, so that both break lines and pages in the same places.
    page =
        text.replace(
            "{style}", new String(read(Papers.class, "paper.css"), StandardCharsets.UTF_8));
  }

  /** Writes the file there and says how many pages it has. */
  int into(ByteArrayOutputStream bytes) throws IOException {
    var builder = new PdfRendererBuilder();
    builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
    builder.usePdfUaAccessibility(true);
    builder.useColorProfile(SRGB);
    builder.withHtmlContent(page, null);
    font(builder, regular, 400, FontStyle.NORMAL);
    font(builder, bold, 700, FontStyle.NORMAL);
    font(builder, italic, 400, FontStyle.ITALIC);
    try (var renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      try (var pdf = renderer.createPDFKeepOpen()) {
        pdf.save(bytes);
        return pdf.getNumberOfPages();
      }
    }
  }

  private static void font(PdfRendererBuilder builder, byte[] file, int weight, FontStyle style) {
    builder.useFont(() -> new ByteArrayInputStream(file), "Paper", weight, style, true);
  }

  private static byte[] font(String face) throws IOException {
    return read(Papers.class, "/liberation/LiberationSerif-" + face + ".ttf");
  }

  private static byte[] read(Class<?> beside, String name) throws IOException {
    try (var stream = beside.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IOException("Expected the file " + name + ", but it is missing");
      }
      return stream.readAllBytes();
    }
  }
}
