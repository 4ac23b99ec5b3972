package kz.qyzmet.signatures;

import java.util.Locale;

/** Why a signature is refused; each has a sentence in every language. */
public enum Reason {
  /** More bytes, parts or depth than any signature has. */
  TOO_LARGE,
  /** Truncated, no CMS, or another form than ours: see the decision record. */
  MALFORMED,
  /** The content stands inside the message. */
  ATTACHED,
  SEVERAL_SIGNERS,
  /** Over other bytes than were submitted. */
  WRONG_BYTES,
  /** Not by the certificate that the message names. */
  WRONG_SIGNER,
  /** An algorithm, or a length of key, that is not accepted. */
  ALGORITHM_NOT_ACCEPTED,
  NO_TIME_STAMP,
  /** The time stamp's own signature does not hold, or it is of the future. */
  TIME_STAMP_BROKEN,
  TIME_STAMP_OF_OTHER_BYTES,
  UNKNOWN_TIME_STAMP_AUTHORITY,
  TIME_STAMP_AUTHORITY_REVOKED,
  UNKNOWN_CHAIN,
  /** Not valid, or not yet, at the time of the stamp. */
  EXPIRED,
  AUTHENTICATION_KEY,
  NOT_FOR_SIGNING,
  ORGANISATION_KEY,
  IIN_MISMATCH,
  /** A person's own key where an organisation's is expected. */
  INDIVIDUAL_KEY,
  BIN_MISMATCH,
  /** Of the organisation, but neither its head's nor that of somebody with the right to sign. */
  NO_RIGHT_TO_SIGN,
  /** A person's key, be it an organisation's, where that of an information system is expected. */
  NOT_A_SYSTEMS_KEY,
  /** Before the time of the stamp. */
  REVOKED,
  /** Nobody answered: worth another try. */
  REVOCATION_UNREACHABLE,
  /** What was answered is old, of somebody else, or not known. */
  REVOCATION_NOT_PROVEN,
  /** More bytes, objects, pages or unpacked content than any paper has. */
  PDF_TOO_LARGE,
  /** Damaged, or of a form that no paper has: see the decision record. */
  PDF_MALFORMED,
  PDF_NOT_SIGNED,
  PDF_SEVERAL_SIGNATURES,
  /** The signature leaves out more than its own place. */
  PDF_PARTLY_SIGNED,
  /** Something was added after it had been signed. */
  PDF_CHANGED_LATER;

  /** The key of the sentence. */
  public String key() {
    return "field.signature-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the same signature may be valid a little later. */
  public boolean isWorthAnotherTry() {
    return this == REVOCATION_UNREACHABLE;
  }
}
