package kz.qyzmet.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The embedded fonts: Liberation Serif, which has every Kazakh letter. */
final class Fonts {
  private static final String FAMILY = "Paper";

  private record Face(byte[] file, int weight, FontStyle style) {}

  private static final List<Face> FACES =
      List.of(
          face("Regular", 400, FontStyle.NORMAL),
          face("Bold", 700, FontStyle.NORMAL),
          face("Italic", 400, FontStyle.ITALIC));

  /** Characters of the basic plane that each of the faces has. */
  private static final BitSet PRINTABLE = printable();

  private Fonts() {}

  static void into(PdfRendererBuilder builder) {
    for (var face : FACES) {
      builder.useFont(
          () -> new ByteArrayInputStream(face.file()), FAMILY, face.weight(), face.style(), true);
    }
  }

  /** Whether the fonts have it and it is written from left to right, as our lines are. */
  static boolean prints(int character) {
    return PRINTABLE.get(character)
        && switch (Character.getDirectionality(character)) {
          case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
              Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
              false;
          default -> true;
        };
  }

  private static Face face(String name, int weight, FontStyle style) {
    var resource = "/liberation/LiberationSerif-" + name + ".ttf";
    try (var stream = Fonts.class.getResourceAsStream(resource)) {
      return new Face(stream.readAllBytes(), weight, style);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static BitSet printable() {
    var common = new BitSet();
    common.set(Character.MIN_CODE_POINT, Character.MAX_VALUE + 1);
    for (var face : FACES) {
      try (var font = new TTFParser().parse(new RandomAccessReadBuffer(face.file()))) {
        var characters = font.getUnicodeCmapLookup();
        for (int character = 0; character <= Character.MAX_VALUE; character++) {
          if (common.get(character) && characters.getGlyphId(character) == 0) {
            common.clear(character);
          }
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return common;
  }
}
