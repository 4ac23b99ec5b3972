package kz.qyzmet.authority;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Families of certificates with their services on loopback: for each algorithm {@code ocsp}, {@code
 * root.crl}, {@code issuing.crl} and {@code tsp}; and {@code /roots.pem} for who trusts them.
 */
public final class Authority implements AutoCloseable {
  /** The file that says where a running authority answers. */
  private static final String URL = "url.txt";

  private static final Pattern PATH = Pattern.compile("/([A-Z0-9_]+)/([a-z.]+)");
  private static final int REQUEST_LIMIT = 64 * 1024;
  private static final int ENDLESS = 64 * 1024 * 1024;

  private final Path folder;
  private final InstantSource clock;
  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<Algorithm, Family> families = new EnumMap<>(Algorithm.class);

  private Authority(Path folder, InstantSource clock, HttpServer server) {
    this.folder = folder;
    this.clock = clock;
    this.server = server;
  }

  /**
   * Starts answering.
   *
   * @param folder where keys and certificates are kept, and nowhere else
   * @param port the port to listen on, or 0 for a free one
   */
  public static Authority start(Path folder, int port, InstantSource clock) {
    try {
      Files.createDirectories(folder);
      var server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
      var authority = new Authority(folder, clock, server);
      Files.writeString(folder.resolve(URL), authority.url());
      server.setExecutor(authority.workers);
      server.createContext("/", authority::answer);
      server.start();
      return authority;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Expected the authority to listen on port " + port + ", but: " + e.getMessage(), e);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Where the authority of a folder answers, or has answered last; empty of a new folder. */
  public static Optional<String> address(Path folder) {
    var file = folder.resolve(URL);
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The family of an algorithm as its folder has it, in the hands of another process. */
  public static Family family(Path folder, Algorithm algorithm, InstantSource clock) {
    var url =
        address(folder)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Expected an authority in " + folder + ", but there is none"));
    return family(folder, url, algorithm, clock);
  }

  private static Family family(Path folder, String url, Algorithm algorithm, InstantSource clock) {
    var name = algorithm.name();
    return new Family(algorithm, new Safe(folder.resolve(name)), url + "/" + name, clock);
  }

  /** The family of an algorithm, made when it is first asked for. */
  public Family family(Algorithm algorithm) {
    synchronized (families) {
      return families.computeIfAbsent(algorithm, each -> family(folder, url(), each, clock));
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readNBytes(REQUEST_LIMIT);
      var path = exchange.getRequestURI().getPath();
      try {
        var answer =
            path.equals("/roots.pem")
                ? roots().getBytes(StandardCharsets.US_ASCII)
                : answer(PATH.matcher(path), body);
        if (answer == null) {
          exchange.sendResponseHeaders(404, -1);
        } else {
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
        }
      } catch (SilentException silent) {
        exchange.sendResponseHeaders(503, -1);
      } catch (IllegalArgumentException notARequest) {
        exchange.sendResponseHeaders(400, -1);
      }
    }
  }

  /** Tells that there is to be no answer. */
  private static final class SilentException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private byte[] answer(Matcher path, byte[] body) throws IOException {
    if (!path.matches()) {
      return null;
    }
    var family = family(Algorithm.valueOf(path.group(1)));
    var statuses = new Statuses(family);
    return switch (path.group(2)) {
      case "ocsp" -> {
        quiet(family, Fault.NO_OCSP);
        yield family.fault == Fault.ENDLESS ? new byte[ENDLESS] : statuses.answer(body);
      }
      case "issuing.crl" -> list(family, statuses, family.issuingKey());
      case "root.crl" -> statuses.list(family.rootKey());
      case "tsp" -> family.stamps().answer(body);
      default -> null;
    };
  }

  private static byte[] list(Family family, Statuses statuses, Credentials issuer)
      throws IOException {
    switch (family.fault) {
      case NO_CRL, OTHER_NONCE, NOT_AUTHORISED, UNKNOWN -> throw new SilentException();
      default -> quiet(family, Fault.SILENT);
    }
    return family.fault == Fault.ENDLESS ? new byte[ENDLESS] : statuses.list(issuer);
  }

  private static void quiet(Family family, Fault fault) {
    if (family.fault == Fault.SILENT || family.fault == fault) {
      throw new SilentException();
    }
  }

  /** The roots of the families that there are, PEM. */
  public String roots() {
    synchronized (families) {
      var all = new StringBuilder();
      families.values().forEach(family -> all.append(family.rootPem()));
      return all.toString();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.close();
  }
}
