package kz.qyzmet.college.witness.usecase;

import io.smallrye.mutiny.Uni;
import kz.qyzmet.signatures.Attestation;

/** The service's own key. It is no person's and signs no papers. */
public interface Witness {

  /** Whether there is a key: without one, nothing is attested. */
  boolean isPresent();

  /**
   * Signs a statement, off the event loop; fails where there is no key. Never within a transaction.
   *
   * @param statement its bytes; they begin with the name of its kind and say when it was made
   */
  Uni<Attestation> sign(byte[] statement);
}
