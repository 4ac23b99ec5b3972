package kz.qyzmet.gateway.messages.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keys made on the spot by the JDK's keytool: no credential lies in the repository. */
public final class Keys {
  public static final String PASSWORD = "only-for-this-test";

  private Keys() {}

  /** A PKCS#12 file with one key and its own certificate, valid for the year 2026. */
  public static Path pkcs12(Path folder, String name) {
    return pkcs12(folder, name, 365);
  }

  public static Path pkcs12(Path folder, String name, int days) {
    var file = folder.resolve(name + ".p12");
    run(
        "-genkeypair",
        "-alias",
        name,
        "-keyalg",
        "RSA",
        "-keysize",
        "2048",
        "-dname",
        "CN=" + name,
        "-startdate",
        "2026/01/01",
        "-validity",
        Integer.toString(days),
        "-storetype",
        "PKCS12",
        "-keystore",
        file.toString(),
        "-storepass",
        PASSWORD);
    return file;
  }

  public static SigningKey key(Path pkcs12) {
    try {
      return SigningKey.read(pkcs12, PASSWORD);
    } catch (IOException bad) {
      throw new UncheckedIOException(bad);
    }
  }

  /** The certificate of a key, in PEM. */
  public static Path pem(Path pkcs12) {
    var name = pkcs12.getFileName().toString().replace(".p12", "");
    var file = pkcs12.resolveSibling(name + ".pem");
    run(
        "-exportcert",
        "-rfc",
        "-alias",
        name,
        "-keystore",
        pkcs12.toString(),
        "-storepass",
        PASSWORD,
        "-file",
        file.toString());
    return file;
  }

  private static void run(String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException("Expected keytool to pass, but it ended with an error");
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
