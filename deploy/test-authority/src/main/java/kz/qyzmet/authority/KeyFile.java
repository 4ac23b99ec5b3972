package kz.qyzmet.authority;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;

/** A key as the national authority hands one out: PKCS#12, and its password in a file beside. */
public final class KeyFile {
  private KeyFile() {}

  /**
   * Writes an RSA key, for its owner alone. The password is there before the key is.
   *
   * @param file whose name ends with {@code .p12}; the password's ends with {@code .password}
   */
  public static void write(Credentials credentials, Path file, String password) {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          "key",
          KeyFactory.getInstance("RSA")
              .generatePrivate(new PKCS8EncodedKeySpec(credentials.key().encoded())),
          password.toCharArray(),
          chain(credentials));
      var folder = Files.createDirectories(file.getParent());
      var owner =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      var word = Files.createTempFile(folder, "key", ".tmp", owner);
      Files.writeString(word, password);
      move(word, password(file));
      var key = Files.createTempFile(folder, "key", ".tmp", owner);
      try (var out = Files.newOutputStream(key)) {
        store.store(out, password.toCharArray());
      }
      move(key, file);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("Expected to write the key " + file + ", but could not", e);
    }
  }

  /** Where the password of a key lies. */
  public static Path password(Path file) {
    return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.p12$", ".password"));
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Certificate[] chain(Credentials of) throws IOException, GeneralSecurityException {
    var factory = CertificateFactory.getInstance("X.509");
    var all = new ArrayList<Certificate>();
    all.add(factory.generateCertificate(new ByteArrayInputStream(of.certificate().getEncoded())));
    for (var each : of.chain()) {
      all.add(factory.generateCertificate(new ByteArrayInputStream(each.getEncoded())));
    }
    return all.toArray(Certificate[]::new);
  }
}
