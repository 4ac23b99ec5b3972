package kz.qyzmet.signatures;

import java.time.Duration;

/**
 * How much is read, and how old an answer may be.
 *
 * @param messageBytes of a CMS message
 * @param answerBytes of an answer of OCSP
 * @param listBytes of a revocation list
 * @param answerAge how long ago an answer of OCSP may have been given
 * @param listAge how long ago a revocation list may have been made
 * @param lists how many revocation lists are kept for the next verifications
 * @param skew how far another's clock may be off
 */
public record Limits(
    int messageBytes,
    int answerBytes,
    int listBytes,
    Duration answerAge,
    Duration listAge,
    int lists,
    Duration skew) {
  public static final Limits USUAL =
      new Limits(
          256 * 1024,
          64 * 1024,
          8 * 1024 * 1024,
          Duration.ofMinutes(10),
          Duration.ofDays(1),
          8,
          Duration.ofMinutes(2));
}
