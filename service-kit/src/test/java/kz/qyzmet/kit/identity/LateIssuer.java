package kz.qyzmet.kit.identity;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Points the application to an issuer that is not there yet: the test starts it. */
public final class LateIssuer implements QuarkusTestResourceLifecycleManager {
  static final String PORT = "qyzmet.test.late-issuer-port";

  @Override
  public Map<String, String> start() {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(free.getLocalPort());
      return Map.of(
          PORT,
          port,
          "quarkus.oidc.auth-server-url",
          "http://127.0.0.1:" + port,
          "quarkus.oidc.connection-delay",
          "1S");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** After the real parts, whose issuer it replaces. */
  @Override
  public int order() {
    return 10;
  }

  @Override
  public void stop() {}
}
