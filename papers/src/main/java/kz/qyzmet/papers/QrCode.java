package kz.qyzmet.papers;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** An address as a picture that a camera reads. */
final class QrCode {
  /** Dots per module: sharp in print, small in the file. */
  private static final int SCALE = 6;

  private QrCode() {}

  /** As a {@code data:} address of a PNG. */
  static String of(String address, String where) {
    try {
      // Level Q still reads with a quarter of it under a stamp or a fold.
      var modules =
          new QRCodeWriter()
              .encode(
                  address,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.Q,
                      EncodeHintType.MARGIN,
                      0,
                      EncodeHintType.CHARACTER_SET,
                      "UTF-8"));
      var picture =
          new BufferedImage(
              modules.getWidth() * SCALE,
              modules.getHeight() * SCALE,
              BufferedImage.TYPE_BYTE_GRAY);
      for (int y = 0; y < picture.getHeight(); y++) {
        for (int x = 0; x < picture.getWidth(); x++) {
          picture.setRGB(x, y, modules.get(x / SCALE, y / SCALE) ? 0x000000 : 0xFFFFFF);
        }
      }
      var png = new ByteArrayOutputStream();
      ImageIO.write(picture, "png", png);
      return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    } catch (WriterException tooLong) {
      throw PaperRejected.at(where, "an address that fits a QR code", "it is too long");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
