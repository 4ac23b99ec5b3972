package kz.qyzmet.signatures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The key of an information system, of a PKCS#12 file. */
public final class SystemKey {
  private final PrivateKey secret;
  private final List<byte[]> certificates;
  private final Instant goodUntil;

  private SystemKey(PrivateKey secret, List<byte[]> certificates, Instant goodUntil) {
    this.secret = secret;
    this.certificates = List.copyOf(certificates);
    this.goodUntil = goodUntil;
  }

  /**
   * Opens a file with one RSA key, which must be a system's.
   *
   * @param password the file whose first line it is
   * @throws IllegalArgumentException when it can't be read, or is the key of somebody else
   */
  public static SystemKey open(Path file, Path password) {
    char[] word = {};
    try (var lines = Files.lines(password)) {
      word = lines.findFirst().orElse("").toCharArray();
      var store = KeyStore.getInstance(file.toFile(), word);
      for (var name : Collections.list(store.aliases())) {
        if (store.getKey(name, word) instanceof PrivateKey key
            && "RSA".equals(key.getAlgorithm())) {
          var all = new ArrayList<byte[]>();
          for (var each : store.getCertificateChain(name)) {
            all.add(each.getEncoded());
          }
          return of(key, all);
        }
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "Expected the key of a system in " + file + ", but can't read it", e);
    } catch (Refusal e) {
      throw new IllegalArgumentException(
          "Expected the key of a system in " + file + ", but it is refused: " + e.reason(), e);
    } finally {
      Arrays.fill(word, ' ');
    }
    throw new IllegalArgumentException("Expected an RSA key in " + file + ", but it has none");
  }

  private static SystemKey of(PrivateKey secret, List<byte[]> certificates) throws Refusal {
    var own = Cert.read(certificates.getFirst());
    Holder.system(own);
    return new SystemKey(secret, certificates, own.to());
  }

  /** Signs a statement's bytes. It takes milliseconds of a core. */
  public Attestation sign(byte[] statement) {
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(secret);
      signature.update(statement);
      return new Attestation(signature.sign(), certificates);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Expected the key to sign, but it does not", e);
    }
  }

  /** When its certificate ends. */
  public Instant goodUntil() {
    return goodUntil;
  }

  /** Never shows the key. */
  @Override
  public String toString() {
    return "SystemKey";
  }
}
