package kz.qyzmet.signatures.register;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECKey;
import java.time.Instant;
import java.util.Base64;

/**
 * What the provider has signed of a book.
 *
 * @param number of the last entry that it covers
 * @param hash of that entry, in hex
 * @param at in whole microseconds
 * @param signature over {@link #signed}, in Base64
 */
public record Checkpoint(
    String organisation,
    String book,
    int year,
    int number,
    String hash,
    Instant at,
    String signature) {

  /** The bytes that are signed. */
  public static byte[] signed(
      String organisation, String book, int year, int number, String hash, Instant at) {
    return RegisterBytes.of(
        "qyzmet-register-checkpoint-1",
        organisation,
        book,
        Integer.toString(year),
        Integer.toString(number),
        hash,
        RegisterBytes.time(at));
  }

  /** The bytes that its signature is over. */
  public byte[] signed() {
    return signed(organisation, book, year, number, hash, at);
  }

  /** The JDK's name of the algorithm for a key. */
  public static String algorithm(Key key) {
    return key instanceof ECKey ? "SHA256withECDSA" : "SHA256withRSA";
  }

  boolean isSignedBy(PublicKey key) {
    try {
      var check = Signature.getInstance(algorithm(key));
      check.initVerify(key);
      check.update(signed());
      return check.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
