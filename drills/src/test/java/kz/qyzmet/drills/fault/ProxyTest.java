package kz.qyzmet.drills.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProxyTest {
  /** A server that repeats what it hears, until the other side is done. */
  private static ServerSocket echo() throws Exception {
    var server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                while (true) {
                  var each = server.accept();
                  Thread.ofVirtual()
                      .start(
                          () -> {
                            try (each) {
                              each.getInputStream().transferTo(each.getOutputStream());
                            } catch (java.io.IOException cut) {
                              // As it should be.
                            }
                          });
                }
              } catch (java.io.IOException closed) {
                // The test is over.
              }
            });
    return server;
  }

  private static String ask(Proxy proxy, String text) throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  @Test
  void a_calm_proxy_passes_everything_on() throws Exception {
    // Given
    try (var server = echo();
        var proxy = Proxy.start(0, server.getLocalPort())) {
      // When, Then
      assertThat(ask(proxy, "COMMIT")).isEqualTo("COMMIT");
      assertThat(proxy.cuts()).isZero();
    }
  }

  @Test
  void an_answer_is_cut_after_as_many_bytes_as_told() throws Exception {
    // Given
    try (var server = echo();
        var proxy = Proxy.start(0, server.getLocalPort())) {
      proxy.cut((chunk, length) -> chunk[0] == 'C' ? 3 : -1);
      // When, Then
      assertThat(ask(proxy, "BEGIN")).isEqualTo("BEGIN");
      assertThat(ask(proxy, "COMMIT")).isEqualTo("COM");
      assertThat(proxy.cuts()).isEqualTo(1);
    }
  }
}
