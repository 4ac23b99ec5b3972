package kz.qyzmet.signatures.pades;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import kz.qyzmet.signatures.pades.CannotSign.Why;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;

/** Signs papers; it keeps nothing, so one serves all threads. */
public final class PdfSigner {
  /** A message with certificates and stamp has about half of that. */
  private static final int PLACE = 20 * 1024;

  private final Stamps stamps;
  private final PdfLimits limits;

  public PdfSigner(Stamps stamps, PdfLimits limits) {
    this.stamps = stamps;
    this.limits = limits;
  }

  /**
   * The paper with one more revision, which bears the signature; what was there stays to the byte.
   *
   * @param at the moment that the file tells; what counts is the stamp's
   */
  public byte[] sign(byte[] pdf, SigningKey key, Instant at) throws CannotSign {
    var signed = new ByteArrayOutputStream(pdf.length + 3 * PLACE);
    try (var document = BoundedPdf.read(pdf, limits);
        var options = new SignatureOptions()) {
      if (!document.getSignatureDictionaries().isEmpty()) {
        throw new CannotSign(Why.NOT_A_PAPER, "Expected an unsigned paper, but it is signed");
      }
      var moment = at.truncatedTo(ChronoUnit.SECONDS);
      // Else the library takes its own moment for the id of the new revision.
      document.setDocumentId(moment.toEpochMilli());
      options.setPreferredSignatureSize(PLACE);
      document.addSignature(signature(moment), options);
      var external = document.saveIncrementalForExternalSigning(signed);
      byte[] content;
      try (var in = external.getContent()) {
        content = in.readAllBytes();
      }
      external.setSignature(Cades.message(key, stamps, content));
      return signed.toByteArray();
    } catch (NotAsExpected | IOException e) {
      throw new CannotSign(Why.NOT_A_PAPER, "Expected a paper that can be signed, but not this", e);
    }
  }

  private static PDSignature signature(Instant at) {
    var signature = new PDSignature();
    signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
    signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
    signature.setSignDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
    return signature;
  }
}
