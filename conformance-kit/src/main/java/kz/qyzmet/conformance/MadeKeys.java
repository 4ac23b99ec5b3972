package kz.qyzmet.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.HexFormat;
import kz.qyzmet.gateway.messages.security.SigningKey;

/** Keys that nobody has given: made by the JDK's keytool. */
final class MadeKeys {
  private static final String STORE = "gateway.p12";
  private static final String PASSWORD = "gateway.password";
  private static final String CERTIFICATE = "gateway.pem";

  private MadeKeys() {}

  /** Of nobody: its files are gone again. */
  static SigningKey passing() throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("conformance");
    try {
      return make(folder, "stranger");
    } finally {
      Files.deleteIfExists(folder.resolve(STORE));
      Files.deleteIfExists(folder.resolve(PASSWORD));
      Files.deleteIfExists(folder);
    }
  }

  /** The gateway's, made at the first run and kept, so that an implementation can be told. */
  static SigningKey kept(Path folder) throws IOException, InterruptedException {
    // The certificate is written last: where it lies, the rest is whole.
    if (Files.exists(certificate(folder))) {
      var password = Files.readString(folder.resolve(PASSWORD)).strip();
      return SigningKey.read(folder.resolve(STORE), password);
    }
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.deleteIfExists(folder.resolve(STORE));
    Files.deleteIfExists(folder.resolve(PASSWORD));
    var key = make(folder, "gateway");
    Files.writeString(certificate(folder), pem(key));
    return key;
  }

  /** What the implementation has to trust. */
  static Path certificate(Path folder) {
    return folder.resolve(CERTIFICATE);
  }

  private static SigningKey make(Path folder, String name)
      throws IOException, InterruptedException {
    var bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    var password = HexFormat.of().formatHex(bytes);
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.createFile(folder.resolve(PASSWORD), owner);
    Files.writeString(folder.resolve(PASSWORD), password);
    var store = folder.resolve(STORE);
    keytool(name, store, folder.resolve(PASSWORD));
    Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rw-------"));
    return SigningKey.read(store, password);
  }

  private static void keytool(String name, Path store, Path password)
      throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=" + name + ", O=Conformance kit",
                // The clock of what is judged may stand years from now, before or after.
                "-startdate",
                "-10y",
                "-validity",
                "10950",
                "-alias",
                name,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass:file",
                password.toString())
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("Expected keytool to make a key, but it says: " + said.strip());
    }
  }

  private static String pem(SigningKey key) {
    try {
      var lines =
          Base64.getMimeEncoder(64, new byte[] {'\n'})
              .encodeToString(key.certificate().getEncoded());
      return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
