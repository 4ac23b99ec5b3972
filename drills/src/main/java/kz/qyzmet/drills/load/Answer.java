package kz.qyzmet.drills.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * A definite answer.
 *
 * @param body missing where it was no JSON
 * @param version of the ETag, 0 without one
 * @param tries how often it was asked, the last time included
 * @param took from the first try to the answer
 */
public record Answer(
    Request request, int status, JsonNode body, int version, int tries, Duration took) {
  /** The same, if the status is that one. */
  public Answer expect(int wanted) {
    if (status != wanted) {
      throw new Unexpected(
          "Expected %d from %s %s, but got %d %s"
              .formatted(wanted, request.method(), request.path(), status, body));
    }
    return this;
  }

  /** An answer that a person of the load can't go on with: a finding. */
  public static final class Unexpected extends RuntimeException {
    public Unexpected(String message) {
      super(message);
    }
  }
}
