package kz.qyzmet.signatures.pades;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import kz.qyzmet.signatures.Reason;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/**
 * The two parts of a signed file.
 *
 * @param content all bytes but the place of the message
 * @param message CMS, DER
 */
record SignedPdf(byte[] content, byte[] message) {
  private static final byte[] HEAD = {'%', 'P', 'D', 'F', '-'};
  private static final int SEQUENCE = 0x30;
  private static final int LONG_LENGTH = 0x80;
  private static final int LENGTH_BYTES = 3;

  /** What shows something else than stands on the pages, or does something when it is opened. */
  private static final COSName[] ACTIVE = {
    COSName.OPEN_ACTION, COSName.AA, COSName.OCPROPERTIES, COSName.getPDFName("JavaScript")
  };

  /** The one signature of a file, which covers all of it. */
  static SignedPdf read(byte[] pdf, PdfLimits limits) throws NotAsExpected {
    NotAsExpected.unless(
        pdf.length >= HEAD.length && Arrays.equals(HEAD, Arrays.copyOf(pdf, HEAD.length)),
        Reason.PDF_MALFORMED);
    try (var document = BoundedPdf.read(pdf, limits)) {
      var signature = only(document);
      var range = range(signature, pdf.length);
      int from = range[1];
      int to = range[2];
      var content = new byte[from + range[3]];
      System.arraycopy(pdf, 0, content, 0, from);
      System.arraycopy(pdf, to, content, from, range[3]);
      var place = place(pdf, from, to);
      // What the file says and what stands in the gap must be one thing.
      NotAsExpected.unless(Arrays.equals(place, signature.getContents()), Reason.PDF_PARTLY_SIGNED);
      return new SignedPdf(content, message(place));
    } catch (IOException | RuntimeException e) {
      throw new NotAsExpected(Reason.PDF_MALFORMED);
    }
  }

  private static PDSignature only(PDDocument document) throws NotAsExpected, IOException {
    var fields = document.getSignatureFields();
    var catalog = document.getDocumentCatalog();
    for (var name : ACTIVE) {
      NotAsExpected.unless(catalog.getCOSObject().getItem(name) == null, Reason.PDF_MALFORMED);
    }
    var names = catalog.getNames();
    NotAsExpected.unless(
        names == null || names.getCOSObject().getItem("JavaScript") == null, Reason.PDF_MALFORMED);
    // Those too that no field leads to: another reader may find them.
    long all = signatures(document);
    NotAsExpected.unless(all > 0 && !fields.isEmpty(), Reason.PDF_NOT_SIGNED);
    NotAsExpected.unless(all == 1 && fields.size() == 1, Reason.PDF_SEVERAL_SIGNATURES);
    var form = catalog.getAcroForm(null);
    var signature = fields.getFirst().getSignature();
    NotAsExpected.unless(
        signature != null
            && form != null
            && form.getFields().size() == 1
            && !form.hasXFA()
            && PDSignature.SUBFILTER_ETSI_CADES_DETACHED.getName().equals(signature.getSubFilter()),
        Reason.PDF_MALFORMED);
    return signature;
  }

  private static long signatures(PDDocument document) {
    var cos = document.getDocument();
    return cos.getXrefTable().keySet().stream()
        .map(key -> cos.getObjectFromPool(key).getObject())
        .filter(
            each ->
                each instanceof COSDictionary dictionary
                    && dictionary.getItem(COSName.BYTERANGE) != null)
        .count();
  }

  private static int[] range(PDSignature signature, int length) throws NotAsExpected {
    var range = signature.getByteRange();
    NotAsExpected.unless(range != null && range.length == 4, Reason.PDF_MALFORMED);
    NotAsExpected.unless(
        range[0] == 0 && range[1] > 0 && range[2] > range[1] && range[3] > 0,
        Reason.PDF_PARTLY_SIGNED);
    long end = (long) range[2] + range[3];
    NotAsExpected.unless(end >= length, Reason.PDF_CHANGED_LATER);
    NotAsExpected.unless(end == length, Reason.PDF_PARTLY_SIGNED);
    return range;
  }

  /** The gap holds one string of hexadecimal digits and nothing besides. */
  private static byte[] place(byte[] pdf, int from, int to) throws NotAsExpected {
    NotAsExpected.unless(
        pdf[from] == '<' && pdf[to - 1] == '>' && (to - from) % 2 == 0, Reason.PDF_PARTLY_SIGNED);
    try {
      var digits = new char[to - from - 2];
      for (int i = 0; i < digits.length; i++) {
        digits[i] = (char) pdf[from + 1 + i];
      }
      return HexFormat.of().parseHex(digits, 0, digits.length);
    } catch (IllegalArgumentException e) {
      throw new NotAsExpected(Reason.PDF_PARTLY_SIGNED);
    }
  }

  /** Behind the message come zeros, for no signature covers what stands there. */
  private static byte[] message(byte[] place) throws NotAsExpected {
    NotAsExpected.unless(place.length > 2 && place[0] == SEQUENCE, Reason.PDF_MALFORMED);
    int first = place[1] & 0xff;
    int head = 2;
    int length = first;
    if (first >= LONG_LENGTH) {
      int size = first - LONG_LENGTH;
      NotAsExpected.unless(
          size > 0 && size <= LENGTH_BYTES && place.length > head + size, Reason.PDF_MALFORMED);
      length = 0;
      for (int i = 0; i < size; i++) {
        length = (length << 8) | (place[head++] & 0xff);
      }
    }
    NotAsExpected.unless(length <= place.length - head, Reason.PDF_MALFORMED);
    for (int i = head + length; i < place.length; i++) {
      NotAsExpected.unless(place[i] == 0, Reason.PDF_PARTLY_SIGNED);
    }
    return Arrays.copyOf(place, head + length);
  }
}
