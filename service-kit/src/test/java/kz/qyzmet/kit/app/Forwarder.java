package kz.qyzmet.kit.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;

/** An address at which nobody answers until it is opened; then it leads to another. */
public final class Forwarder implements AutoCloseable {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private final String host;
  private final int target;
  private final int port;
  private ServerSocket server;

  /**
   * @param target host:port
   */
  public Forwarder(String target) throws IOException {
    host = target.substring(0, target.indexOf(':'));
    this.target = Integer.parseInt(target.substring(target.indexOf(':') + 1));
    try (var free = new ServerSocket(0, 1, HERE)) {
      port = free.getLocalPort();
    }
  }

  public String bootstrapServers() {
    return HERE.getHostAddress() + ":" + port;
  }

  public void open() throws IOException {
    server = new ServerSocket();
    server.setReuseAddress(true);
    server.bind(new InetSocketAddress(HERE, port));
    Thread.ofVirtual().start(this::accept);
  }

  private void accept() {
    try {
      while (true) {
        var client = server.accept();
        var behind = new Socket(host, target);
        pipe(client, behind);
        pipe(behind, client);
      }
    } catch (SocketException closed) {
      // The end of the test.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pipe(Socket from, Socket to) {
    Thread.ofVirtual()
        .start(
            () -> {
              try (from;
                  to) {
                from.getInputStream().transferTo(to.getOutputStream());
              } catch (IOException closed) {
                // Either side may hang up.
              }
            });
  }

  @Override
  public void close() throws IOException {
    if (server != null) {
      server.close();
    }
  }
}
