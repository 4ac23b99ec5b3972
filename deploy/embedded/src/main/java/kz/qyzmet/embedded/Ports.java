package kz.qyzmet.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Loopback ports: a free one, or proof that a given one is free. */
public final class Ports {
  private Ports() {}

  /** A port that nobody listens on now; the kernel picks it. */
  public static int free() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new PartFailed("Expected a free port on the loopback address, but got none", e);
    }
  }

  /** The given port if positive, else a free one. */
  public static int orFree(int port) {
    return port > 0 ? port : free();
  }

  public static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      // Connections of the previous run linger in TIME_WAIT; only a listener counts.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  public static void requireFree(int port, String what) {
    if (!isFree(port)) {
      throw new PartFailed(
          "Expected port " + port + " to be free for " + what + ", but something listens on it");
    }
  }
}
