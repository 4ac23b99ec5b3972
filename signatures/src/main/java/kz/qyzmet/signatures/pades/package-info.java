/**
 * Signs papers and judges signed ones: PAdES of the level B-T. A paper is signed as one more
 * revision of its file: a detached CAdES message over all bytes but its own place, which names the
 * signer's certificate and bears a time stamp over the signature.
 *
 * <p>{@link kz.qyzmet.signatures.pades.PdfSigner} signs with a {@link
 * kz.qyzmet.signatures.pades.SigningKey}, in a file of ours or at a signing service, which sees
 * nothing but a digest. {@link kz.qyzmet.signatures.pades.PdfVerifier} reads a file within limits,
 * finds its one signature, which must cover the whole file, and leaves the message to the verifier
 * of the package above.
 */
package kz.qyzmet.signatures.pades;
