package kz.qyzmet.signatures.pades;

/**
 * How much of a file is read.
 *
 * @param bytes of the file
 * @param objects that it has
 * @param pages that it shows
 * @param unpacked bytes of all its streams together, once unpacked
 */
public record PdfLimits(int bytes, int objects, int pages, long unpacked) {
  /** A register of many pages has a tenth of each. */
  public static final PdfLimits USUAL =
      new PdfLimits(8 * 1024 * 1024, 20_000, 500, 64L * 1024 * 1024);
}
