package kz.qyzmet.kit.trace;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.kit.app.Broker;
import kz.qyzmet.kit.app.Database;
import kz.qyzmet.kit.app.Events;
import kz.qyzmet.kit.app.Recorder;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.Test;

/** With OpenTelemetry on, request and consumer are spans of one trace, on either side of Kafka. */
@QuarkusTest
@TestProfile(SpansTest.On.class)
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "intake"))
class SpansTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String OF_A_LETTER = "1bf7651916cd43dd8448eb211c80319d";

  public static class On implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.otel.sdk.disabled", "false", "quarkus.otel.bsp.schedule.delay", "PT0.1S");
    }
  }

  @Singleton
  static class Exporter {
    @Produces
    @Singleton
    InMemorySpanExporter memory() {
      return InMemorySpanExporter.create();
    }
  }

  @Inject InMemorySpanExporter exporter;
  @Inject Recorder recorder;

  @Test
  void one_trace_covers_the_request_and_the_consumer_of_its_event() {
    // When
    given()
        .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
        .contentType(ContentType.JSON)
        .post("/try/traced/" + UUID.randomUUID())
        .then()
        .statusCode(204);
    // Then
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(ofTrace(TRACE))
                    .extracting(SpanData::getKind)
                    .contains(SpanKind.SERVER, SpanKind.CONSUMER));
    var spans = ofTrace(TRACE);
    var server = spans.stream().filter(it -> it.getKind() == SpanKind.SERVER).findFirst();
    var consumer = spans.stream().filter(it -> it.getKind() == SpanKind.CONSUMER).findFirst();
    assertThat(consumer.orElseThrow().getParentSpanId())
        .isEqualTo(server.orElseThrow().getSpanId());
  }

  @Test
  void a_dead_letter_s_replay_is_a_span_of_its_event_s_trace_and_ends() {
    // Given
    var application = UUID.randomUUID();
    recorder.failFor(application);
    try (var broker = new Broker()) {
      broker.publish(
          Events.ofIntake(application, 1).traced("00-" + OF_A_LETTER + "-b7ad6b7169203331-01"));
      await().atMost(SOON).until(() -> lettersOf(application).size() == 1);
    }
    recorder.mend(application);
    // When
    given()
        .header("Authorization", RealParts.bearer(Grant.official(Role.Name.ADMINISTRATOR)))
        .header("Idempotency-Key", "replayed-span")
        .post("/dead-letters/{id}/replay", lettersOf(application).getFirst().toString())
        .then()
        .statusCode(204);
    // Then
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(ofTrace(OF_A_LETTER))
                    .filteredOn(span -> span.getKind() == SpanKind.CONSUMER)
                    .filteredOn(span -> span.getStatus().getStatusCode() != StatusCode.ERROR)
                    .hasSize(1));
  }

  private static List<Object> lettersOf(UUID application) {
    return Database.column(
        "SELECT id FROM dead_letter WHERE record_key = ?", application.toString());
  }

  private List<SpanData> ofTrace(String trace) {
    return exporter.getFinishedSpanItems().stream()
        .filter(span -> span.getTraceId().equals(trace))
        .toList();
  }
}
