package kz.qyzmet.blackbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** The outside view: plain HTTP, nothing of the services' own code. */
final class Http {
  static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /** An answer: status, headers and the body's bytes. */
  record Answer(int status, HttpResponse<byte[]> response) {
    String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (IOException e) {
        throw new UncheckedIOException("Expected JSON, but the body was: " + text(), e);
      }
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    Answer expect(int expected) {
      if (status != expected) {
        throw new AssertionError(
            "Expected %d, but %s answered %d: %s"
                .formatted(expected, response.uri().getPath(), status, text()));
      }
      return this;
    }
  }

  Answer get(String uri, String token) {
    return send("GET", uri, token, (byte[]) null, Map.of());
  }

  /** A command with an idempotency key of its own. */
  Answer post(String uri, String token, String body) {
    return send("POST", uri, token, body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
  }

  /** A command on a version of a case. */
  Answer post(String uri, String token, String body, String ifMatch) {
    return send(
        "POST",
        uri,
        token,
        body,
        Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", ifMatch));
  }

  Answer send(String method, String uri, String token, String body, Map<String, String> headers) {
    return send(
        method, uri, token, body == null ? null : body.getBytes(StandardCharsets.UTF_8), headers);
  }

  Answer send(String method, String uri, String token, byte[] body, Map<String, String> headers) {
    var request =
        HttpRequest.newBuilder(URI.create(uri))
            .timeout(Duration.ofSeconds(30))
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (body != null && !headers.containsKey("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach(request::header);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      var response = client.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + uri, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The status of an answer whose body never ends. */
  int statusOnly(String uri, String token) {
    var request = HttpRequest.newBuilder(URI.create(uri)).timeout(Duration.ofSeconds(30)).GET();
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      var response = client.send(request.build(), BodyHandlers.ofInputStream());
      response.body().close();
      return response.statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(uri, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
