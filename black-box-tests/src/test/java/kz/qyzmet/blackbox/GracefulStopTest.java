package kz.qyzmet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.stack.run.Replica;
import kz.qyzmet.stack.run.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A service that is told to stop, as an operator or a rolling upgrade tells it. */
class GracefulStopTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static World world;

  @BeforeAll
  static void theStackRuns() {
    world = World.get();
    world.stack.clock().set(World.START);
  }

  /** A reader of the live stream, line by line, until the server ends it. */
  private static CompletableFuture<Void> read(String token, List<String> lines) {
    var request =
        HttpRequest.newBuilder(URI.create(world.url(Service.NOTIFICATION, "/notices/stream")))
            .header("Authorization", "Bearer " + token)
            .GET()
            .build();
    return CLIENT
        .sendAsync(request, BodyHandlers.ofLines())
        .thenAccept(answer -> answer.body().forEach(lines::add));
  }

  private static int readiness(Service service) {
    try {
      return CLIENT
          .send(
              HttpRequest.newBuilder(URI.create(world.url(service, "/q/health/ready"))).build(),
              BodyHandlers.discarding())
          .statusCode();
    } catch (ConnectException gone) {
      return 0;
    } catch (IOException cut) {
      return -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_stopping_service_says_so_first_and_sends_its_readers_away_politely() throws Exception {
    // Given
    var applicant = world.applicant(320);
    world.file(applicant, "en");
    world.settle();
    var lines = new CopyOnWriteArrayList<String>();
    var stream = read(applicant, lines);
    await().atMost(SOON).until(() -> lines.stream().anyMatch(line -> line.contains("accepted")));
    var seen = new CopyOnWriteArrayList<Integer>();
    try (var pool = Executors.newSingleThreadExecutor()) {
      // When
      var stop = pool.submit(() -> world.stack.stop(Service.NOTIFICATION));
      await()
          .atMost(SOON)
          .pollInterval(Duration.ofMillis(20))
          .until(
              () -> {
                seen.add(readiness(Service.NOTIFICATION));
                return stop.isDone();
              });
      stop.get();
    } finally {
      world.stack.startAgain(Service.NOTIFICATION);
    }
    // Then
    assertThat(seen).as("readiness while it stops: ready, not ready, gone").contains(503);
    assertThat(seen.subList(seen.indexOf(503), seen.size()))
        .as("once not ready, never ready again")
        .doesNotContain(200);
    assertThat(stream).as("the stream has an end, not a break").succeedsWithin(SOON);
    assertThat(lines).anyMatch(line -> line.matches("retry: ?3000"));
  }

  /**
   * A request of that service that cannot go on while the table is locked.
   *
   * @param id an application that the college has, and its applicant
   */
  private static Held held(Service service, String id, String applicant) {
    return switch (service) {
      case INTAKE -> {
        var another = world.applicant(323);
        var body = world.filing(another, "en");
        yield new Held(
            "application",
            201,
            () -> world.http.post(world.url(service, "/applications"), another, body));
      }
      case COLLEGE ->
          new Held(
              "cases",
              200,
              () ->
                  world.http.post(
                      world.url(service, "/cases/" + id + "/complete"),
                      world.clerk(),
                      "{\"step\":\"register\"}",
                      "\"1\""));
      case DEADLINE ->
          new Held(
              "watch",
              200,
              () ->
                  world.http.get(
                      world.url(service, "/applications/" + id + "/deadlines"), applicant));
      case NOTIFICATION ->
          new Held("notice", 200, () -> world.http.get(world.url(service, "/notices"), applicant));
      case GATEWAY ->
          new Held(
              "delivery",
              200,
              () ->
                  world.http.get(
                      world.url(service, "/deliveries"), world.token(Grant.official("monitor"))));
    };
  }

  private record Held(String table, int expected, Supplier<Http.Answer> request) {}

  /** The delay is over: who comes now is still answered, and told to come elsewhere next time. */
  private static boolean saysGoodbye(Service service) {
    return world
        .http
        .get(world.url(service, "/q/health/live"), null)
        .header("Connection")
        .equals("close");
  }

  private static boolean isUnderWay(Service service) {
    return world
        .http
        .get(world.url(service, "/q/metrics"), null)
        .text()
        .lines()
        .anyMatch(line -> line.matches("qyzmet_http_under_way(\\{.*})? 1\\.0"));
  }

  /** Gives back the connection that holds the lock; to close it lets go. */
  private static Connection lock(Service service, String table) throws SQLException {
    var connection = world.stack.superuser(service);
    connection.setAutoCommit(false);
    try (var sql = connection.createStatement()) {
      sql.execute("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
    }
    return connection;
  }

  @Test
  void what_is_under_way_when_the_services_are_told_to_stop_is_finished_and_answered()
      throws Exception {
    // Given
    var applicant = world.applicant(322);
    var id = world.file(applicant, "en").get("id").asText();
    world.settle();
    var services = world.stack.services();
    var held = services.stream().map(service -> held(service, id, applicant)).toList();
    var locks = new ArrayList<Connection>();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<Future<Http.Answer>>();
      for (int i = 0; i < held.size(); i++) {
        locks.add(lock(services.get(i), held.get(i).table()));
        answers.add(pool.submit(held.get(i).request()::get));
      }
      await().atMost(SOON).until(() -> services.stream().allMatch(GracefulStopTest::isUnderWay));
      // When
      var stops = services.stream().map(each -> pool.submit(() -> world.stack.stop(each))).toList();
      await().atMost(SOON).until(() -> services.stream().allMatch(GracefulStopTest::saysGoodbye));
      for (var lock : locks) {
        lock.close();
      }
      // Then
      for (int i = 0; i < held.size(); i++) {
        answers.get(i).get().expect(held.get(i).expected());
      }
      for (var stop : stops) {
        stop.get();
      }
    } finally {
      for (var lock : locks) {
        lock.close();
      }
      var faults = world.stack.faults();
      faults.start(
          services.stream().map(Replica::first).filter(each -> !faults.runs(each)).toList(),
          Map.of());
    }
  }

  @Test
  void a_notice_that_came_while_it_was_away_is_there_for_the_reader_who_comes_back() {
    // Given
    var applicant = world.applicant(321);
    var id = world.file(applicant, "en").get("id").asText();
    world.settle();
    // When
    world.stack.stop(Service.NOTIFICATION);
    try {
      world.complete(id, world.clerk(), "{\"step\":\"register\"}");
    } finally {
      world.stack.startAgain(Service.NOTIFICATION);
    }
    var lines = new CopyOnWriteArrayList<String>();
    var stream = read(applicant, lines);
    // Then
    await().atMost(SOON).until(() -> lines.stream().anyMatch(line -> line.contains("registered")));
    stream.cancel(true);
  }
}
