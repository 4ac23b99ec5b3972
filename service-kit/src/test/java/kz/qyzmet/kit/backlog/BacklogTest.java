package kz.qyzmet.kit.backlog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.kit.app.Broker;
import kz.qyzmet.kit.app.Database;
import kz.qyzmet.kit.app.Events;
import kz.qyzmet.kit.backlog.ConsumerLag.Waiting;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.testing.RealParts;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "intake"))
class BacklogTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  @Inject Moments moments;
  @Inject Config config;

  private final UUID application = UUID.randomUUID();

  private static double gauge(String name) {
    return given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Expected a gauge " + name + ", but there is none"));
  }

  /** A consumer's gauge on the topic of applications, by the beginning of its name. */
  private static double ofTopic(String name) {
    return given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith(name + "{") && line.contains("qyzmet.application\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Expected a gauge " + name + ", but there is none"));
  }

  private static void ofTopicShows(String name, double atLeast) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(ofTopic(name)).as(name).isGreaterThanOrEqualTo(atLeast));
  }

  private static void shows(String name, double atLeast) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(gauge(name)).as(name).isGreaterThanOrEqualTo(atLeast));
  }

  @Test
  void events_that_are_not_published_show_by_number_and_age() throws SQLException {
    try (var connection = Database.connect();
        var statement = connection.createStatement()) {
      // Given: somebody holds all shares, as a relay that waits for the broker does.
      connection.setAutoCommit(false);
      statement.execute(
          "SELECT pg_advisory_xact_lock(x'51797A6D'::int, s) FROM generate_series(0, 15) s");
      Database.execute(
          "INSERT INTO outbox (event_id, application_id, share, topic, payload) VALUES"
              + " ('%1$s', '%1$s', 1, 'qyzmet.dead-letter', '\\x7b7d')".formatted(application));
      // Then
      shows("qyzmet_outbox_waiting", 1);
      shows("qyzmet_outbox_oldest_seconds", 0.5);
      connection.commit();
    }
    await().atMost(SOON).until(() -> gauge("qyzmet_outbox_waiting") == 0);
    assertThat(gauge("qyzmet_outbox_oldest_seconds")).isZero();
  }

  /** Until it is committed the consumer cannot write what it hears. */
  private static Connection nobodyWrites() throws SQLException {
    var connection = Database.connect();
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("LOCK TABLE recorded");
    }
    return connection;
  }

  @Test
  void events_that_are_not_handled_show_by_number_and_by_the_age_of_the_oldest() throws Exception {
    // Given
    try (var broker = new Broker();
        var nobodyWrites = nobodyWrites()) {
      // When
      broker.publish(Events.ofIntake(application, 1));
      ofTopicShows("qyzmet_consumer_lag_oldest_seconds", 1);
      broker.publish(Events.ofIntake(application, 2));
      ofTopicShows("qyzmet_consumer_lag_events", 2);
      // Then: it is the oldest whose age counts, whoever comes later
      assertThat(ofTopic("qyzmet_consumer_lag_oldest_seconds")).isBetween(1.0, 60.0);
      nobodyWrites.commit();
    }
    await().atMost(SOON).until(() -> ofTopic("qyzmet_consumer_lag_events") == 0);
    assertThat(ofTopic("qyzmet_consumer_lag_oldest_seconds")).isZero();
    assertThat(Database.effects(application)).containsExactly(1, 2);
  }

  @Test
  void an_event_that_the_broker_lets_nobody_look_at_gets_older_all_the_same() throws SQLException {
    // Given: who looks for the oldest is refused
    var metrics = new SimpleMeterRegistry();
    var settings =
        Map.<String, Object>of(
            "bootstrap.servers", RealParts.kafka(), "isolation.level", "there is none such");
    var lag =
        new ConsumerLag(settings, metrics, moments, config, "kit-test", Duration.ofMillis(300));
    lag.start(new StartupEvent());
    try (var broker = new Broker();
        var nobodyWrites = nobodyWrites()) {
      // When
      broker.publish(Events.ofIntake(application, 1));
      // Then
      var age =
          metrics
              .get("qyzmet.consumer.lag.oldest.seconds")
              .tag("topic", EventCatalog.APPLICATION_TOPIC)
              .gauge();
      await().atMost(SOON).untilAsserted(() -> assertThat(age.value()).isGreaterThan(1));
      nobodyWrites.commit();
    } finally {
      lag.stop(new ShutdownEvent());
    }
  }

  @Test
  void one_of_which_nothing_is_known_is_as_old_as_it_is_known_to_wait() {
    // Given
    var seen = Instant.parse("2026-03-05T04:30:00Z");
    var later = seen.plusSeconds(60);
    var before = Waiting.seen(3, 7, null, null, seen);
    // When, Then
    assertThat(Waiting.seen(5, 7, null, before, later).since()).isEqualTo(seen);
    assertThat(Waiting.seen(5, 8, null, before, later).since()).as("the next").isEqualTo(later);
    assertThat(Waiting.seen(5, 7, 0L, before, later).since()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void parked_events_and_dead_letters_show() {
    try (var broker = new Broker()) {
      broker.publish(Events.ofIntake(application, 2));
      broker.publish(application.toString(), new byte[] {1});
      shows("qyzmet_inbox_parked", 1);
      shows("qyzmet_inbox_parked_oldest_seconds", 0.5);
      shows("qyzmet_inbox_dead_letters_waiting", 1);
      broker.publish(Events.ofIntake(application, 1));
      await().atMost(SOON).until(() -> Database.effects(application).size() == 2);
    }
  }
}
