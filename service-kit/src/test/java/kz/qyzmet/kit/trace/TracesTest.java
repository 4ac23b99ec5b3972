package kz.qyzmet.kit.trace;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import kz.qyzmet.contracts.event.Decoded;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.EventJson;
import kz.qyzmet.kit.app.Broker;
import kz.qyzmet.kit.app.Events;
import kz.qyzmet.testing.RealParts;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Without OpenTelemetry, as installed by default: no span, but the place in the trace travels. */
@QuarkusTest
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "intake"))
class TracesTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String OF_A_LETTER = "1bf7651916cd43dd8448eb211c80319d";

  @Inject Traces traces;

  @AfterEach
  void no_request_is_at_hand_any_more() {
    MDC.clear();
  }

  private static TraceContext publishedAfter(String traceparent) {
    var application = UUID.randomUUID();
    var request = given().contentType(ContentType.JSON);
    if (traceparent != null) {
      request.header("traceparent", traceparent);
    }
    request.post("/try/traced/" + application).then().statusCode(204);
    try (var broker = new Broker()) {
      await().atMost(Duration.ofSeconds(30)).until(() -> !places(broker, application).isEmpty());
      return TraceContext.parse(places(broker, application).getFirst()).orElseThrow();
    }
  }

  private static java.util.List<String> places(Broker broker, UUID application) {
    return broker.read(EventCatalog.APPLICATION_TOPIC).stream()
        .filter(kafka -> application.toString().equals(kafka.key()))
        .map(kafka -> ((Decoded.Known) EventJson.decode(kafka.value())).envelope().traceparent())
        .toList();
  }

  @Test
  void an_event_carries_the_trace_of_the_request_that_caused_it() {
    // When
    var place = publishedAfter("00-" + TRACE + "-00f067aa0ba902b7-01");
    // Then
    assertThat(place.traceId()).isEqualTo(TRACE);
    assertThat(place.spanId()).isNotEqualTo("00f067aa0ba902b7");
    assertThat(place.sampled()).isTrue();
  }

  @Test
  void a_request_without_a_trace_begins_one() {
    assertThat(publishedAfter(null).traceId()).isNotEqualTo(publishedAfter(null).traceId());
  }

  @Test
  void a_request_that_tells_of_an_event_stands_in_its_own_place_again_afterwards() {
    // Given
    traces.begin("00-" + TRACE + "-00f067aa0ba902b7-01");
    MDC.put("correlation", "mine");
    var event =
        Events.ofIntake(UUID.randomUUID(), 1).traced("00-" + OF_A_LETTER + "-b7ad6b7169203331-01");
    var told = new ArrayList<Object>();
    // When
    traces.at(event, () -> told.add(MDC.get(Traces.TRACE)));
    // Then
    assertThat(told).containsExactly(OF_A_LETTER);
    assertThat(MDC.get(Traces.TRACE)).isEqualTo(TRACE);
    assertThat(MDC.get("correlation")).isEqualTo("mine");
  }
}
