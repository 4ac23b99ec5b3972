package kz.qyzmet.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A key made on the spot by the JDK's keytool: no credential lies in the repository. In tests both
 * sides have the same one.
 */
public final class Keys implements QuarkusTestResourceLifecycleManager {
  private static final String PASSWORD = "only-for-this-test";

  @Override
  public Map<String, String> start() {
    try {
      var folder = Files.createTempDirectory("gateway-keys");
      folder.toFile().deleteOnExit();
      var store = folder.resolve("gateway.p12");
      var certificate = folder.resolve("gateway.pem");
      var password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
      keytool(store, "-genkeypair", "-keyalg", "RSA", "-dname", "CN=gateway", "-startdate", "-1d");
      keytool(store, "-exportcert", "-rfc", "-file", certificate.toString());
      return Map.of(
          "qyzmet.gateway.channel.key-store", store.toString(),
          "qyzmet.gateway.channel.key-store-password", password.toString(),
          "qyzmet.gateway.channel.trusted-certificates", certificate.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void keytool(Path store, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-alias", "gateway", "-storetype", "PKCS12"));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
    try {
      var done = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (done != 0) {
        throw new IOException("Expected keytool to end well, but it ended with " + done);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void stop() {}
}
