package kz.qyzmet.notification;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reads server-sent events as a browser does, on a thread of its own, until it is closed. */
public final class SseReader implements AutoCloseable {
  /** One event: the id as it came, and its data. */
  public record Message(long id, String event, JsonObject data) {}

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Message> messages = new CopyOnWriteArrayList<>();
  private final List<String> comments = new CopyOnWriteArrayList<>();
  private final InputStream body;
  private final Thread thread;
  private volatile boolean ended;

  /** Opens a stream; {@code lastEventId} may be null. */
  public SseReader(String address, String token, String lastEventId) {
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", token)
            .header("Accept", "text/event-stream");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    try {
      var response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      if (response.statusCode() != 200) {
        throw new AssertionError("status " + response.statusCode());
      }
      body = response.body();
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
    thread = Thread.ofVirtual().start(this::read);
  }

  private void read() {
    try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      long id = -1;
      String event = null;
      String data = null;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty() && data != null) {
          messages.add(new Message(id, event, new JsonObject(data)));
          data = null;
        } else if (line.startsWith(":")) {
          comments.add(line);
        } else if (line.startsWith("id:")) {
          id = Long.parseLong(line.substring(3).strip());
        } else if (line.startsWith("event:")) {
          event = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
          data = line.substring(5);
        }
      }
    } catch (IOException | UncheckedIOException brokenOff) {
      // The reader went, or the server did: both end a stream.
    } finally {
      ended = true;
    }
  }

  public List<Message> messages() {
    return List.copyOf(messages);
  }

  public List<Long> ids() {
    return messages.stream().map(Message::id).toList();
  }

  public List<String> comments() {
    return List.copyOf(comments);
  }

  public boolean ended() {
    return ended;
  }

  @Override
  public void close() {
    client.shutdownNow();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
