package kz.qyzmet.stack.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
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
    for (var side : Side.values()) {
      // The certificate is made last: where it lies, the rest is whole.
      if (!Files.exists(keys.certificate(side))) {
        keys.make(side);
      }
    }
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
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Folder.writeSecret(password(side), Secrets.random());
    // The clock of a stack may stand years from now, before or after.
    keytool(
        side,
        List.of(
            "-genkeypair",
            "-keyalg",
            "RSA",
            "-keysize",
            "2048",
            "-sigalg",
            "SHA256withRSA",
            "-dname",
            "CN=" + side.alias() + ", O=Qyzmet local stack",
            "-startdate",
            "-10y",
            "-validity",
            "10950"));
    ownersOnly(store(side));
    var exported = keytool(side, List.of("-exportcert", "-rfc"));
    Folder.writeSecret(certificate(side), exported);
  }

  private String keytool(Side side, List<String> what) {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    line.addAll(what);
    line.addAll(
        List.of(
            "-alias",
            side.alias(),
            "-storetype",
            "PKCS12",
            "-keystore",
            store(side).toString(),
            "-storepass:file",
            password(side).toString()));
    try {
      var process = new ProcessBuilder(line).redirectErrorStream(true).start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new CheckFailed("Expected keytool to make a key, but it says: " + said.strip());
      }
      return said;
    } catch (IOException e) {
      throw new CheckFailed("Expected keytool to run, but: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CheckFailed("Expected keytool to make a key, but was interrupted", e);
    }
  }

  private static void ownersOnly(Path file) {
    try {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
