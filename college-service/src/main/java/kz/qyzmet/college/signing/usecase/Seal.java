package kz.qyzmet.college.signing.usecase;

import java.time.Instant;

/** The directors' keys. Using one waits for other machines: never within a transaction. */
public interface Seal {

  /** Whether the person can sign for the organisation. Reads files: never on an event loop. */
  boolean hasKeyOf(String organisation, String person);

  /** Signs a paper, has it stamped and judges the result. */
  Outcome on(byte[] pdf, Signer by, Instant now);

  /**
   * Whose key.
   *
   * @param bin of the organisation, which the certificate must name
   */
  record Signer(String organisation, String bin, String person) {}

  /** What came of it. */
  sealed interface Outcome {

    /**
     * It is signed.
     *
     * @param at by the time stamp
     * @param evidence what proves it years later
     */
    record Done(byte[] pdf, Instant at, byte[] evidence) implements Outcome {}

    /**
     * It is not.
     *
     * @param again whether it may be a little later
     */
    record Failed(String reason, boolean again) implements Outcome {}
  }
}
