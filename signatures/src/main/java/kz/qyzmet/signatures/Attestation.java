package kz.qyzmet.signatures;

import java.util.List;

/**
 * The signature of an information system over a statement: what a machine says, with no person
 * behind it. It has no time stamp: the statement says when it was made.
 *
 * @param signature RSA, PKCS#1 v1.5 with SHA-256, over the statement's bytes
 * @param certificates DER, the system's own first, then those of the authorities above
 */
public record Attestation(byte[] signature, List<byte[]> certificates) {
  public Attestation {
    certificates = List.copyOf(certificates);
  }
}
