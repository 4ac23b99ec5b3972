package kz.qyzmet.kit.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.EventJson;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.kit.app.Broker;
import kz.qyzmet.kit.app.Database;
import kz.qyzmet.kit.app.Events;
import kz.qyzmet.kit.app.Recorder;
import kz.qyzmet.kit.http.Correlation;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.testing.LogLines;
import kz.qyzmet.testing.RealParts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A dead letter is told of when it is kept and when it is replayed: once, and as it ended. */
@QuarkusTest
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "intake"))
class DeadLetterLinesTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  /** A partition that the broker of the tests does not have: nobody else reads from there. */
  private static final int NOWHERE = 99;

  @Inject Recorder recorder;
  @Inject MeterRegistry metrics;

  private final UUID application = UUID.randomUUID();
  private final String key = application.toString();
  private LogLines log;

  @BeforeEach
  void listen() {
    log = LogLines.open();
  }

  @AfterEach
  void close() {
    log.close();
  }

  private List<String> lines(String part) {
    return log.written().stream().filter(line -> line.contains(part)).toList();
  }

  private double counted(String counter) {
    return metrics.counter(counter, "consumer", Recorder.CONSUMER).count();
  }

  private static ConsumerRecord<String, byte[]> record(long offset, String key, byte[] value) {
    return new ConsumerRecord<>(EventCatalog.APPLICATION_TOPIC, NOWHERE, offset, key, value);
  }

  private ConsumerRecord<String, byte[]> noEvent(long offset) {
    return record(offset, key, "no event".getBytes(StandardCharsets.UTF_8));
  }

  private static ConsumerRecord<String, byte[]> record(long offset, Envelope<?> event) {
    return record(offset, event.applicationId().toString(), EventJson.encode(event));
  }

  @Test
  void a_letter_that_lies_here_already_is_neither_told_nor_counted_again() {
    // Given
    recorder.take(List.of(noEvent(1))).await().atMost(SOON);
    var counted = counted("qyzmet.inbox.dead-letters");
    assertThat(lines("dead-letter=kept")).hasSize(1);
    // When: Kafka's offset was not committed in time
    recorder.take(List.of(noEvent(1))).await().atMost(SOON);
    // Then
    assertThat(lines("dead-letter=kept")).hasSize(1);
    assertThat(counted("qyzmet.inbox.dead-letters")).isEqualTo(counted);
  }

  @Test
  void what_the_transaction_took_back_is_not_told() {
    // Given: the event's bug rolls back the batch that had kept the record before it
    recorder.failFor(application);
    var event = Events.ofIntake(application, 1);
    var counted = counted("qyzmet.inbox.dead-letters");
    // When
    recorder.take(List.of(noEvent(2), record(3, event))).await().atMost(SOON);
    // Then
    assertThat(lines("dead-letter=kept"))
        .satisfiesExactly(
            line -> assertThat(line).contains(" partition=99 offset=2 "),
            line -> assertThat(line).contains(" partition=99 offset=3 "));
    assertThat(counted("qyzmet.inbox.dead-letters")).isEqualTo(counted + 2);
  }

  @Test
  void a_replay_is_a_line_of_its_request_beside_those_of_the_events_that_took_effect() {
    // Given
    var letter = letter();
    recorder.mend(application);
    var handled = counted("qyzmet.inbox.events");
    assertThat(lines("dead-letter=kept").getFirst())
        .contains(" correlation=c-1 trace=" + TRACE + " ");
    // When
    var answer = replay(letter);
    // Then
    answer.then().statusCode(204);
    assertThat(lines("dead-letter=replayed"))
        .singleElement()
        .asString()
        .contains("id=" + letter + " consumer=recorder topic=" + EventCatalog.APPLICATION_TOPIC)
        .contains(" correlation=" + answer.header(Correlation.HEADER) + " ");
    assertThat(lines("event=handled"))
        .filteredOn(line -> line.contains(key))
        .singleElement()
        .asString()
        .contains(" correlation=c-1 ");
    assertThat(counted("qyzmet.inbox.events")).isEqualTo(handled + 1);
  }

  @Test
  void a_replay_that_fails_as_before_is_a_line_too_and_counts_nothing() {
    // Given
    var letter = letter();
    var handled = counted("qyzmet.inbox.events");
    // When
    replay(letter).then().statusCode(422);
    // Then
    assertThat(lines("dead-letter=not-replayed"))
        .singleElement()
        .asString()
        .contains("id=" + letter + " consumer=recorder cause=java.lang.IllegalStateException at")
        .doesNotContain("told to fail");
    assertThat(lines("dead-letter=replayed")).isEmpty();
    assertThat(counted("qyzmet.inbox.events")).isEqualTo(handled);
  }

  /** A dead letter of this application, whose events fail until they are mended. */
  private Object letter() {
    recorder.failFor(application);
    try (var broker = new Broker()) {
      broker.publish(
          Events.ofIntake(application, 1).traced("00-" + TRACE + "-00f067aa0ba902b7-01"));
      await().atMost(SOON).untilAsserted(() -> assertThat(lettersOf(key)).hasSize(1));
      // Its line comes after its row.
      await().atMost(SOON).untilAsserted(() -> assertThat(lines("dead-letter=kept")).hasSize(1));
    }
    return lettersOf(key).getFirst();
  }

  private static List<Object> lettersOf(String key) {
    return Database.column("SELECT id FROM dead_letter WHERE record_key = ?", key);
  }

  private static Response replay(Object letter) {
    return given()
        .header("Authorization", RealParts.bearer(Grant.official(Role.Name.ADMINISTRATOR)))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .post("/dead-letters/{id}/replay", letter.toString());
  }
}
