package kz.qyzmet.authority;

import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** A private key and what it does. */
public sealed interface Key permits RsaKey, GostKey {
  SubjectPublicKeyInfo publicKey();

  AlgorithmIdentifier signatureAlgorithm();

  AlgorithmIdentifier digestAlgorithm();

  byte[] digest(byte[] content);

  /** Signs the message, not its digest. */
  byte[] sign(byte[] message);

  /** PKCS#8, as it is kept. */
  byte[] encoded();

  static Key make(Algorithm algorithm) {
    return algorithm.isGost() ? GostKey.make(algorithm) : RsaKey.make(algorithm);
  }

  static Key read(Algorithm algorithm, byte[] encoded) {
    return algorithm.isGost() ? GostKey.read(algorithm, encoded) : RsaKey.read(algorithm, encoded);
  }
}
