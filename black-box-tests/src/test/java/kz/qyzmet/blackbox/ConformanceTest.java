package kz.qyzmet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kz.qyzmet.conformance.Applications;
import kz.qyzmet.conformance.Checks;
import kz.qyzmet.conformance.Inbox;
import kz.qyzmet.conformance.Parties;
import kz.qyzmet.gateway.messages.security.SigningKey;
import kz.qyzmet.gateway.messages.security.TrustedCertificates;
import kz.qyzmet.stack.Home;
import kz.qyzmet.stack.run.Progress;
import kz.qyzmet.stack.run.Service;
import kz.qyzmet.stack.run.Stack;
import kz.qyzmet.stack.run.StackOptions;
import kz.qyzmet.stack.run.StackPorts;
import org.junit.jupiter.api.Test;

/** The kit that judges gateways' services, against the one that ships. */
class ConformanceTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** After the moment at which the kit's applicant confirmed what is filed. */
  private static final Instant START = World.START.plus(Duration.ofHours(2));

  /** The kit has to be known to the service before there are keys to start it with. */
  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static SigningKey key(Path keys, String side) throws IOException {
    return SigningKey.read(
        keys.resolve(side + ".p12"), Files.readString(keys.resolve(side + ".password")).strip());
  }

  @Test
  void the_service_that_ships_passes_every_check() throws Exception {
    // Given
    int port = freePort();
    var options =
        new StackOptions(
                Path.of("target", "conformance-stack").toAbsolutePath(),
                true,
                StackPorts.free(),
                START,
                Map.of("QYZMET_GATEWAY_CHANNEL_URL", "http://127.0.0.1:" + port + "/ws"))
            .withGateway();
    var progress = new Progress(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    try (var stack = Stack.start(Home.find(), options, progress)) {
      var keys = stack.data().resolve("wire-keys");
      var parties =
          new Parties(
              URI.create(stack.url(Service.GATEWAY)),
              key(keys, "gateway"),
              // The service's own key is nobody else's to sign with.
              key(keys, "service"),
              TrustedCertificates.read(keys.resolve("service.pem")),
              Applications.demo(),
              PATIENCE);
      try (var inbox = new Inbox(port, parties.key(), parties.trusted())) {
        // When
        var findings = Checks.run(parties, inbox);
        // Then
        assertThat(findings)
            .hasSizeGreaterThan(15)
            .allSatisfy(each -> assertThat(each.unlike()).as(each.check()).isEmpty());
      }
    }
  }
}
