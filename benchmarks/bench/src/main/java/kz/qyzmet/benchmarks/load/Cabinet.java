package kz.qyzmet.benchmarks.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kz.qyzmet.benchmarks.workload.Latencies;
import kz.qyzmet.stack.CheckFailed;

/** An applicant's live stream, read as a browser would. */
public final class Cabinet implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Latencies ready = new Latencies();
  private final Map<String, Integer> kinds = new ConcurrentHashMap<>();
  private final Stream<String> lines;
  private final Thread thread;

  /** Opens the stream; what lies in it already comes first. */
  public Cabinet(String url, String bearer) throws IOException, InterruptedException {
    var response =
        client.send(
            HttpRequest.newBuilder(URI.create(url + "/notices/stream"))
                .header("Authorization", bearer)
                .header("Accept", "text/event-stream")
                .build(),
            HttpResponse.BodyHandlers.ofLines());
    if (response.statusCode() != 200) {
      throw new CheckFailed("Expected the stream to open, but got " + response.statusCode());
    }
    lines = response.body();
    thread = Thread.ofPlatform().daemon().name("cabinet").start(this::read);
  }

  private void read() {
    try {
      lines.filter(line -> line.startsWith("data:")).forEach(this::take);
    } catch (java.io.UncheckedIOException closed) {
      // The reader has seen enough and hung up.
    }
  }

  private void take(String line) {
    var now = Instant.now();
    try {
      var notice = JSON.readTree(line.substring("data:".length()));
      var kind = notice.path("kind").asText();
      if (kind.equals("ready")) {
        ready.add(Duration.between(Instant.parse(notice.get("at").asText()), now).toNanos());
      }
      kinds.merge(kind, 1, Integer::sum);
    } catch (JsonProcessingException e) {
      throw new CheckFailed("Expected notices in the stream, but: " + e.getMessage(), e);
    }
  }

  /** Notices of that kind so far. */
  public int count(String kind) {
    return kinds.getOrDefault(kind, 0);
  }

  /** From the signature's own time until its notice was read. */
  public Latencies ready() {
    return ready;
  }

  @Override
  public void close() {
    client.shutdownNow();
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
