package kz.qyzmet.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import kz.qyzmet.benchmarks.workload.Latencies;
import kz.qyzmet.embedded.LocalIssuer;
import kz.qyzmet.stack.CheckFailed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpLoadTest {
  private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile Duration answerTakes = Duration.ZERO;
  private HttpServer server;
  private HttpLoad load;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
          var version = exchange.getRequestHeaders().getFirst("If-Match");
          heard.add(exchange.getRequestURI() + " " + version);
          pause(answerTakes.toNanos());
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().add("ETag", next(version));
          atOnce.decrementAndGet();
          exchange.sendResponseHeaders(
              exchange.getRequestURI().getPath().contains("refused") ? 409 : 200, -1);
          exchange.close();
        });
    server.start();
    load = new HttpLoad(server.getAddress()::getPort, 4);
  }

  /** A park may end at once, for no reason. */
  private static void pause(long nanos) {
    long until = System.nanoTime() + nanos;
    for (long left = nanos; left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static String next(String version) {
    return version == null
        ? "\"1\""
        : "\"" + (Integer.parseInt(version.replace("\"", "")) + 1) + "\"";
  }

  @AfterEach
  void stop() {
    load.close();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void every_job_is_done_once_and_never_more_at_once_than_there_are_connections() {
    long nanos = load.all(50, number -> load.post("/job/" + number, Map.of(), Buffer.buffer("{}")));
    assertThat(heard).hasSize(50).doesNotHaveDuplicates();
    assertThat(mostAtOnce.get()).isBetween(1, 4);
    assertThat(nanos).isPositive();
  }

  @Test
  void each_request_goes_to_the_next_process_of_the_service() throws IOException {
    // Given
    var other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var heardThere = new AtomicInteger();
    other.createContext(
        "/",
        exchange -> {
          heardThere.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    other.start();
    var turn = new AtomicInteger();
    var ports = List.of(server.getAddress().getPort(), other.getAddress().getPort());
    try (var both = new HttpLoad(() -> ports.get(turn.getAndIncrement() % 2), 4)) {
      // When
      both.all(40, number -> both.post("/job/" + number, Map.of(), Buffer.buffer("{}")));
    } finally {
      other.stop(0);
    }
    // Then
    assertThat(heard).hasSize(20);
    assertThat(heardThere).hasValue(20);
  }

  @Test
  void an_answer_that_is_not_the_expected_one_fails_the_load() {
    assertThatThrownBy(
            () ->
                load.all(
                    5,
                    number ->
                        load.post("/refused", Map.of(), Buffer.buffer())
                            .map(answer -> answer.expect(200))))
        .isInstanceOf(CheckFailed.class)
        .hasMessageContaining("Expected 200, but got 409");
  }

  @Test
  void each_step_carries_the_version_that_the_answer_before_gave(
      @TempDir java.nio.file.Path folder) {
    try (var issuer = LocalIssuer.start(folder, 0)) {
      var one =
          new Walk.Case(
              UUID.fromString("019c3127-6bd0-7a41-9c51-3f0a2b7d4e11"), "karaganda-polytechnic");
      var latencies = new Latencies();
      new Walk(load, new Staff(issuer)).all(List.of(one), latencies);
      var path = "/cases/" + one.id() + "/complete ";
      assertThat(heard)
          .containsExactly(
              path + "\"1\"", path + "\"2\"", path + "\"3\"", path + "\"4\"", path + "\"5\"");
      assertThat(latencies.count()).isEqualTo(5);
    }
  }

  @Test
  void a_pace_takes_every_case_through_every_step(@TempDir java.nio.file.Path folder) {
    try (var issuer = LocalIssuer.start(folder, 0)) {
      var cases =
          List.of(
              new Walk.Case(UUID.randomUUID(), "karaganda-polytechnic"),
              new Walk.Case(UUID.randomUUID(), "karaganda-polytechnic"));
      var steps = kz.qyzmet.benchmarks.workload.Step.PIPELINE.subList(0, 3);
      var ends =
          new Paced(load, new Walk(load, new Staff(issuer)), 500)
              .run(cases, steps, Map.of(), new Latencies());
      assertThat(heard).hasSize(6);
      assertThat(ends.values()).containsExactly("\"4\"", "\"4\"");
    }
  }

  @Test
  void a_step_that_leaves_late_is_timed_from_when_it_was_due(@TempDir java.nio.file.Path folder) {
    try (var issuer = LocalIssuer.start(folder, 0)) {
      // Given: all five are due within five milliseconds, and each waits for the one before it
      var one = new Walk.Case(UUID.randomUUID(), "karaganda-polytechnic");
      answerTakes = Duration.ofMillis(40);
      var latencies = new Latencies();
      // When
      new Paced(load, new Walk(load, new Staff(issuer)), 1000)
          .run(List.of(one), kz.qyzmet.benchmarks.workload.Step.PIPELINE, Map.of(), latencies);
      // Then
      assertThat(latencies.at(100)).isGreaterThan(Duration.ofMillis(5 * 40 - 5).toNanos());
    }
  }
}
