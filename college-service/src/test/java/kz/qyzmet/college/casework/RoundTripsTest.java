package kz.qyzmet.college.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.college.Applications;
import kz.qyzmet.college.Broker;
import kz.qyzmet.college.RunningCollege;
import kz.qyzmet.embedded.Grant;
import org.junit.jupiter.api.Test;

/**
 * What a command costs in round trips to PostgreSQL. The SQL client itself makes a span of each
 * statement, in the trace of the request that it serves: what runs beside, such as the relay, is in
 * other traces.
 */
@QuarkusTest
@TestProfile(RoundTripsTest.Traced.class)
class RoundTripsTest extends RunningCollege {

  private static final String LOAD = "SELECT c.id, c.organisation, c.version";
  private static final String WRITE = "WITH changed AS";

  public static final class Traced implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.otel.sdk.disabled",
          "false",
          "quarkus.otel.bsp.schedule.delay",
          "PT0.1S",
          // What is counted here must not depend on how fast the machine is.
          "qyzmet.http.max-wait",
          "PT60S");
    }
  }

  @Singleton
  static final class Exporter {
    @Produces
    @Singleton
    InMemorySpanExporter memory() {
      return InMemorySpanExporter.create();
    }
  }

  @Inject InMemorySpanExporter exporter;

  @Test
  void the_completion_of_a_step_is_one_load_and_one_write() {
    // Given
    var id = opened();
    // Then: each step of a whole way, the one that takes a number from the register too
    completesInTwo(CLERK, id, 1, "{\"step\":\"register\"}");
    completesInTwo(DIRECTOR, id, 2, "{\"step\":\"assign\",\"executor\":\"kp-executor-1\"}");
    completesInTwo(EXECUTOR, id, 3, "{\"step\":\"prepare\",\"draft\":{\"decision\":\"grant\"}}");
    completesInTwo(DIRECTOR, id, 4, "{\"step\":\"sign\"}");
    completesInTwo(CLERK, id, 6, "{\"step\":\"issue\"}");
  }

  @Test
  void a_member_s_vote_is_one_load_and_one_write() {
    // Given
    var id = UUID.randomUUID();
    Broker.send(Applications.of(id, "dormitory", "1", KARAGANDA, "office"));
    eventually(() -> read(CLERK, "/cases/" + id).statusCode() == 200 ? id : null);
    done(CLERK, id, 1, "{\"step\":\"register\"}");
    done(EXECUTOR, id, 2, "{\"step\":\"prepare\",\"draft\":{\"decision\":\"grant\"}}");
    var member = Grant.staff("commission", KARAGANDA, "kp-member-1");
    // Then
    completesInTwo(member, id, 3, "{\"step\":\"vote\",\"vote\":{\"decision\":\"grant\"}}");
  }

  private void completesInTwo(Grant by, UUID id, int version, String body) {
    // When
    var trace = UUID.randomUUID().toString().replace("-", "");
    as(by)
        .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
        .header("If-Match", "\"" + version + "\"")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body(body)
        .post("/cases/" + id + "/complete")
        .then()
        .statusCode(200);
    // Then
    assertThat(statements(trace))
        .as(body)
        .satisfiesExactly(
            first -> assertThat(first).startsWith(LOAD),
            second -> assertThat(second).startsWith(WRITE));
  }

  /** What the request has asked of the database, in order; its own span is the last to end. */
  private List<String> statements(String trace) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> spans(trace).stream().anyMatch(span -> span.getKind() == SpanKind.SERVER));
    return spans(trace).stream()
        .filter(span -> span.getKind() == SpanKind.CLIENT)
        .sorted(Comparator.comparingLong(SpanData::getStartEpochNanos))
        .map(RoundTripsTest::statement)
        .toList();
  }

  private List<SpanData> spans(String trace) {
    return exporter.getFinishedSpanItems().stream()
        .filter(span -> span.getTraceId().equals(trace))
        .toList();
  }

  private static String statement(SpanData span) {
    var text = span.getAttributes().get(AttributeKey.stringKey("db.statement"));
    return text == null ? "no statement, but " + span : text;
  }
}
