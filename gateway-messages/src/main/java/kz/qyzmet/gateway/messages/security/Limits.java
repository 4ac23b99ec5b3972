package kz.qyzmet.gateway.messages.security;

/**
 * What a message may cost.
 *
 * @param bytes of the whole message
 * @param depth of elements within each other, the envelope being the first
 */
public record Limits(int bytes, int depth) {
  /**
   * Files go by the temporary storage, so a message is text; its deepest payload has some 15
   * levels.
   */
  public static final Limits DEFAULT = new Limits(2 * 1024 * 1024, 64);

  public Limits {
    if (bytes < 1 || depth < 1) {
      throw new IllegalArgumentException(
          "Expected limits above zero, but got " + bytes + ", " + depth);
    }
  }
}
