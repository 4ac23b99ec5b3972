package kz.qyzmet.gateway.soap;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** The gateway is the stub, over HTTP; nobody waits for long. */
public final class OverSoap implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    var port = Integer.toString(freePort());
    return Map.ofEntries(
        Map.entry("quarkus.http.test-port", port),
        Map.entry("kz.qyzmet.gateway.register.usecase.FindPerson/find/Timeout/value", "4000"),
        Map.entry("kz.qyzmet.gateway.register.usecase.FindDocuments/find/Timeout/value", "4000"),
        Map.entry("qyzmet.gateway.channel.url", "http://127.0.0.1:" + port + "/ws/stub"),
        Map.entry("qyzmet.gateway.outbound.poll", "PT0.05S"),
        Map.entry("qyzmet.gateway.outbound.first-pause", "PT0.05S"),
        Map.entry("qyzmet.gateway.outbound.longest-pause", "PT0.2S"),
        Map.entry("qyzmet.gateway.outbound.ask-after", "PT0.5S"),
        Map.entry("qyzmet.gateway.storage.within", "PT1S"),
        Map.entry("qyzmet.backlog.measured-every", "PT0.2S"),
        Map.entry("qyzmet.gateway.chain.sweep", "PT0.2S"),
        Map.entry("qyzmet.gateway.chain.poll", "PT0.05S"));
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
