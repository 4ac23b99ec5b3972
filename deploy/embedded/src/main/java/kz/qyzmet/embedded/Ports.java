package kz.qyzmet.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Loopback ports: a free one, or proof that a given one is free. */
public final class Ports {
  private static final int FIRST = 15_000;
  private static final int KERNELS_FIRST = 32_768;
  private static final int TRIES = 1_000;

  /** No port is given twice by this process: the first user may not have bound it yet. */
  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private Ports() {}

  /**
   * A port that nobody listens on now. It lies below those that the kernel gives to connections and
   * to servers on port 0, so that none of them takes it before its user has bound it.
   */
  public static int free() {
    for (int tries = 0; tries < TRIES; tries++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, KERNELS_FIRST);
      if (GIVEN.add(port) && isFree(port)) {
        return port;
      }
    }
    throw new PartFailed("Expected a free port on the loopback address, but got none");
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
