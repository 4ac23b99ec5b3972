package kz.qyzmet.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pictures of pages, held against the committed ones. */
final class GoldenPicture {
  private static final boolean WRITE = Boolean.getBoolean("golden.write");

  /** Letters can be read, and a picture stays within some kilobytes. */
  private static final int DPI = 60;

  /** A level of grey that another version of the renderer may differ by. */
  private static final int SHADE = 48;

  private GoldenPicture() {}

  /** Holds each page; {@code -Dgolden.write=true} writes them. */
  static void holds(String name, Paper paper) throws IOException {
    try (var pdf = Loader.loadPDF(paper.pdf())) {
      var renderer = new PDFRenderer(pdf);
      assertThat(pdf.getNumberOfPages()).isEqualTo(paper.pages());
      for (int page = 0; page < paper.pages(); page++) {
        page(name + "_" + (page + 1), renderer.renderImageWithDPI(page, DPI, ImageType.GRAY));
      }
    }
  }

  private static void page(String name, BufferedImage made) throws IOException {
    var file = Path.of("src/test/resources/pictures", name + ".png");
    if (WRITE) {
      Files.createDirectories(file.getParent());
      ImageIO.write(made, "png", file.toFile());
    }
    assertThat(file).as("the picture of a page; -Dgolden.write=true writes it").exists();
    var kept = ImageIO.read(file.toFile());
    var difference = difference(kept, made);
    if (difference.dots() > 0) {
      var shown = Path.of("target/pictures", name + "-difference.png");
      Files.createDirectories(shown.getParent());
      ImageIO.write(difference.picture(), "png", shown.toFile());
      ImageIO.write(made, "png", shown.resolveSibling(name + ".png").toFile());
    }
    assertThat(difference.dots())
        .as(
            "dots in which the page differs from %s: look at target/pictures/%s-difference.png. If the"
                + " change is meant, run this test with -Dgolden.write=true and commit the picture.",
            file, name)
        .isZero();
  }

  /**
   * Two pictures held against each other.
   *
   * @param picture red what is gone, blue what is new
   */
  record Difference(int dots, BufferedImage picture) {}

  static Difference difference(BufferedImage kept, BufferedImage made) {
    int width = Math.max(kept.getWidth(), made.getWidth());
    int height = Math.max(kept.getHeight(), made.getHeight());
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int dots = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int before = grey(kept, x, y);
        int after = grey(made, x, y);
        if (Math.abs(before - after) > SHADE) {
          dots++;
          picture.setRGB(x, y, before < after ? 0xFF0000 : 0x0000FF);
        } else {
          picture.setRGB(x, y, 0x010101 * (192 + after / 4));
        }
      }
    }
    return new Difference(dots, picture);
  }

  private static int grey(BufferedImage picture, int x, int y) {
    return x < picture.getWidth() && y < picture.getHeight() ? picture.getRGB(x, y) & 0xFF : 128;
  }
}
