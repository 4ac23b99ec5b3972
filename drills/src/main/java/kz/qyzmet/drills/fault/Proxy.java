package kz.qyzmet.drills.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands between a service and a server on the loopback address: passes bytes on, late if told to,
 * and cuts a connection in the middle of an answer. Calm until told otherwise.
 */
public final class Proxy implements AutoCloseable {
  private static final int CHUNK = 64 * 1024;
  private static final long UNCUT = -1;

  /** Decides about one chunk that a client sends. */
  public interface Cutting {
    /**
     * How many bytes of what the server answers from now on still pass.
     *
     * @return negative to leave the connection alone
     */
    long bytesOfTheAnswer(byte[] chunk, int length);
  }

  private final ServerSocket listening;
  private final int target;
  private final Set<Link> links = ConcurrentHashMap.newKeySet();
  private final AtomicInteger cuts = new AtomicInteger();
  private volatile Duration delay = Duration.ZERO;
  private volatile Cutting cutting = (chunk, length) -> UNCUT;

  private Proxy(ServerSocket listening, int target) {
    this.listening = listening;
    this.target = target;
  }

  /**
   * Starts to listen.
   *
   * @param port 0 for a free one
   * @param target where the server listens
   */
  public static Proxy start(int port, int target) {
    try {
      var proxy = new Proxy(new ServerSocket(port, 64, InetAddress.getLoopbackAddress()), target);
      Thread.ofVirtual().name("proxy-" + target).start(proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException("Expected a proxy to listen, but it could not", e);
    }
  }

  public int port() {
    return listening.getLocalPort();
  }

  /** From now on every chunk of an answer comes that much later. */
  public void delay(Duration late) {
    delay = late;
  }

  public void cut(Cutting how) {
    cutting = how;
  }

  /** Passes everything on at once again. */
  public void calm() {
    delay = Duration.ZERO;
    cutting = (chunk, length) -> UNCUT;
  }

  /** How many connections were cut. */
  public int cuts() {
    return cuts.get();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        var client = listening.accept();
        try {
          new Link(client, new Socket(InetAddress.getLoopbackAddress(), target)).open();
        } catch (IOException serverIsAway) {
          client.close();
        }
      } catch (IOException closed) {
        // The loop ends with the socket.
      }
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    links.forEach(Link::end);
  }

  /** One client's connection and the one to the server behind it. */
  private final class Link {
    private final Socket client;
    private final Socket server;
    private final AtomicLong left = new AtomicLong(UNCUT);
    private final AtomicInteger over = new AtomicInteger();

    Link(Socket client, Socket server) throws IOException {
      this.client = client;
      this.server = server;
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
    }

    void open() {
      links.add(this);
      Thread.ofVirtual().start(() -> pump(client, server, this::asked));
      Thread.ofVirtual().start(() -> pump(server, client, this::answered));
    }

    private interface Step {
      /** How many of the bytes pass; fewer than there are ends the connection. */
      int passing(byte[] chunk, int length) throws InterruptedException;
    }

    private void pump(Socket from, Socket to, Step step) {
      var chunk = new byte[CHUNK];
      try {
        var in = from.getInputStream();
        var out = to.getOutputStream();
        for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
          int passing = step.passing(chunk, length);
          out.write(chunk, 0, passing);
          out.flush();
          if (passing < length) {
            cuts.incrementAndGet();
            end();
            return;
          }
        }
        // One side has said all that it will; the other may still have something to say.
        to.shutdownOutput();
        if (over.incrementAndGet() == 2) {
          end();
        }
      } catch (IOException broken) {
        end();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        end();
      }
    }

    private int asked(byte[] chunk, int length) {
      long answer = cutting.bytesOfTheAnswer(chunk, length);
      if (answer >= 0) {
        left.compareAndSet(UNCUT, answer);
      }
      return length;
    }

    private int answered(byte[] chunk, int length) throws InterruptedException {
      if (!delay.isZero()) {
        Thread.sleep(delay);
      }
      long may = left.get();
      if (may == UNCUT) {
        return length;
      }
      int passing = (int) Math.min(may, length);
      left.set(may - passing);
      // At nought the next byte is the first that does not pass.
      return passing;
    }

    private void end() {
      links.remove(this);
      for (var socket : new Socket[] {client, server}) {
        try {
          socket.close();
        } catch (IOException e) {
          // It is gone, which is what we want.
        }
      }
    }
  }
}
