package kz.qyzmet.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/**
 * Another portal behind the gateway: what the service sends to nobody whom the simulator's own
 * portal knows goes there as it came, and its answer goes back as it is. It has the gateway's key.
 */
final class Guest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private Place place = new Place(null);

  /**
   * Where it takes calls of the asynchronous channel.
   *
   * @param url null where there is no guest
   */
  record Place(String url) {
    Place {
      if (url != null && !url.matches("https?://[^/]+/.*")) {
        throw new IllegalArgumentException("Expected url as http://HOST:PORT/PATH, but got " + url);
      }
    }
  }

  /** What a guest said; the body is signed. */
  record Answer(int status, byte[] body) {}

  synchronized void set(Place wanted) {
    place = wanted;
  }

  synchronized Place place() {
    return place;
  }

  /** Empty without a guest; one who has gone without a word is none from then on. */
  Optional<Answer> pass(byte[] request) {
    var there = place();
    if (there.url() == null) {
      return Optional.empty();
    }
    try {
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create(there.url()))
                  .timeout(LIMIT)
                  .header("Content-Type", "text/xml; charset=utf-8")
                  .header("SOAPAction", "\"\"")
                  .POST(BodyPublishers.ofByteArray(request))
                  .build(),
              BodyHandlers.ofByteArray());
      return Optional.of(new Answer(answer.statusCode(), answer.body()));
    } catch (IOException gone) {
      System.err.println("The guest is gone: " + gone.getClass().getSimpleName());
      leave(there);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  private synchronized void leave(Place gone) {
    if (place.equals(gone)) {
      place = new Place(null);
    }
  }
}
