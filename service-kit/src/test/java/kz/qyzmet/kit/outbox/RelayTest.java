package kz.qyzmet.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.qyzmet.contracts.event.Decoded;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.EventJson;
import kz.qyzmet.kit.app.Broker;
import kz.qyzmet.kit.app.Database;
import kz.qyzmet.kit.app.Events;
import kz.qyzmet.kit.app.Forwarder;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "intake"))
@TestProfile(RelayTest.RelaysOfTheirOwn.class)
class RelayTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  private static final String READ_AS_A_WHOLE =
      "SELECT seq_scan FROM pg_stat_xact_user_tables WHERE relname = 'outbox'";

  /** The application's relay does nothing by itself; what its consumer does would kick it. */
  public static final class RelaysOfTheirOwn implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("qyzmet.outbox.poll", "PT1H");
    }
  }

  @Inject Pool pool;
  @Inject Outbox outbox;
  @Inject OutboxRelay ofTheApplication;
  @Inject MeterRegistry metrics;

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> kafka;

  private final Broker broker = new Broker();
  private final List<OutboxRelay> relays = new ArrayList<>();
  private final UUID application = UUID.randomUUID();

  /**
   * With every event that the application consumes it kicks its own relay, which would then take
   * what a test has appended for another: here it is stopped, and each test's relays are alone.
   */
  @BeforeEach
  void aloneWithAnEmptyOutbox() throws InterruptedException {
    ofTheApplication.stop(null);
    await().atMost(SOON).until(() -> relay(kafka).round().published() == 0);
  }

  @AfterEach
  void close() throws InterruptedException {
    for (var relay : relays) {
      relay.stop(null);
    }
    broker.close();
  }

  private OutboxRelay relay(Map<String, Object> settings) {
    var relay =
        new OutboxRelay(
            pool,
            new OutboxPublisher(settings),
            new OutboxSignal(),
            metrics,
            50,
            Duration.ofMillis(50));
    relays.add(relay);
    return relay;
  }

  private void append(Envelope<?>... events) {
    pool.withTransaction(tx -> outbox.append(tx, List.of(events))).await().atMost(SOON);
  }

  private List<Integer> published(UUID application) {
    return broker.read(EventCatalog.APPLICATION_TOPIC).stream()
        .filter(record -> application.toString().equals(record.key()))
        .map(record -> ((Decoded.Known) EventJson.decode(record.value())).envelope().version())
        .toList();
  }

  private static List<Object> waiting(UUID application) {
    return Database.column("SELECT seq FROM outbox WHERE application_id = ?", application);
  }

  @Test
  void two_relays_at_once_keep_the_order_of_each_application_and_publish_each_event_once() {
    // Given
    var applications = Stream.generate(UUID::randomUUID).limit(12).toList();
    relay(kafka).start(null);
    relay(kafka).start(null);
    // When
    for (int version = 1; version <= 60; version++) {
      int next = version;
      append(applications.stream().map(a -> Events.ofIntake(a, next)).toArray(Envelope[]::new));
    }
    // Then
    applications.forEach(a -> await().atMost(SOON).until(() -> waiting(a).isEmpty()));
    var all = new HashMap<String, List<Integer>>();
    for (var record : broker.read(EventCatalog.APPLICATION_TOPIC)) {
      if (EventJson.decode(record.value()) instanceof Decoded.Known known) {
        all.computeIfAbsent(record.key(), key -> new ArrayList<>()).add(known.envelope().version());
      }
    }
    for (var one : applications) {
      assertThat(all.get(one.toString()))
          .containsExactlyElementsOf(IntStream.rangeClosed(1, 60).boxed().toList());
    }
  }

  @Test
  void a_commit_that_fails_after_the_broker_s_acknowledgement_publishes_again_with_one_effect() {
    // Given
    Database.execute("CREATE SEQUENCE failures");
    Database.execute(
        """
        CREATE FUNCTION fail_once() RETURNS trigger LANGUAGE plpgsql AS
        $$BEGIN IF nextval('failures') = 1 THEN RAISE EXCEPTION 'told to fail'; END IF; RETURN NULL; END$$
        """);
    Database.execute(
        "CREATE CONSTRAINT TRIGGER at_commit AFTER DELETE ON outbox DEFERRABLE INITIALLY DEFERRED"
            + " FOR EACH ROW EXECUTE FUNCTION fail_once()");
    try {
      var relay = relay(kafka);
      append(Events.ofIntake(application, 1));
      // When
      assertThatThrownBy(relay::round).hasStackTraceContaining("told to fail");
      assertThat(waiting(application)).hasSize(1);
      relay.round();
    } finally {
      Database.execute("DROP TRIGGER at_commit ON outbox");
      Database.execute("DROP FUNCTION fail_once");
      Database.execute("DROP SEQUENCE failures");
    }
    // Then
    assertThat(published(application)).containsExactly(1, 1);
    await().atMost(SOON).until(() -> broker.lag(EventCatalog.APPLICATION_TOPIC) == 0);
    assertThat(Database.effects(application)).containsExactly(1);
  }

  @Test
  void a_broker_that_is_away_at_the_start_delays_the_events_and_loses_none() throws Exception {
    try (var address = new Forwarder(RealParts.kafka())) {
      // Given
      var settings = new HashMap<>(kafka);
      settings.put("bootstrap.servers", address.bootstrapServers());
      settings.put("max.block.ms", 300);
      append(Events.ofIntake(application, 1), Events.ofIntake(application, 2));
      // When
      relay(settings).start(null);
      await()
          .during(Duration.ofSeconds(2))
          .atMost(SOON)
          .until(() -> waiting(application).size() == 2);
      address.open();
      // Then
      await().atMost(SOON).until(() -> waiting(application).isEmpty());
      assertThat(published(application)).containsExactly(1, 2);
    }
  }

  @Test
  void a_stopped_relay_has_either_published_an_event_or_left_it_waiting() throws Exception {
    // Given
    var relay = relay(kafka);
    relay.start(null);
    for (int version = 1; version <= 300; version += 3) {
      append(
          Events.ofIntake(application, version),
          Events.ofIntake(application, version + 1),
          Events.ofIntake(application, version + 2));
    }
    // When
    relay.stop(null);
    // Then
    // A round that the stop had to cut off rolls back after it.
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(published(application).size() + waiting(application).size())
                    .isEqualTo(300));
    assertThat(published(application)).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void while_one_relay_is_in_a_round_two_others_publish_other_shares() {
    // Given: something waits in every share
    var shares =
        IntStream.range(0, OutboxRow.SHARES)
            .mapToObj(RelayTest::applicationOfShare)
            .map(one -> Events.ofIntake(one, 1))
            .toArray(Envelope[]::new);
    append(shares);
    // When: each round lasts as long as those that began later, in a transaction of its own
    var published = new ArrayList<Integer>();
    pool.withTransaction(
            tx ->
                relay(kafka)
                    .takeAndPublish(tx)
                    .invoke(round -> published.add(round.published()))
                    .chain(
                        () -> other(published, () -> other(published, Uni.createFrom()::voidItem))))
        .await()
        .atMost(SOON);
    // Then
    int third = OutboxRow.SHARES / 3;
    assertThat(published).containsExactly(third, third, third);
  }

  @Test
  void a_round_never_reads_the_outbox_as_a_whole_though_it_was_found_empty() {
    // Given: what a night without applications leaves, by which PostgreSQL makes its plan
    Database.execute("VACUUM ANALYZE outbox");
    var relay = relay(kafka);
    // When
    var readAsAWhole =
        pool.withTransaction(
                tx ->
                    readAsAWhole(tx)
                        .chain(
                            before ->
                                relay
                                    .takeAndPublish(tx)
                                    .chain(() -> readAsAWhole(tx))
                                    .map(after -> after - before)))
            .await()
            .atMost(SOON);
    // Then
    assertThat(readAsAWhole).isZero();
  }

  /** Also what this connection has not yet told the statistics of an earlier transaction. */
  private static Uni<Long> readAsAWhole(SqlConnection tx) {
    return tx.query(READ_AS_A_WHOLE).execute().map(rows -> rows.iterator().next().getLong(0));
  }

  private Uni<Void> other(List<Integer> published, Supplier<Uni<Void>> meanwhile) {
    var another = relay(kafka);
    return pool.withTransaction(
        tx ->
            another
                .takeAndPublish(tx)
                .invoke(round -> published.add(round.published()))
                .chain(() -> meanwhile.get()));
  }

  private static UUID applicationOfShare(int share) {
    return Stream.generate(UUID::randomUUID)
        .filter(id -> OutboxRow.shareOf(id) == share)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void an_event_that_no_broker_would_take_is_refused_while_its_transaction_can_still_fail() {
    var tooLarge = new byte[OutboxRow.LARGEST + 1];
    assertThatThrownBy(
            () -> new OutboxRow(application, application, (short) 0, "a-topic", tooLarge))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 900000 bytes");
  }
}
