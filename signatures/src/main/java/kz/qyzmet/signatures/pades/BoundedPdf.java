package kz.qyzmet.signatures.pades;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import kz.qyzmet.signatures.Reason;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Reads a PDF within limits. The library unpacks streams of objects while it reads, so each is
 * measured here as soon as it is found: before anything unpacks it, and by unpacking it into
 * nothing.
 */
final class BoundedPdf extends PDFParser {
  private static final int CHUNK = 16 * 1024;

  /** The library skips these two bytes, whatever they are. */
  private static final int ZLIB_HEAD = 2;

  /** Of a predictor's row, which the library makes room for at once. */
  private static final int COLUMNS = 10_000;

  private final PdfLimits limits;
  private final byte[] room = new byte[CHUNK];
  private long unpacked;

  /** The library forgives what it can't read: what came first is remembered here. */
  private Reason fault;

  private BoundedPdf(byte[] pdf, PdfLimits limits) throws IOException {
    super(new RandomAccessReadBuffer(pdf));
    this.limits = limits;
  }

  /** The document, all of whose objects have been read. */
  static PDDocument read(byte[] pdf, PdfLimits limits) throws NotAsExpected {
    NotAsExpected.unless(pdf.length <= limits.bytes(), Reason.PDF_TOO_LARGE);
    PDDocument document = null;
    BoundedPdf parser = null;
    try {
      parser = new BoundedPdf(pdf, limits);
      // Strictly: what is repaired in reading may be read otherwise by somebody else.
      document = parser.parse(false);
      parser.readAll(document);
      var result = document;
      document = null;
      return result;
    } catch (IOException | RuntimeException e) {
      throw new NotAsExpected(
          parser != null && parser.fault != null ? parser.fault : Reason.PDF_MALFORMED);
    } catch (StackOverflowError tooDeep) {
      throw new NotAsExpected(Reason.PDF_TOO_LARGE);
    } finally {
      closeQuietly(document);
    }
  }

  private static void closeQuietly(PDDocument document) {
    if (document != null) {
      try {
        document.close();
      } catch (IOException nothingToLose) {
        // It was in memory alone.
      }
    }
  }

  private void readAll(PDDocument document) throws NotAsExpected {
    var cos = document.getDocument();
    NotAsExpected.unless(!document.isEncrypted() && !cos.hasHybridXRef(), Reason.PDF_MALFORMED);
    var keys = cos.getXrefTable().keySet();
    NotAsExpected.unless(keys.size() <= limits.objects(), Reason.PDF_TOO_LARGE);
    for (var key : keys) {
      cos.getObjectFromPool(key).getObject();
      if (fault != null) {
        throw new NotAsExpected(fault);
      }
    }
    int pages = 0;
    for (var _ : document.getPages()) {
      NotAsExpected.unless(++pages <= limits.pages(), Reason.PDF_TOO_LARGE);
    }
  }

  @Override
  public COSBase dereferenceCOSObject(COSObject object) throws IOException {
    try {
      return super.dereferenceCOSObject(object);
    } catch (IOException | RuntimeException e) {
      found(Reason.PDF_MALFORMED);
      throw e;
    }
  }

  @Override
  protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
    var stream = super.parseCOSStream(dictionary);
    var filter = onlyFilter(stream);
    if (COSName.FLATE_DECODE.equals(filter)) {
      measure(stream);
    } else if (filter != null) {
      // No paper has others, and each of them would have to be measured in its own way.
      throw found(Reason.PDF_MALFORMED);
    }
    // What the library believes at once.
    for (var name : new COSName[] {COSName.N, COSName.SIZE}) {
      if (stream.getInt(name, 0) > limits.objects()) {
        throw found(Reason.PDF_TOO_LARGE);
      }
    }
    return stream;
  }

  private COSBase onlyFilter(COSStream stream) throws IOException {
    var filters = stream.getFilters();
    if (filters instanceof COSArray all) {
      if (all.size() > 1) {
        throw found(Reason.PDF_MALFORMED);
      }
      filters = all.size() == 0 ? null : all.getObject(0);
    }
    if (filters != null) {
      var how = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
      if (how instanceof COSArray all && all.size() > 0) {
        how = all.getObject(0);
      }
      if (how instanceof COSDictionary parameters
          && (parameters.getInt(COSName.COLUMNS, 1) > COLUMNS
              || parameters.getInt(COSName.COLORS, 1) > 4
              || parameters.getInt(COSName.BITS_PER_COMPONENT, 8) > 16)) {
        throw found(Reason.PDF_TOO_LARGE);
      }
    }
    return filters;
  }

  private void measure(COSStream stream) throws IOException {
    byte[] packed;
    try (var in = stream.createRawInputStream()) {
      packed = in.readAllBytes();
    }
    if (packed.length <= ZLIB_HEAD) {
      return;
    }
    try (var inflater = new Inflater(true)) {
      inflater.setInput(packed, ZLIB_HEAD, packed.length - ZLIB_HEAD);
      int got;
      while ((got = inflater.inflate(room)) > 0) {
        unpacked += got;
        if (unpacked > limits.unpacked()) {
          throw found(Reason.PDF_TOO_LARGE);
        }
      }
    } catch (DataFormatException e) {
      throw found(Reason.PDF_MALFORMED);
    }
  }

  private IOException found(Reason what) {
    if (fault == null) {
      fault = what;
    }
    return new IOException(what.name());
  }
}
