package kz.qyzmet.authority;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** Digests of the JDK that name things; nothing rests on their strength here. */
final class Digests {
  private Digests() {}

  static byte[] sha1(byte[] bytes) {
    return digest("SHA-1", bytes);
  }

  static byte[] sha256(byte[] bytes) {
    return digest("SHA-256", bytes);
  }

  private static byte[] digest(String name, byte[] bytes) {
    try {
      return MessageDigest.getInstance(name).digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
