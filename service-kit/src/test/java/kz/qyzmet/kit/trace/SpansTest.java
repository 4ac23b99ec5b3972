package kz.qyzmet.kit.trace;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.SpanKind;
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
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.Test;

/** With OpenTelemetry on, request and consumer are spans of one trace, on either side of Kafka. */
@QuarkusTest
@TestProfile(SpansTest.On.class)
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "intake"))
class SpansTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

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
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(ofTrace())
                    .extracting(SpanData::getKind)
                    .contains(SpanKind.SERVER, SpanKind.CONSUMER));
    var spans = ofTrace();
    var server = spans.stream().filter(it -> it.getKind() == SpanKind.SERVER).findFirst();
    var consumer = spans.stream().filter(it -> it.getKind() == SpanKind.CONSUMER).findFirst();
    assertThat(consumer.orElseThrow().getParentSpanId())
        .isEqualTo(server.orElseThrow().getSpanId());
  }

  private List<SpanData> ofTrace() {
    return exporter.getFinishedSpanItems().stream()
        .filter(span -> span.getTraceId().equals(TRACE))
        .toList();
  }
}
