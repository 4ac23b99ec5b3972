package kz.qyzmet.college.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.college.Applications;
import kz.qyzmet.college.Broker;
import kz.qyzmet.college.RunningCollege;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.embedded.Grant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountsTest extends RunningCollege {
  private static final Grant SERVICE = Grant.official("service");

  private static List<Map<String, Object>> all(int limit) {
    var all = new ArrayList<Map<String, Object>>();
    String next = null;
    do {
      var page = read(SERVICE, "/accounts?limit=" + limit + (next == null ? "" : "&after=" + next));
      page.then().statusCode(200);
      all.addAll(page.jsonPath().getList("items"));
      next = page.path("next");
    } while (next != null);
    return all;
  }

  private static Map<String, Object> of(UUID application) {
    return all(500).stream()
        .filter(account -> account.get("application").equals(application.toString()))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> streams(UUID application) {
    return (Map<String, Object>) of(application).get("streams");
  }

  @Test
  void a_case_tells_how_it_stands_and_when_each_event_was_told() {
    // Given
    var id = registered();
    // When
    var account = of(id);
    // Then
    assertThat(account).containsEntry("state", "OPEN").containsEntry("papers", null);
    assertThat((List<?>) account.get("told"))
        .hasSize(read(CLERK, "/cases/" + id).jsonPath().getInt("version"));
    assertThat(streams(id)).containsEntry("heard", Map.of(EventCatalog.INTAKE, 1));
  }

  @Test
  void a_package_that_is_not_here_yet_has_an_account_without_a_case() {
    // Given
    var id = onItsWay();
    // When
    look(CLERK, id, 1, "missing").then().statusCode(200);
    // Then
    var account = of(id);
    assertThat(account).containsEntry("papers", "MISSING").containsEntry("state", null);
    assertThat((List<?>) account.get("told")).hasSize(1);
  }

  @Test
  void what_waits_for_an_earlier_event_and_what_could_not_be_read_are_told() {
    // Given
    var id = onItsWay();
    // When
    Broker.sendRaw(
        EventCatalog.APPLICATION_TOPIC, id.toString(), "{".getBytes(StandardCharsets.UTF_8));
    Broker.send(Applications.dispatched(id, 3, "KRG-1", 3));
    // Then
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(streams(id))
                    .containsEntry("parked", List.of(EventCatalog.INTAKE))
                    .containsEntry("deadLetters", List.of(EventCatalog.APPLICATION_TOPIC)));
  }

  @Test
  void each_application_comes_once_whatever_the_length_of_the_pages() {
    // Given: cases and packages among each other
    opened();
    onItsWay();
    opened();
    // When
    var singly = all(1);
    // Then
    assertThat(singly).extracting(account -> account.get("application")).isSorted();
    assertThat(singly).hasSizeGreaterThanOrEqualTo(3).isEqualTo(all(500));
  }
}
