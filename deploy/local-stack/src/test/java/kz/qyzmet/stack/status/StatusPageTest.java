package kz.qyzmet.stack.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the page makes of the metrics that a service serves. */
class StatusPageTest {
  private static Status status(String age) throws IOException {
    return status(age, "ready");
  }

  private static Status status(String age, String readiness) throws IOException {
    var served =
        """
        # HELP qyzmet_outbox_waiting events not published yet
        qyzmet_outbox_waiting 3.0
        qyzmet_outbox_oldest_seconds 1.5
        qyzmet_consumer_lag_events{topic="qyzmet.application"} 2.0
        qyzmet_consumer_lag_events{topic="qyzmet.case"} 5.0
        qyzmet_consumer_lag_oldest_seconds{topic="qyzmet.application"} %s
        qyzmet_consumer_lag_oldest_seconds{topic="qyzmet.case"} 0.25
        qyzmet_inbox_parked 0.0
        qyzmet_inbox_parked_oldest_seconds 0.0
        qyzmet_inbox_dead_letters_waiting 0.0
        """
            .formatted(age);
    var queues = Status.Queues.of(Scrape.read(served));
    return new Status(
        Instant.parse("2026-03-05T04:30:00Z"),
        Map.of("college-service", readiness),
        Map.of("college-service", queues),
        new ObjectMapper().readTree("{\"open\":0}"));
  }

  @Test
  void the_queues_show_how_many_events_are_unread_and_how_old_the_oldest_is() throws IOException {
    // When
    var page = StatusPage.text(status("12.4"));
    // Then
    assertThat(page.lines())
        .contains(
            "Queues                     outbox   oldest   unread   oldest   parked   oldest  dead letters",
            "  college-service               3      2 s        7     12 s        0      0 s             0")
        .contains("All is well.")
        .noneMatch(line -> line.contains("stand still"));
  }

  private static Status gateway(int oldest) throws IOException {
    var served =
        """
        qyzmet_deliveries_waiting{what="status"} 3.0
        qyzmet_deliveries_oldest_seconds{what="status"} 5
        qyzmet_deliveries_waiting{what="reply"} 1.0
        qyzmet_deliveries_oldest_seconds{what="reply"} %d
        """
            .formatted(oldest);
    return new Status(
        Instant.parse("2026-03-05T04:30:00Z"),
        Map.of("gateway-service", "ready"),
        Map.of("gateway-service", Status.Queues.of(Scrape.read(served))),
        new ObjectMapper().readTree("{\"open\":0}"));
  }

  @Test
  void a_status_that_the_gateway_does_not_confirm_is_told_and_wrong_after_a_quarter_of_an_hour()
      throws IOException {
    assertThat(StatusPage.text(gateway(20)).lines())
        .contains(
            "  Statuses and replies that the gateway has not confirmed: 4, the oldest for 20 s.")
        .contains("All is well.");
    assertThat(gateway(901).wrong())
        .containsExactly("the gateway has not confirmed a status or a reply for 901 s");
  }

  @Test
  void figures_of_a_service_whose_database_is_away_may_be_its_last() throws IOException {
    // When
    var page = StatusPage.text(status("12.4", "not ready: database"));
    // Then
    assertThat(page.lines())
        .contains(
            "  Of a service that is not ready figures may be the last it has: ages stand still.");
  }

  @Test
  void one_event_that_nobody_takes_is_wrong_however_few_they_are() throws IOException {
    // When
    var status = status("75.0");
    // Then
    assertThat(status.wrong())
        .containsExactly("college-service has not handled an event of qyzmet.application for 75 s");
    JsonNode queues = new ObjectMapper().readTree(StatusPage.json(status)).at("/queues");
    assertThat(queues.at("/college-service/lag/qyzmet.case").asLong()).isEqualTo(5);
    assertThat(queues.at("/college-service/lagOldest/qyzmet.application").asDouble())
        .isEqualTo(75.0);
  }
}
