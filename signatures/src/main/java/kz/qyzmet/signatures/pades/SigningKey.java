package kz.qyzmet.signatures.pades;

import java.util.List;

/** An RSA key and the certificates that come with it. Wherever it is, it sees only a digest. */
public interface SigningKey {
  /** DER, the signer's own first, then those of the authorities above. */
  List<byte[]> certificates();

  /**
   * Signs, PKCS#1 v1.5. It may wait for another machine: never within a transaction.
   *
   * @param digest SHA-256
   */
  byte[] sign(byte[] digest) throws CannotSign;
}
