package kz.qyzmet.signatures.pades;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;
import kz.qyzmet.signatures.Evidence;
import kz.qyzmet.signatures.Expected;
import kz.qyzmet.signatures.Reason;
import kz.qyzmet.signatures.SignatureVerifier;
import kz.qyzmet.signatures.Verdict;

/** Judges signed papers; it keeps nothing, so one serves all threads. */
public final class PdfVerifier {
  private final SignatureVerifier signatures;
  private final PdfLimits limits;

  public PdfVerifier(SignatureVerifier signatures, PdfLimits limits) {
    this.signatures = signatures;
    this.limits = limits;
  }

  /**
   * Judges a paper that has just come. Asks the authority, so it waits: never within a transaction.
   */
  public Verdict verify(byte[] pdf, Expected expected, Instant now) {
    return judged(
        pdf, signed -> signatures.verify(signed.content(), signed.message(), expected, now));
  }

  /** All but whether a certificate was revoked: for whoever has no network. */
  public Verdict verifyUnasked(byte[] pdf, Expected expected, Instant now) {
    return judged(
        pdf, signed -> signatures.verifyUnasked(signed.content(), signed.message(), expected, now));
  }

  /** Judges again what was valid once, by the evidence that was kept beside it. */
  public Verdict verifyAgain(byte[] pdf, Evidence evidence, Expected expected) {
    return judged(
        pdf,
        signed ->
            Arrays.equals(signed.message(), evidence.message())
                ? signatures.verifyAgain(signed.content(), evidence, expected)
                : new Verdict.Refused(Reason.WRONG_BYTES));
  }

  private Verdict judged(byte[] pdf, Function<SignedPdf, Verdict> judge) {
    try {
      return judge.apply(SignedPdf.read(pdf, limits));
    } catch (NotAsExpected e) {
      return new Verdict.Refused(e.reason());
    }
  }
}
