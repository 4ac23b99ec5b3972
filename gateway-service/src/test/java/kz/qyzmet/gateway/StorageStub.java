package kz.qyzmet.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The gateway's temporary storage, as far as a test tells it what it holds. */
public final class StorageStub implements QuarkusTestResourceLifecycleManager {
  /** Tests and resources have class loaders of their own, so they meet in system properties. */
  private static final String FILE = "qyzmet.test.storage.file.";

  private static final String ASKED = "qyzmet.test.storage.asked.";
  private static final String CONFIRMED = "qyzmet.test.storage.confirmed.";
  private static final long LONGER_THAN_ANYBODY_WAITS = 20;

  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private HttpServer server;

  /** How it answers for a file. */
  public enum Way {
    WHOLE,
    /** Not by a length, so that the reader has to count. */
    ENDLESS,
    /** Its head, and then nothing more. */
    STALLING,
    FAILING,
    ELSEWHERE,
    GONE
  }

  /** From now on it answers so for that file, by its id without braces. */
  public static void holds(String id, Way way) {
    System.setProperty(FILE + id, way.name());
  }

  public static int asked(String id) {
    return Integer.getInteger(ASKED + id, 0);
  }

  public static boolean confirmed(String id) {
    return Boolean.getBoolean(CONFIRMED + id);
  }

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(workers);
    server.createContext("/storage/", this::answer);
    server.start();
    return Map.of("qyzmet.gateway.storage.url", url());
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/storage";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath().substring("/storage/".length());
      if (path.endsWith("/confirm")) {
        System.setProperty(CONFIRMED + path.replace("/confirm", ""), "true");
        exchange.sendResponseHeaders(204, -1);
        return;
      }
      System.setProperty(ASKED + path, Integer.toString(asked(path) + 1));
      switch (Way.valueOf(System.getProperty(FILE + path, Way.GONE.name()))) {
        case WHOLE -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("%PDF-1.7 a scan".getBytes(StandardCharsets.UTF_8));
        }
        case ENDLESS -> {
          exchange.sendResponseHeaders(200, 0);
          while (true) {
            exchange.getResponseBody().write(new byte[8192]);
          }
        }
        case STALLING -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write('%');
          exchange.getResponseBody().flush();
          var unused = stopped.await(LONGER_THAN_ANYBODY_WAITS, TimeUnit.SECONDS);
        }
        case FAILING -> exchange.sendResponseHeaders(503, -1);
        case ELSEWHERE -> {
          exchange.getResponseHeaders().set("Location", url() + "/another");
          exchange.sendResponseHeaders(302, -1);
        }
        case GONE -> exchange.sendResponseHeaders(404, -1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    stopped.countDown();
    if (server != null) {
      server.stop(0);
    }
    workers.shutdownNow();
  }
}
