/**
 * Judges the applicant's digital signature: a detached CMS message (CAdES) over exactly the bytes
 * that were submitted, with a time stamp, by RSA or the Kazakh GOST algorithms.
 *
 * <p>{@link kz.qyzmet.signatures.SignatureVerifier} reads the message within limits, holds it
 * against the content, the time stamp against the signature, the certificates against configured
 * roots at the time of the stamp, and asks the authority whether they stood then. The answer is a
 * {@link kz.qyzmet.signatures.Verdict}: valid, with the evidence to prove it again offline years
 * later, or refused for one reason.
 */
package kz.qyzmet.signatures;
