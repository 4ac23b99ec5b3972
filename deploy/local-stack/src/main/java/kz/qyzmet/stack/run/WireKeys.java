package kz.qyzmet.stack.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import kz.qyzmet.embedded.Folder;
import kz.qyzmet.embedded.Secrets;
import kz.qyzmet.stack.CheckFailed;

/**
 * The keys by which the gateway and its service sign what they send each other: made by the JDK's
 * keytool at first start, readable by their owner only, and kept with the stack's data.
 *
 * @param folder where they lie
 */
record WireKeys(Path folder) {
  /** Who signs; the other side trusts its certificate and no other. */
  enum Side {
    SERVICE,
    GATEWAY;

    String alias() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Those of a stack, made unless they are there. */
  static WireKeys in(Path data) {
    var keys = new WireKeys(data.resolve("wire-keys"));
    // The certificate is made last: where it lies, the rest is whole.
    Arrays.stream(Side.values())
        .parallel()
        .filter(side -> !Files.exists(keys.certificate(side)))
        .forEach(keys::make);
    return keys;
  }

  /** PKCS 12, with the one key under the side's alias. */
  Path store(Side side) {
    return folder.resolve(side.alias() + ".p12");
  }

  /** The file with the store's password. */
  Path password(Side side) {
    return folder.resolve(side.alias() + ".password");
  }

  /** X.509, PEM. */
  Path certificate(Side side) {
    return folder.resolve(side.alias() + ".pem");
  }

  private void make(Side side) {
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Files.deleteIfExists(store(side));
      Folder.writeSecret(password(side), Secrets.random());
      keytool(side);
      Files.setPosixFilePermissions(store(side), PosixFilePermissions.fromString("rw-------"));
      Folder.writeSecret(certificate(side), pem(side));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keytool(Side side) throws IOException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-sigalg",
                "SHA256withRSA",
                "-dname",
                "CN=" + side.alias() + ", O=Qyzmet local stack",
                // The clock of a stack may stand years from now, before or after.
                "-startdate",
                "-10y",
                "-validity",
                "10950",
                "-alias",
                side.alias(),
                "-storetype",
                "PKCS12",
                "-keystore",
                store(side).toString(),
                "-storepass:file",
                password(side).toString())
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new CheckFailed("Expected keytool to make a key, but it says: " + said.strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CheckFailed("Expected keytool to make a key, but was interrupted", e);
    }
  }

  private String pem(Side side) throws IOException {
    try {
      var secret = Files.readString(password(side)).toCharArray();
      var certificate =
          KeyStore.getInstance(store(side).toFile(), secret).getCertificate(side.alias());
      var lines =
          Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
      return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Expected keytool's store to be readable", e);
    }
  }
}
