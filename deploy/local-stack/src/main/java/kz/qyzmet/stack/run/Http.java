package kz.qyzmet.stack.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.qyzmet.stack.CheckFailed;

/** Requests to the services with JSON in and out. */
public final class Http {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Map<String, String> headers;

  private Http(Map<String, String> headers) {
    this.headers = headers;
  }

  /** Without a token. */
  public static Http anonymous() {
    return new Http(Map.of());
  }

  public static Http as(String token) {
    return anonymous().with("Authorization", "Bearer " + token);
  }

  /** The same with one header more. */
  public Http with(String header, String value) {
    var more = new TreeMap<>(headers);
    more.put(header, value);
    return new Http(more);
  }

  /**
   * An answer as it came.
   *
   * @param body missing if it was empty or no JSON
   */
  public record Answer(int status, JsonNode body, String etag, String request) {
    /** The body, if the status is the expected one. */
    public JsonNode expect(int wanted) {
      if (status != wanted) {
        throw new CheckFailed(
            "Expected " + wanted + " from " + request + ", but got " + status + " " + body);
      }
      return body;
    }
  }

  public Answer get(String url) {
    return send(HttpRequest.newBuilder(URI.create(url)).GET());
  }

  public Answer post(String url, Object body) {
    return send(json(url).POST(BodyPublishers.ofByteArray(bytes(body))));
  }

  public Answer put(String url, Object body) {
    return send(json(url).PUT(BodyPublishers.ofByteArray(bytes(body))));
  }

  /** A body that is not JSON. */
  public Answer upload(String url, String mediaType, byte[] body) {
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", mediaType)
            .POST(BodyPublishers.ofByteArray(body)));
  }

  private static HttpRequest.Builder json(String url) {
    return HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/json");
  }

  /** A body as it is sent. */
  public static byte[] bytes(Object body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (IOException e) {
      throw new IllegalArgumentException("A body that is no JSON", e);
    }
  }

  private Answer send(HttpRequest.Builder builder) {
    headers.forEach(builder::header);
    var request = builder.timeout(LIMIT).build();
    var name = request.method() + " " + request.uri();
    try {
      return answer(name, CLIENT.send(request, BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new CheckFailed("Expected an answer from " + name + ", but: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CheckFailed("Expected an answer from " + name + ", but was interrupted", e);
    }
  }

  private static Answer answer(String name, HttpResponse<byte[]> response) {
    var etag = response.headers().firstValue("ETag").orElse(null);
    return new Answer(
        response.statusCode(),
        parsed(response.body()).orElse(MissingNode.getInstance()),
        etag,
        name);
  }

  private static Optional<JsonNode> parsed(byte[] body) {
    try {
      return body.length == 0
          ? Optional.empty()
          : Optional.of(JSON.readTree(new String(body, StandardCharsets.UTF_8)));
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }
}
