package kz.qyzmet.college.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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

  @SuppressWarnings("unchecked")
  private static Map<String, Object> back(UUID application) {
    return (Map<String, Object>) of(application).get("back");
  }

  private static Map<String, Object> awaitBack(UUID application, String state) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> back(application) != null && state.equals(back(application).get("state")));
    return back(application);
  }

  @Test
  void a_result_that_comes_back_is_followed_until_it_is_here() {
    // Given: a branch has it, and nobody fetches it
    var id = UUID.randomUUID();
    Broker.send(Applications.of(id, "tve-duplicate", "1", KARAGANDA, "branch"));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> read(CLERK, "/cases/" + id).statusCode() == 200);
    done(CLERK, id, 1, "{\"step\":\"register\"}");
    done(DIRECTOR, id, 2, "{\"step\":\"assign\",\"executor\":\"kp-executor-1\"}");
    done(EXECUTOR, id, 3, "{\"step\":\"prepare\",\"draft\":{\"decision\":\"grant\"}}");
    var unsigned = of(id).get("toSend");
    done(DIRECTOR, id, 4, "{\"step\":\"sign\"}");
    var signed = of(id);
    done(CLERK, id, 5, "{\"step\":\"issue\"}");
    var sent = of(id).get("toSend");
    var left = Instant.parse(((List<?>) of(id).get("told")).getLast().toString());
    var arrived = left.plusSeconds(60);
    Broker.send(Applications.kept(id, 2, arrived, LocalDate.parse("2026-04-20")));
    // When
    var before = back(id);
    Broker.send(Applications.returned(id, 3, "karaganda-1", arrived.plusSeconds(60)));
    var awaited = awaitBack(id, "AWAITED");
    command(CLERK, id, "take-back", 8, "{\"condition\":\"missing\"}").then().statusCode(200);
    var missing = awaitBack(id, "MISSING");
    command(CLERK, id, "take-back", 9, "{\"condition\":\"here\"}").then().statusCode(200);
    // Then
    assertThat(unsigned).isNull();
    assertThat(signed.get("toSend"))
        .isEqualTo(
            Map.of("branch", "karaganda-1", "since", ((List<?>) signed.get("told")).getLast()));
    assertThat(sent).isNull();
    assertThat(before).isNull();
    assertThat(Instant.parse((String) awaited.get("since"))).isEqualTo(arrived.plusSeconds(60));
    assertThat(missing.get("since")).isEqualTo(((List<?>) of(id).get("told")).get(8));
    assertThat(awaitBack(id, "HERE").get("since"))
        .isEqualTo(((List<?>) of(id).get("told")).getLast());
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
  void of_one_whose_acceptance_could_not_be_read_the_dead_letter_is_told() {
    // Given
    var id = UUID.randomUUID();
    // When
    Broker.sendRaw(
        EventCatalog.APPLICATION_TOPIC, id.toString(), "{".getBytes(StandardCharsets.UTF_8));
    // Then
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .untilAsserted(
            () ->
                assertThat(of(id))
                    .containsEntry("state", null)
                    .containsEntry("papers", null)
                    .containsEntry("told", List.of()));
    assertThat(streams(id)).containsEntry("deadLetters", List.of(EventCatalog.APPLICATION_TOPIC));
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
