package kz.qyzmet.college;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import kz.qyzmet.authority.Algorithm;
import kz.qyzmet.authority.Authority;
import kz.qyzmet.authority.Family;
import kz.qyzmet.authority.KeyFile;
import kz.qyzmet.authority.Profile;

/** The directors' keys by an authority of the test's own. The deputy's is another college's. */
public final class SigningOffice implements QuarkusTestResourceLifecycleManager {

  /** Whether time stamps are away: the resource is loaded apart from the tests. */
  static final String AWAY = "qyzmet.test.stamps.away";

  static final String BIN = "980140000015";
  private static final String OTHER_BIN = "980240000029";

  /** Of whoever runs the service. */
  public static final String WITNESS_BIN = "990940009994";

  private static final String WORD = "a word";

  private Authority authority;
  private HttpServer stamps;
  private Path keys;

  @Override
  public Map<String, String> start() {
    try {
      var folder = Files.createTempDirectory("qyzmet-signing-");
      authority = Authority.start(folder.resolve("authority"), 0, InstantSource.system());
      var family = authority.family(Algorithm.RSA);
      keys = Files.createDirectories(folder.resolve("keys").resolve(RunningCollege.KARAGANDA));
      key(family, "kp-director-1", BIN);
      key(family, "kp-executor-1", BIN);
      key(family, "kp-deputy-1", OTHER_BIN);
      Files.writeString(keys.resolve("kp-remote-1.pem"), "no certificate");
      var from = InstantSource.system().instant().minus(Duration.ofDays(1));
      var system = family.issue(Profile.system("QYZMET", WITNESS_BIN, "ОПЕРАТОР", from));
      var witness = folder.resolve("witness.p12");
      KeyFile.write(system, witness, WORD);
      var roots = Files.writeString(folder.resolve("roots.pem"), family.rootPem());
      return Map.ofEntries(
          Map.entry("qyzmet.college.signing-keys", folder.resolve("keys").toString()),
          Map.entry("qyzmet.college.signing-roots", roots.toString()),
          Map.entry("qyzmet.college.signing-stamps", stamps(URI.create(family.url() + "/tsp"))),
          Map.entry("qyzmet.college.signing-service", "http://127.0.0.1:9/sign"),
          Map.entry("qyzmet.college.papers-address", "https://papers.example.kz/"),
          Map.entry("qyzmet.college.witness-key", witness.toString()),
          Map.entry("qyzmet.college.checkpoint-every", "PT0.3S"),
          Map.entry("qyzmet.college.signing-poll", "PT0.2S"),
          Map.entry("qyzmet.college.signing-batch", "5"));
    } catch (IOException e) {
      throw new IllegalStateException("Expected keys and an authority, but got none", e);
    }
  }

  private String stamps(URI family) throws IOException {
    stamps = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    stamps.createContext(
        "/tsp",
        exchange -> {
          try (exchange;
              var client = HttpClient.newHttpClient()) {
            if (Boolean.getBoolean(AWAY)) {
              exchange.sendResponseHeaders(503, -1);
              return;
            }
            var question = exchange.getRequestBody().readAllBytes();
            var answer =
                client.send(
                    HttpRequest.newBuilder(family)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(question))
                        .build(),
                    BodyHandlers.ofByteArray());
            exchange.sendResponseHeaders(200, answer.body().length);
            exchange.getResponseBody().write(answer.body());
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
        });
    stamps.start();
    return "http://127.0.0.1:" + stamps.getAddress().getPort() + "/tsp";
  }

  private void key(Family family, String person, String bin) {
    var from = InstantSource.system().instant().minus(Duration.ofDays(1));
    var made = family.issue(Profile.head("180101300017", bin, "ДЕМО", "АДАМ", from));
    KeyFile.write(made, keys.resolve(person + ".p12"), WORD);
  }

  @Override
  public void stop() {
    if (stamps != null) {
      stamps.stop(0);
    }
    if (authority != null) {
      authority.close();
    }
  }
}
