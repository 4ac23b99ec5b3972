package kz.qyzmet.signatures.pades;

/** Gives time stamps. */
@FunctionalInterface
public interface Stamps {
  /** A token of RFC 3161 over these bytes, DER. It may wait for another machine. */
  byte[] over(byte[] bytes) throws CannotSign;
}
