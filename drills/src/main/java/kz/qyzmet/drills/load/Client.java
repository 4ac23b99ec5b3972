package kz.qyzmet.drills.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import kz.qyzmet.stack.run.Service;

/**
 * Asks until the answer is definite. Behind a balancer: where one door refuses the connection the
 * next is tried, once and at once, as nothing has been sent yet.
 */
public final class Client {
  /** No request may hang longer, whatever is broken: the services' own limits lie below. */
  public static final Duration REQUEST_LIMIT = Duration.ofSeconds(30);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FIRST_PAUSE_MS = 50;
  private static final int LONGEST_PAUSE_MS = 1000;
  private static final int DOORS_TRIED = 2;

  private final Doors doors;
  private final Traffic traffic;
  private final Duration limit;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /**
   * A client over these doors.
   *
   * @param limit how long a command may stay in doubt
   */
  public Client(Doors doors, Traffic traffic, Duration limit) {
    this.doors = doors;
    this.traffic = traffic;
    this.limit = limit;
  }

  /**
   * The definite answer, after as many tries under the same key as it takes.
   *
   * @throws Answer.Unexpected when it is still in doubt at the limit
   */
  public Answer ask(Request request) {
    long started = System.nanoTime();
    for (int tries = 1; ; tries++) {
      var response = once(request);
      var took = Duration.ofNanos(System.nanoTime() - started);
      if (response != null && isDefinite(response.statusCode())) {
        return answer(request, response, tries, took);
      }
      if (took.compareTo(limit) > 0) {
        throw new Answer.Unexpected(
            "Expected a definite answer from %s %s in %d s, but after %d tries the last was %s"
                .formatted(
                    request.method(),
                    request.path(),
                    limit.toSeconds(),
                    tries,
                    response == null ? "none" : response.statusCode()));
      }
      pause(tries);
    }
  }

  /** Applicants on connections of their own to intake's first door. */
  Crowd crowd(int many, IntFunction<Applicant> applicants) {
    var door = URI.create(doors.of(Service.INTAKE).getFirst());
    return Crowd.of(many, door.getPort(), applicants, traffic);
  }

  /** One try; null where no answer came. */
  private HttpResponse<byte[]> once(Request request) {
    var what = request.method() + " " + request.path();
    long started = System.nanoTime();
    var open = doors.of(request.service());
    for (int tried = 1; ; tried++) {
      try {
        var response = http.send(http(open.get(tried - 1), request), BodyHandlers.ofByteArray());
        note(request, response, what, started);
        return response;
      } catch (ConnectException refused) {
        if (tried == Math.min(DOORS_TRIED, open.size())) {
          traffic.broken(what, refused, millisSince(started));
          return null;
        }
        traffic.turnedAway();
      } catch (IOException broken) {
        traffic.broken(what, broken, millisSince(started));
        return null;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Answer.Unexpected("Expected an answer, but was interrupted");
      }
    }
  }

  private void note(Request request, HttpResponse<?> response, String what, long started) {
    int status = response.statusCode();
    traffic.answered(
        what,
        status,
        response.headers().firstValue("Retry-After").isPresent(),
        millisSince(started));
    if (request.isAct() && status == 200) {
      traffic.acted(Duration.ofNanos(System.nanoTime() - started));
    }
  }

  private static long millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1_000_000;
  }

  private static HttpRequest http(String door, Request request) {
    var http = HttpRequest.newBuilder(URI.create(door + request.path())).timeout(REQUEST_LIMIT);
    request.headers().forEach(http::header);
    return http.method(
            request.method(),
            request.body() == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofByteArray(request.body()))
        .build();
  }

  /** Neither an outage nor a refusal to work just now. */
  static boolean isDefinite(int status) {
    return status < 500 && status != 429 && status != 408;
  }

  private static Answer answer(
      Request request, HttpResponse<byte[]> response, int tries, Duration took) {
    var etag = response.headers().firstValue("ETag").map(text -> text.replace("\"", ""));
    return new Answer(
        request,
        response.statusCode(),
        json(response.body()),
        etag.filter(text -> text.matches("\\d{1,9}")).map(Integer::parseInt).orElse(0),
        tries,
        took);
  }

  static JsonNode json(byte[] body) {
    try {
      return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (IOException notJson) {
      return MissingNode.getInstance();
    }
  }

  private static void pause(int tries) {
    int most = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS << Math.min(tries, 5));
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(most / 2, most));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Answer.Unexpected("Expected an answer, but was interrupted");
    }
  }
}
