package kz.qyzmet.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import kz.qyzmet.gateway.messages.security.SigningKey;
import kz.qyzmet.gateway.messages.security.TrustedCertificates;

/**
 * The stack of {@code ./qyzmet up}, as its data folder tells of it. Its service speaks with the
 * simulator of a gateway, which hands over what is the kit's, as long as the kit is its guest.
 *
 * @param simulator the address of its control
 */
record LocalStack(Path data, URI simulator) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Empty where that folder's stack, if there is one, has another address for the gateway. */
  static Optional<LocalStack> of(Path data, URI base) throws IOException {
    var file = data.resolve("stack.json");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var state = JSON.readTree(file.toFile());
    var gateway = address(state.at("/services/gateway"));
    var simulator = address(state.path("simulator"));
    return gateway.isPresent() && isSame(gateway.get(), base)
        ? simulator.map(at -> new LocalStack(data, at))
        : Optional.empty();
  }

  private static Optional<URI> address(JsonNode text) {
    return text.isTextual() ? Optional.of(URI.create(text.asText())) : Optional.empty();
  }

  private static boolean isSame(URI one, URI other) {
    return one.getPort() == other.getPort() && host(one).equals(host(other));
  }

  private static String host(URI address) {
    return "localhost".equals(address.getHost()) ? "127.0.0.1" : String.valueOf(address.getHost());
  }

  SigningKey key() throws IOException {
    return SigningKey.read(
        keys().resolve("gateway.p12"),
        Files.readString(keys().resolve("gateway.password")).strip());
  }

  TrustedCertificates trusted() throws IOException {
    return TrustedCertificates.read(keys().resolve("service.pem"));
  }

  private Path keys() {
    return data.resolve("wire-keys");
  }

  /** Until that is closed, what the service answers to the kit gets there. */
  Visit visit(URI inbox) throws IOException, InterruptedException {
    tell(Map.of("url", inbox.toString()));
    return () -> tell(Map.of());
  }

  /** How long the kit is a guest. */
  @FunctionalInterface
  interface Visit {
    void end() throws IOException, InterruptedException;
  }

  private void tell(Map<String, String> guest) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(simulator.resolve("/guest"))
            .timeout(PATIENCE)
            .PUT(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(guest)))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException(
            "Expected the stack's simulator of a gateway to take a guest, but got "
                + answer.statusCode());
      }
    } catch (java.net.ConnectException gone) {
      throw new IOException(
          "Expected the stack of %s to run, but nothing answers at %s".formatted(data, simulator),
          gone);
    }
  }
}
