package kz.qyzmet.embedded;

import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets of 192 bits, in letters that need no quoting anywhere. */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  public static String random() {
    var bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
