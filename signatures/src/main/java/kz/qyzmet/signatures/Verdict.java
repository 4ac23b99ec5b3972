package kz.qyzmet.signatures;

import java.time.Instant;

/** What a signature is worth. */
public sealed interface Verdict {
  /**
   * It holds.
   *
   * @param time when it was made, by the time stamp
   * @param evidence all that proves it again, without the authority; null where that was not asked
   */
  record Valid(Signatory signatory, Instant time, Evidence evidence) implements Verdict {}

  /** It does not. */
  record Refused(Reason reason) implements Verdict {}
}
