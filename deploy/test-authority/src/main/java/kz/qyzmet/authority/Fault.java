package kz.qyzmet.authority;

/** What a responder or a list can do wrong. */
public enum Fault {
  NONE,
  /** Neither answers. */
  SILENT,
  /** The responder does not answer, the list does. */
  NO_OCSP,
  /** The list is not there, the responder is. */
  NO_CRL,
  /** Both answer with what held a month ago. */
  STALE,
  /** The answer is to another question; no list. */
  OTHER_NONCE,
  /** The answer and the list are signed by somebody else's key. */
  STRANGER,
  /** The responder's certificate is not for that; no list. */
  NOT_AUTHORISED,
  /** The responder does not know the certificate; no list. */
  UNKNOWN,
  /** Both answer more than anybody would read. */
  ENDLESS
}
