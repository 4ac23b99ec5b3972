package kz.qyzmet.kit.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kz.qyzmet.kit.app.Broker;
import kz.qyzmet.kit.app.Database;
import kz.qyzmet.kit.app.Events;
import kz.qyzmet.kit.app.TryResource;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TimeLimitTest.Impatient.class)
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "intake"))
class TimeLimitTest {
  private static final int CONNECTIONS = 3;
  private static final Duration SOON = Duration.ofSeconds(30);

  public static final class Impatient implements QuarkusTestProfile {
    static final Duration MAX_WAIT = Duration.ofSeconds(4);

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "qyzmet.http.max-wait",
          MAX_WAIT.toString(),
          "qyzmet.database.max-wait",
          "PT0.4S",
          "quarkus.datasource.reactive.max-size",
          Integer.toString(CONNECTIONS));
    }
  }

  /** A command and the key under which it may be sent again. */
  private record Command(UUID application, String key) {
    Response send() {
      return given()
          .header("Accept-Language", "en")
          .header("X-Caller", "a")
          .header("Idempotency-Key", key)
          .contentType("application/json")
          .body("{\"application\":\"%s\",\"refused\":false}".formatted(application))
          .post("/try/commands");
    }
  }

  @Test
  void a_request_that_gets_no_answer_is_told_so_at_the_limit_and_what_comes_later_harms_nobody() {
    // When, Then
    given()
        .header("Accept-Language", "en")
        .header("X-Correlation-Id", "mine")
        .get("/try/held")
        .then()
        .statusCode(503)
        .header("Retry-After", "2")
        .header("X-Correlation-Id", "mine")
        .contentType("application/problem+json")
        .body("type", equalTo("urn:qyzmet:problem:too-long"))
        .body("title", equalTo("No answer in time"))
        .body("correlationId", equalTo("mine"));
    TryResource.HELD.remove().complete("late");
    given().get("/try/clerks").then().statusCode(401);
    assertThat(metrics()).contains(counted("GET", "/try/held"));
  }

  /** Its answer comes before that of a request that is held from half a limit later on. */
  private static <T> T inOneLimit(Callable<T> request) throws Exception {
    try (var thread = Executors.newSingleThreadExecutor()) {
      var answer = thread.submit(request);
      await().pollDelay(Impatient.MAX_WAIT.dividedBy(2)).until(() -> true);
      assertThat(given().get("/try/held").statusCode()).isEqualTo(503);
      assertThat(answer.isDone()).as("one limit, not two").isTrue();
      return answer.get();
    } finally {
      TryResource.HELD.forEach(each -> each.complete("late"));
      TryResource.HELD.clear();
    }
  }

  @Test
  void a_body_that_nobody_reads_makes_the_wait_no_longer() throws Exception {
    // When
    int status =
        inOneLimit(
            () -> given().contentType("text/plain").body("unread").post("/try/held").statusCode());
    // Then
    assertThat(status).isEqualTo(503);
  }

  private static String announced(int length) {
    return "Content-Length: " + length;
  }

  /**
   * The first line of the answer to a body.
   *
   * @param framing the header that says where the body ends
   * @param parts what is sent of it, one after the other, until the answer is there
   */
  private static String sent(String path, String framing, List<String> parts, Duration between)
      throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        var sender = Executors.newSingleThreadScheduledExecutor()) {
      socket.setSoTimeout((int) SOON.toMillis());
      var out = socket.getOutputStream();
      var head =
          "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n%s\r\n\r\n"
              .formatted(path, framing);
      out.write(head.getBytes(US_ASCII));
      var rest = parts.iterator();
      var unused =
          sender.scheduleAtFixedRate(
              () -> send(out, rest), 0, between.toMillis(), TimeUnit.MILLISECONDS);
      return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))
          .readLine();
    }
  }

  private static void send(OutputStream out, Iterator<String> rest) {
    if (rest.hasNext()) {
      try {
        out.write(rest.next().getBytes(US_ASCII));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void a_body_that_comes_no_further_makes_the_wait_no_longer() throws Exception {
    // When
    var answer =
        inOneLimit(
            () -> sent("/try", announced(100), List.of("{\"unended\": "), Impatient.MAX_WAIT));
    // Then
    assertThat(answer).contains(" 503 ");
  }

  @Test
  void one_that_comes_no_further_to_a_path_of_no_resource_makes_no_label_of_it() throws Exception {
    // Given
    var path = "/nowhere/" + UUID.randomUUID();
    // When
    var answer =
        sent(
            path,
            "Transfer-Encoding: chunked",
            List.of("c\r\n{\"unended\": \r\n"),
            Impatient.MAX_WAIT);
    // Then
    assertThat(answer).contains(" 503 ");
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(metrics()).contains(counted("POST", "/too-long")).doesNotContain(path));
  }

  private static String metrics() {
    return given().get("/q/metrics").asString();
  }

  private static String counted(String method, String route) {
    return "qyzmet_http_requests_seconds_count{method=\"%s\",route=\"%s\",status=\"503\"}"
        .formatted(method, route);
  }

  @Test
  void a_body_that_comes_slowly_is_waited_for() throws Exception {
    // Given
    var body = "{\"no such member\": 1}";
    var parts = body.chars().mapToObj(Character::toString).toList();
    var between = Impatient.MAX_WAIT.multipliedBy(2).dividedBy(parts.size());
    // When
    var answer = sent("/try", announced(body.length()), parts, between);
    // Then
    assertThat(answer).as("refused for what it says, not for its time").contains(" 400 ");
  }

  @Test
  void the_texts_are_in_the_callers_language() {
    given()
        .header("Accept-Language", "ru")
        .get("/try/held")
        .then()
        .statusCode(503)
        .header("Content-Language", "ru")
        .body("title", containsString("вовремя"));
  }

  @Test
  void while_the_database_stands_still_all_are_answered_and_the_key_settles_what_came_of_it()
      throws Exception {
    // Given
    var commands = new ArrayList<Command>();
    for (int i = 0; i < 4 * CONNECTIONS; i++) {
      commands.add(new Command(UUID.randomUUID(), UUID.randomUUID().toString()));
    }
    var told = UUID.randomUUID();
    // When
    List<Response> answers;
    try (var broker = new Broker();
        var database = Database.connect();
        var sql = database.createStatement()) {
      database.setAutoCommit(false);
      sql.execute("LOCK TABLE recorded IN ACCESS EXCLUSIVE MODE");
      answers = together(commands.stream().map(each -> (Callable<Response>) each::send).toList());
      broker.publish(Events.ofIntake(told, 1));
      database.rollback();
    }
    // Then
    assertThat(answers)
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(503);
              assertThat(answer.header("Retry-After")).isEqualTo("2");
            });
    assertThat(answers.stream().map(each -> each.path("type").toString()))
        .contains("urn:qyzmet:problem:too-long", "urn:qyzmet:problem:unavailable");
    for (var command : commands) {
      await().atMost(SOON).until(() -> command.send().statusCode() == 201);
      assertThat(Database.effects(command.application())).hasSize(1);
    }
    await().atMost(SOON).until(() -> Database.effects(told).size() == 1);
  }

  @Test
  void an_event_that_finds_no_connection_is_no_dead_letter() throws SQLException {
    // Given
    var application = UUID.randomUUID();
    var before = Database.column("SELECT count(*) FROM dead_letter");
    // When
    try (var broker = new Broker();
        var database = Database.connect();
        var sql = database.createStatement()) {
      database.setAutoCommit(false);
      sql.execute("LOCK TABLE recorded IN ACCESS EXCLUSIVE MODE");
      for (int i = 0; i < CONNECTIONS; i++) {
        var command = new Command(UUID.randomUUID(), UUID.randomUUID().toString());
        assertThat(command.send().statusCode()).isEqualTo(503);
      }
      broker.publish(Events.ofIntake(application, 1));
      // Longer than a few tries take.
      await().pollDelay(Duration.ofSeconds(4)).until(() -> true);
      database.rollback();
    }
    // Then
    await().atMost(SOON).until(() -> Database.effects(application).size() == 1);
    assertThat(Database.column("SELECT count(*) FROM dead_letter")).isEqualTo(before);
  }

  private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
    try (var threads = Executors.newFixedThreadPool(tasks.size())) {
      var results = new ArrayList<T>();
      for (Future<T> each : threads.invokeAll(tasks)) {
        results.add(each.get());
      }
      return results;
    }
  }
}
