package kz.qyzmet.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.EventJson;
import kz.qyzmet.kit.app.Broker;
import kz.qyzmet.kit.app.Database;
import kz.qyzmet.kit.app.Events;
import kz.qyzmet.kit.app.Recorder;
import kz.qyzmet.kit.outbox.Outbox;
import kz.qyzmet.testing.RealParts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "intake"))
class InboxOutboxTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  @Inject Outbox outbox;
  @Inject Pool pool;
  @Inject Recorder recorder;

  private final Broker broker = new Broker();
  private final UUID application = UUID.randomUUID();

  @AfterEach
  void close() {
    broker.close();
  }

  private void append(Envelope<?>... events) {
    pool.withTransaction(tx -> outbox.append(tx, List.of(events))).await().atMost(SOON);
    outbox.kick();
  }

  private static void takesEffect(UUID application, Integer... versions) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(Database.effects(application)).containsExactly((Object[]) versions));
  }

  private static void caughtUp(Broker broker) {
    await().atMost(SOON).until(() -> broker.lag(EventCatalog.APPLICATION_TOPIC) == 0);
  }

  @Test
  void what_is_appended_is_published_and_takes_effect_in_order() {
    append(Events.ofIntake(application, 1), Events.ofIntake(application, 2));
    append(Events.ofIntake(application, 3));
    takesEffect(application, 1, 2, 3);
  }

  @Test
  void what_is_rolled_back_is_never_published() {
    // When
    pool.withTransaction(
            tx ->
                outbox
                    .append(tx, List.of(Events.ofIntake(application, 1)))
                    .chain(() -> tx.query("SELECT 1 / 0").execute()))
        .onFailure()
        .recoverWithNull()
        .await()
        .atMost(SOON);
    var next = Events.ofIntake(application, 1);
    append(next);
    // Then
    takesEffect(application, 1);
    assertThat(broker.read(EventCatalog.APPLICATION_TOPIC))
        .filteredOn(kafka -> application.toString().equals(kafka.key()))
        .hasSize(1)
        .allMatch(
            kafka ->
                new String(kafka.value(), StandardCharsets.UTF_8).contains(next.id().toString()));
  }

  @Test
  void the_same_event_twice_takes_effect_once() {
    var first = Events.ofIntake(application, 1);
    broker.publish(first, first);
    caughtUp(broker);
    broker.publish(first, Events.ofIntake(application, 2));
    takesEffect(application, 1, 2);
  }

  @Test
  void events_out_of_order_take_effect_in_order() {
    broker.publish(
        Events.ofIntake(application, 3),
        Events.ofIntake(application, 2),
        Events.ofIntake(application, 4));
    caughtUp(broker);
    assertThat(Database.effects(application)).isEmpty();
    broker.publish(Events.ofIntake(application, 1));
    takesEffect(application, 1, 2, 3, 4);
    assertThat(
            Database.column(
                "SELECT version FROM parked_event WHERE application_id = ?", application))
        .isEmpty();
  }

  @Test
  void an_event_of_an_unknown_type_is_skipped_and_the_next_goes_on() {
    broker.publish(Events.ofIntake(application, 1));
    broker.publish(application.toString(), Events.ofTheFuture(application, 2));
    broker.publish(Events.ofIntake(application, 3));
    takesEffect(application, 1, 3);
  }

  @Test
  void an_event_before_its_cause_waits_for_it() {
    recorder.waitForIntake(application);
    broker.publish(Events.ofCollege(application, 1), Events.ofCollege(application, 2));
    await().atMost(SOON).until(() -> broker.lag(EventCatalog.CASE_TOPIC) == 0);
    assertThat(Database.effects(application)).isEmpty();
    broker.publish(Events.ofIntake(application, 1));
    takesEffect(application, 1, 1, 2);
  }

  @Test
  void an_event_and_its_cause_that_come_at_once_from_two_topics_both_take_effect() {
    var applications = Stream.generate(UUID::randomUUID).limit(150).toList();
    applications.forEach(recorder::waitForIntake);
    for (var one : applications) {
      broker.publish(Events.ofCollege(one, 1), Events.ofIntake(one, 1));
    }
    applications.forEach(one -> takesEffect(one, 1, 1));
  }

  @Test
  void an_event_that_stands_before_its_cause_in_one_batch_takes_effect_after_it() {
    // Given
    recorder.waitForIntake(application);
    var batch =
        List.of(
            record(Events.ofCollege(application, 1)),
            record(Events.ofCollege(application, 2)),
            record(Events.ofIntake(application, 1)));
    // When
    recorder.take(batch).await().atMost(SOON);
    // Then
    assertThat(Database.effects(application)).containsExactly(1, 1, 2);
  }

  @Test
  void an_event_whose_cause_is_no_event_of_its_application_waits_until_it_is_offered_again() {
    // Given
    recorder.waitForIntake(application);
    recorder
        .take(
            List.of(
                record(Events.ofCollege(application, 1)), record(Events.ofCollege(application, 2))))
        .await()
        .atMost(SOON);
    recorder.offerAgain(application).await().atMost(SOON);
    assertThat(Database.effects(application)).isEmpty();
    recorder.waitNoMore(application);
    // When
    recorder.offerAgain(application).await().atMost(SOON);
    recorder.offerAgain(application).await().atMost(SOON);
    // Then
    assertThat(Database.effects(application)).containsExactly(1, 2);
    assertThat(parked()).isEmpty();
  }

  @Test
  void an_event_that_fails_when_it_is_offered_again_is_a_dead_letter_and_those_before_it_are_not() {
    // Given
    recorder.waitForIntake(application);
    recorder
        .take(
            List.of(
                record(Events.ofCollege(application, 1), 1_000_001),
                record(Events.ofCollege(application, 2), 1_000_002)))
        .await()
        .atMost(SOON);
    recorder.waitNoMore(application);
    recorder.failAt(application, 2);
    // When
    recorder.offerAgain(application).await().atMost(SOON);
    // Then
    assertThat(Database.effects(application)).containsExactly(1);
    assertThat(parked()).isEmpty();
    assertThat(
            Database.column(
                "SELECT cause FROM dead_letter WHERE record_key = ?", application.toString()))
        .hasSize(1);
  }

  private List<Object> parked() {
    return Database.column(
        "SELECT version FROM parked_event WHERE application_id = ?", application);
  }

  private static ConsumerRecord<String, byte[]> record(Envelope<?> event) {
    return record(event, 0);
  }

  private static ConsumerRecord<String, byte[]> record(Envelope<?> event, long offset) {
    return new ConsumerRecord<>(
        event.topic(), 0, offset, event.applicationId().toString(), EventJson.encode(event));
  }

  @Test
  void offsets_are_committed_right_after_the_database_and_never_before() throws SQLException {
    caughtUp(broker);
    try (var connection = Database.connect();
        var statement = connection.createStatement()) {
      // Given
      connection.setAutoCommit(false);
      statement.execute("LOCK TABLE recorded IN EXCLUSIVE MODE");
      // When
      broker.publish(Events.ofIntake(application, 1));
      // Then
      await()
          .during(Duration.ofSeconds(1))
          .atMost(SOON)
          .until(() -> broker.lag(EventCatalog.APPLICATION_TOPIC) == 1);
      connection.commit();
      await()
          .atMost(Duration.ofSeconds(3))
          .until(() -> broker.lag(EventCatalog.APPLICATION_TOPIC) == 0);
    }
    assertThat(Database.effects(application)).containsExactly(1);
  }

  @Test
  void what_comes_while_a_batch_is_under_way_is_one_batch() throws Exception {
    // Given
    caughtUp(broker);
    int polled = recorder.polled();
    int batches = recorder.batches().size();
    try (var connection = Database.connect();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("LOCK TABLE recorded IN EXCLUSIVE MODE");
      // When: each is polled by itself
      for (int version = 1; version <= 20; version++) {
        broker.publish(Events.ofIntake(application, version));
        int all = polled + version;
        await().atMost(SOON).until(() -> recorder.polled() == all);
      }
      connection.commit();
    }
    // Then
    takesEffect(application, IntStream.rangeClosed(1, 20).boxed().toArray(Integer[]::new));
    caughtUp(broker);
    assertThat(recorder.batches()).hasSize(batches + 2).endsWith(1, 19);
  }

  @Test
  void a_database_that_loses_its_connections_loses_no_event() {
    // Given
    var versions = IntStream.rangeClosed(1, 60).boxed().toArray(Integer[]::new);
    // When
    for (int version : versions) {
      broker.publish(Events.ofIntake(application, version));
      if (version % 6 == 0) {
        Database.endConnections();
      }
    }
    // Then
    takesEffect(application, versions);
  }
}
