package kz.qyzmet.contracts.passport;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qyzmet.calendar.due.Channel;

/** Holds uploaded documents against their passport; knows no service by name. */
public final class DocumentCheck {
  private DocumentCheck() {}

  /**
   * A document that was uploaded.
   *
   * @param document its code in the passport
   * @param mediaType without parameters
   * @param bytes its size
   */
  public record Attached(String document, String mediaType, long bytes) {}

  /** What is wrong with one upload, before there is a form; empty if nothing is. */
  public static Optional<Violation> upload(Passport passport, Channel channel, Attached upload) {
    throw new UnsupportedOperationException("follows: " + passport + channel + upload);
  }

  /** Everything that is wrong with the package of that form; empty if nothing is. */
  public static List<Violation> check(
      Passport passport, Channel channel, Map<String, ?> form, List<Attached> attached) {
    throw new UnsupportedOperationException("follows: " + passport + channel + form + attached);
  }
}
