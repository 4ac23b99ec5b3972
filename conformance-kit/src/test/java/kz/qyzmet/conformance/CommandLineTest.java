package kz.qyzmet.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import kz.qyzmet.conformance.SmallImplementation.Flaw;
import kz.qyzmet.gateway.messages.security.SigningKey;
import kz.qyzmet.gateway.messages.security.TrustedCertificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code ./qyzmet conformance URL} assumes, and what it says of bad input. */
class CommandLineTest {
  @TempDir private Path folder;

  private record Run(int code, String out, String err) {}

  private Run conformance(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var code =
        Main.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments);
    return new Run(code, out.toString(), err.toString());
  }

  private Path data() {
    return folder.resolve("up");
  }

  private static TrustedCertificates only(SigningKey key) {
    return TrustedCertificates.of(List.of(key.certificate()));
  }

  private static int freePort() throws IOException {
    try (var free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  @Test
  void an_address_alone_is_enough_for_whoever_trusts_the_key_that_is_kept() throws Exception {
    // Given
    var port = freePort();
    var kept = MadeKeys.kept(folder.resolve("conformance"));
    var inbox = URI.create("http://localhost:" + port + "/ws/AsyncChannel");
    try (var small = new SmallImplementation(Flaw.NONE, inbox, MadeKeys.passing(), only(kept))) {
      // When
      var run = conformance(small.base().toString(), "--data=" + data(), "--listen=" + port);
      // Then
      assertThat(run.out())
          .contains("27 checks, 0 failed")
          .contains("assumed: the implementation trusts " + folder.resolve("conformance"))
          .contains("assumed: the implementation has the key that its first answer shows")
          .contains("assumed: akmola-school takes school-duplicate")
          .doesNotContain("sends to port");
      assertThat(run.code()).isZero();
    }
  }

  @Test
  void the_key_that_is_kept_is_the_same_the_next_time() throws Exception {
    var first = MadeKeys.kept(folder.resolve("conformance"));
    var second = MadeKeys.kept(folder.resolve("conformance"));
    assertThat(second.certificate()).isEqualTo(first.certificate());
    assertThat(Files.getPosixFilePermissions(folder.resolve("conformance/gateway.p12"))).hasSize(2);
  }

  /** In place of the stack's simulator: hands over to its guest what comes. */
  private static final class Simulator implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer server;
    private volatile String guest = "";

    Simulator() throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/guest", this::invite);
      server.createContext("/ws/AsyncChannel", this::pass);
      server.start();
    }

    String url() {
      return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void invite(HttpExchange exchange) throws IOException {
      try (exchange) {
        guest =
            new String(exchange.getRequestBody().readAllBytes(), UTF_8)
                .replaceAll("[{}\"]|url\":", "");
        exchange.sendResponseHeaders(200, -1);
      }
    }

    private void pass(HttpExchange exchange) throws IOException {
      try (exchange) {
        var body = exchange.getRequestBody().readAllBytes();
        var answer =
            http.send(
                HttpRequest.newBuilder(URI.create(guest))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
        exchange.getResponseBody().write(answer.body());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() {
      server.stop(0);
      http.shutdownNow();
    }
  }

  /** Keys as a stack has them: each side's store, password and certificate. */
  private SigningKey side(String name) throws IOException, InterruptedException {
    var made = folder.resolve(name);
    var key = MadeKeys.kept(made);
    var keys = Files.createDirectories(data().resolve("wire-keys"));
    for (var end : List.of("p12", "password", "pem")) {
      Files.copy(made.resolve("gateway." + end), keys.resolve(name + "." + end));
    }
    return key;
  }

  private void stack(String gateway, String simulator) throws IOException {
    Files.createDirectories(data());
    Files.writeString(
        data().resolve("stack.json"),
        """
        {"services":{"intake":"http://127.0.0.1:1","gateway":"%s"},"issuer":"","kafka":"",
         "simulator":"%s","processes":{}}
        """
            .formatted(gateway, simulator));
  }

  @Test
  void an_address_alone_is_enough_for_the_local_stack_whose_simulator_takes_a_guest()
      throws Exception {
    // Given
    var service = side("service");
    var gateway = side("gateway");
    try (var simulator = new Simulator();
        var small =
            new SmallImplementation(
                Flaw.NONE,
                URI.create(simulator.url() + "/ws/AsyncChannel"),
                service,
                only(gateway))) {
      stack(small.base().toString().replace("localhost", "127.0.0.1"), simulator.url());
      // When
      var run = conformance(small.base().toString(), "--data=" + data());
      // Then
      assertThat(run.out())
          .contains("assumed: the stack of " + data() + " is judged", "27 checks, 0 failed");
      assertThat(run.code()).isZero();
      assertThat(simulator.guest).isEmpty();
    }
  }

  @Test
  void a_stack_that_runs_no_more_is_told() throws Exception {
    // Given
    side("service");
    side("gateway");
    stack("http://127.0.0.1:1", "http://127.0.0.1:1");
    // When
    var run = conformance("http://localhost:1", "--data=" + data());
    // Then
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().strip().lines())
        .singleElement()
        .asString()
        .contains("Expected the stack of " + data() + " to run");
  }

  @ParameterizedTest
  @CsvSource({
    "nowhere, 'Expected an address such as http://127.0.0.1:8085, but got nowhere'",
    "ftp://localhost, 'but got ftp://localhost'",
    "http://localhost:1, 'Expected a signed answer at http://localhost:1/ws/SyncChannel'",
    "http://localhost:1 --key=x, 'Expected --password-file with --key or --stranger'",
    "http://localhost:1 --stranger=x, 'Expected --password-file with --key or --stranger'",
    "http://localhost:1 --trusted=nowhere.pem, 'Expected the file nowhere.pem, but there is none'",
  })
  void bad_input_is_told_in_one_line_and_ends_with_2(String line, String told) {
    // When
    var run = conformance((line + " --data=" + data()).split(" "));
    // Then
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().strip().lines()).singleElement().asString().contains(told);
    assertThat(run.err()).doesNotContain("Exception");
  }

  @Test
  void the_help_says_what_is_assumed() {
    // When
    var run = conformance("--help");
    // Then
    assertThat(run.code()).isZero();
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("Default: that of the local stack's simulator")
        .contains("gateway.pem is what the implementation has to trust")
        .contains("Default: one that is made for the run")
        .contains("the one that its first answer shows")
        .contains("Default: .data/up");
  }
}
