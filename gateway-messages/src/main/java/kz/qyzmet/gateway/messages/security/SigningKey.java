package kz.qyzmet.gateway.messages.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Objects;

/** Our own key, and the certificate that the other side trusts. */
public record SigningKey(PrivateKey key, X509Certificate certificate) {
  public SigningKey {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(certificate, "certificate");
  }

  /** Reads a PKCS#12 file with one key; key and file have the same password. */
  public static SigningKey read(Path file, String password) throws IOException {
    var secret = password.toCharArray();
    try {
      var store = load(file, secret);
      var keys =
          Collections.list(store.aliases()).stream().filter(alias -> isKey(store, alias)).toList();
      if (keys.size() != 1) {
        throw new IOException("it has " + keys.size() + " keys");
      }
      return new SigningKey(
          (PrivateKey) store.getKey(keys.getFirst(), secret),
          (X509Certificate) store.getCertificate(keys.getFirst()));
    } catch (GeneralSecurityException | IOException bad) {
      throw new IOException(
          "Expected a PKCS#12 file with one key in " + file + ", but " + bad.getMessage(), bad);
    }
  }

  private static KeyStore load(Path file, char[] secret)
      throws IOException, GeneralSecurityException {
    try (var in = Files.newInputStream(file)) {
      var store = KeyStore.getInstance("PKCS12");
      store.load(in, secret);
      return store;
    }
  }

  private static boolean isKey(KeyStore store, String alias) {
    try {
      return store.isKeyEntry(alias);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "SigningKey[" + certificate.getSubjectX500Principal() + "]";
  }
}
