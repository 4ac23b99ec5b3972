package kz.qyzmet.kit.log;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.kit.app.Broker;
import kz.qyzmet.kit.app.Database;
import kz.qyzmet.kit.app.Events;
import kz.qyzmet.kit.app.Recorder;
import kz.qyzmet.testing.LogLines;
import kz.qyzmet.testing.RealParts;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row that the database refuses is quoted by it, and by nobody after it. */
@QuarkusTest
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "intake"))
class NoPersonInTheLogTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String KNOWN = "960229100021";

  @Inject Recorder recorder;

  private LogLines log;

  @BeforeEach
  void somebody_is_written_down() {
    Database.execute(
        "INSERT INTO guarded (iin, born) VALUES ('%s', 1996) ON CONFLICT DO NOTHING"
            .formatted(KNOWN));
    log = LogLines.open();
  }

  @AfterEach
  void close() {
    log.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "there already|/try/guarded|960229100021|PgException SQLSTATE 23505 table=guarded constraint=guarded_pkey",
        "against a check|/try/guarded|9602291000219|PgException SQLSTATE 23514 table=guarded constraint=guarded_iin_has_twelve_digits",
        "with a hole|/try/guarded/unborn|960229100039|PgException SQLSTATE 23502 table=guarded column=born",
        "no number|/try/guarded/numbered|960229100054|PgException SQLSTATE 22003",
        "a bug of ours|/try/guarded/dated|960229100047|DateTimeParseException at GuardedResource.writeDated:",
      })
  void a_request_that_fails_at_a_person_s_row_is_logged_without_the_person(
      String what, String path, String iin, String told) {
    // When
    var answer = given().contentType(ContentType.TEXT).body(iin).post(path);
    // Then
    answer.then().statusCode(500);
    assertThat(answer.asString()).as(what).doesNotContain(iin);
    assertThat(log.written())
        .anyMatch(line -> line.contains("request=failed cause=") && line.contains(told))
        .noneMatch(line -> line.contains(iin));
  }

  @Test
  void an_event_that_fails_at_a_person_s_row_is_logged_and_kept_without_the_person() {
    // Given
    var application = UUID.randomUUID();
    recorder.writeDown(application, KNOWN);
    try (var broker = new Broker()) {
      // When
      broker.publish(
          Events.ofIntake(UUID.randomUUID(), 1),
          Events.ofIntake(application, 1),
          Events.ofIntake(UUID.randomUUID(), 1));
      // Then
      await()
          .atMost(SOON)
          .until(() -> log.written().stream().anyMatch(line -> line.contains("dead-letter=kept")));
      assertThat(log.written())
          .anyMatch(line -> line.contains("SQLSTATE 23505 table=guarded constraint=guarded_pkey"))
          .noneMatch(line -> line.contains(KNOWN));
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(broker.read(EventCatalog.DEAD_LETTER_TOPIC))
                      .filteredOn(kafka -> application.toString().equals(kafka.key()))
                      .hasSize(1)
                      .allSatisfy(
                          kafka ->
                              assertThat(new String(kafka.value(), StandardCharsets.UTF_8))
                                  .contains("SQLSTATE 23505")
                                  .doesNotContain(KNOWN)));
    }
  }

  @Test
  void a_framework_that_logs_such_a_failure_gets_it_in_without_its_words() {
    // Given
    var quoting =
        new PgException(
            "value \"%s\" is out of range for type integer".formatted(KNOWN),
            "ERROR",
            "22003",
            null);
    var framework = Logger.getLogger("org.example.Framework");
    // When
    framework.error("it failed", new IllegalStateException("on the way", quoting));
    framework.warnf("attempt=%d cause=%s", 2, quoting);
    framework.warnf("attempt=%d cause=%s", 3, new DateTimeParseException(KNOWN, KNOWN, 0));
    // Then
    assertThat(log.written())
        .anyMatch(line -> line.contains("it failed") && line.contains("SQLSTATE 22003"))
        .anyMatch(line -> line.contains("attempt=2 cause=") && line.contains("SQLSTATE 22003"))
        .anyMatch(line -> line.contains("attempt=3 cause=java.time.format.DateTimeParseException"))
        .noneMatch(line -> line.contains(KNOWN));
  }

  @Test
  void a_failure_with_its_stack_that_quotes_nobody_is_logged_as_it_is() {
    // When
    Logger.getLogger("org.example.Framework")
        .error("no start", new IllegalStateException("Expected the setting qyzmet.some-key"));
    // Then
    assertThat(log.written())
        .anyMatch(line -> line.contains("no start") && line.contains("qyzmet.some-key"));
  }
}
