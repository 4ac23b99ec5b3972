package kz.qyzmet.gateway.outbound;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.Status;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.gateway.IntakeStub;
import kz.qyzmet.gateway.OnRealParts;
import kz.qyzmet.gateway.Teller;
import kz.qyzmet.gateway.outbound.domain.Statuses;
import kz.qyzmet.gateway.outbound.usecase.ConfirmDelivery;
import kz.qyzmet.gateway.outbound.usecase.Deliveries;
import kz.qyzmet.gateway.outbound.usecase.EgovGateway.MessageState;
import kz.qyzmet.testing.RealParts;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealParts
@WithTestResource(IntakeStub.class)
@TestProfile(Scripted.class)
class DeliveringTest {
  @Inject ScriptedGateway gateway;
  @Inject ConfirmDelivery confirm;
  @Inject Deliveries deliveries;
  @Inject Pool pool;

  private final Teller teller = new Teller();
  private final UUID application = UUID.randomUUID();

  @BeforeEach
  void intakeIsThere() {
    IntakeStub.away(false);
  }

  @AfterEach
  void closed() {
    teller.close();
  }

  private void tell(UUID of, Status... statuses) {
    for (var status : statuses) {
      teller.tell(Statuses.of(of, status));
    }
  }

  private static ConditionFactory eventually() {
    return await().atMost(ScriptedGateway.PATIENCE).pollInterval(Duration.ofMillis(20));
  }

  private List<Status> taken(UUID of) {
    return gateway.of(of).stream().map(each -> each.message().status()).toList();
  }

  private void sent() {
    eventually()
        .until(
            () ->
                listed(application, true).stream()
                    .anyMatch(line -> "SENT".equals(line.get("state"))));
  }

  /** The gateway's own word comes when the answer to the sending is kept. */
  private void confirmed(int message) {
    sent();
    confirm
        .told(gateway.of(application).get(message).messageId(), MessageState.DELIVERED)
        .await()
        .atMost(ScriptedGateway.PATIENCE);
  }

  /** This application's lines of the list. */
  private List<Map<String, Object>> listed(UUID of, boolean undelivered) {
    return JsonPath.from(
            asMonitor()
                .get("/deliveries?limit=200&undelivered=" + undelivered)
                .then()
                .statusCode(200)
                .extract()
                .asString())
        .getList("items.findAll { it.application == '" + of + "' }");
  }

  private static RequestSpecification asMonitor() {
    return RestAssured.given()
        .header("Authorization", RealParts.bearer(Grant.official("monitor")))
        .header("Accept-Language", "en");
  }

  private void write(String sql, UUID of) {
    pool.preparedQuery(sql).execute(Tuple.of(of)).await().atMost(ScriptedGateway.PATIENCE);
  }

  @Test
  void a_delivery_that_cannot_be_read_is_shown_and_keeps_no_other() {
    // Given
    IntakeStub.away(true);
    tell(application, Status.ACCEPTED);
    eventually().until(() -> listed(application, true).size() == 1);
    write("UPDATE delivery SET event = 'x' || event WHERE application_id = $1", application);
    var others = Stream.generate(UUID::randomUUID).limit(9).toList();
    // When
    IntakeStub.away(false);
    others.forEach(other -> tell(other, Status.ACCEPTED));
    // Then
    eventually().until(() -> others.stream().allMatch(other -> taken(other).size() == 1));
    eventually()
        .until(() -> "unreadable".equals(listed(application, true).getFirst().get("cause")));
    // And mended it leaves
    write("UPDATE delivery SET event = substr(event, 2) WHERE application_id = $1", application);
    eventually().until(() -> taken(application).size() == 1);
  }

  @Test
  void the_next_status_of_an_application_leaves_when_the_gateway_has_confirmed_the_one_before() {
    // Given
    tell(application, Status.ACCEPTED, Status.REGISTERED, Status.IN_PROGRESS);
    eventually().until(() -> listed(application, true).size() == 3);
    eventually().until(() -> taken(application).size() == 1);
    // When
    confirmed(0);
    // Then
    eventually().until(() -> taken(application).size() == 2);
    assertThat(taken(application)).containsExactly(Status.ACCEPTED, Status.REGISTERED);
    confirmed(1);
    eventually().until(() -> taken(application).size() == 3);
    confirmed(2);
    eventually().until(() -> listed(application, true).isEmpty());
    assertThat(listed(application, false))
        .extracting(line -> line.get("status"), line -> line.get("state"))
        .containsExactlyInAnyOrder(
            tuple("ACCEPTED", "DELIVERED"),
            tuple("REGISTERED", "DELIVERED"),
            tuple("IN_PROGRESS", "DELIVERED"));
  }

  /**
   * What the reconciliation is told: statuses heard, confirmed, whether the next is with the
   * gateway.
   */
  private List<Object> account(UUID of) {
    var page =
        RestAssured.given()
            .header("Authorization", RealParts.bearer(Grant.official("service")))
            .get("/accounts?limit=500")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    var mine = "items.find { it.application == '" + of + "' }.";
    return Arrays.asList(
        page.get(mine + "told"),
        page.get(mine + "delivered"),
        page.get(mine + "sent"),
        page.get(mine + "since"));
  }

  @Test
  void the_account_says_how_far_the_gateway_has_confirmed() {
    // Given
    tell(application, Status.ACCEPTED, Status.REGISTERED);
    eventually().until(() -> listed(application, true).size() == 2);
    eventually().until(() -> taken(application).size() == 1);
    sent();
    // When
    var before = account(application);
    confirmed(0);
    eventually().until(() -> taken(application).size() == 2);
    confirmed(1);
    eventually().until(() -> listed(application, true).isEmpty());
    // Then
    assertThat(before).containsExactly(2, 0, true, "2026-02-06T05:00:00Z");
    assertThat(account(application)).containsExactly(2, 2, false, null);
  }

  @Test
  void the_account_has_an_application_whose_first_status_could_not_be_read() {
    // When
    teller.raw(EventCatalog.STATUS_TOPIC, application.toString(), new byte[] {'{'});
    // Then
    eventually()
        .untilAsserted(() -> assertThat(account(application)).containsExactly(0, 0, false, null));
  }

  @Test
  void a_status_that_comes_after_all_were_confirmed_leaves_too() {
    // Given
    tell(application, Status.ACCEPTED);
    eventually().until(() -> taken(application).size() == 1);
    confirmed(0);
    // When
    tell(application, Status.REGISTERED);
    // Then
    eventually().until(() -> taken(application).size() == 2);
    assertThat(taken(application)).containsExactly(Status.ACCEPTED, Status.REGISTERED);
  }

  @Test
  void what_the_gateway_does_not_take_is_tried_again_and_holds_up_no_other_application() {
    // Given
    var other = UUID.randomUUID();
    gateway.refuse(application);
    int before = gateway.refusals();
    tell(application, Status.ACCEPTED);
    eventually().until(() -> gateway.refusals() >= before + 3);
    // When
    tell(other, Status.ACCEPTED);
    // Then
    eventually().until(() -> taken(other).size() == 1);
    assertThat(listed(application, true))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.get("cause")).isEqualTo("gateway-away");
              assertThat((Integer) line.get("tries")).isGreaterThanOrEqualTo(2);
            });
    gateway.relent(application);
    eventually().until(() -> taken(application).size() == 1);
  }

  @Test
  void after_a_lost_answer_it_leaves_again_under_the_same_id() {
    // Given
    gateway.loseAnswer(application);
    // When
    tell(application, Status.ACCEPTED, Status.REGISTERED);
    // Then
    eventually().until(() -> taken(application).size() == 2);
    var ids = gateway.of(application).stream().map(each -> each.message().delivery());
    assertThat(ids.collect(toSet())).hasSize(1);
    assertThat(taken(application)).containsExactly(Status.ACCEPTED, Status.ACCEPTED);
  }

  @Test
  void a_gateway_that_does_not_confirm_by_itself_is_asked() {
    // Given
    tell(application, Status.ACCEPTED, Status.REGISTERED);
    eventually().until(() -> taken(application).size() == 1);
    // When
    gateway.says(gateway.of(application).getFirst().messageId(), MessageState.DELIVERED);
    // Then
    eventually().until(() -> taken(application).size() == 2);
    assertThat(taken(application)).containsExactly(Status.ACCEPTED, Status.REGISTERED);
  }

  @Test
  void what_came_back_leaves_again_before_anything_later() {
    // Given
    tell(application, Status.ACCEPTED, Status.REGISTERED);
    eventually().until(() -> taken(application).size() == 1);
    // When
    sent();
    confirm
        .told(gateway.of(application).getFirst().messageId(), MessageState.NOT_DELIVERED)
        .await()
        .atMost(ScriptedGateway.PATIENCE);
    // Then
    eventually().until(() -> taken(application).size() == 2);
    assertThat(taken(application)).containsExactly(Status.ACCEPTED, Status.ACCEPTED);
  }

  @Test
  void what_is_said_of_a_message_overtaken_by_a_newer_one_changes_nothing() {
    // Given: it came back once, and leaves again under a newer message
    tell(application, Status.ACCEPTED);
    eventually().until(() -> taken(application).size() == 1);
    sent();
    var older = gateway.of(application).getFirst().messageId();
    var stale = deliveries.byMessage(older).await().atMost(ScriptedGateway.PATIENCE);
    confirm.told(older, MessageState.NOT_DELIVERED).await().atMost(ScriptedGateway.PATIENCE);
    eventually().until(() -> taken(application).size() == 2);
    sent();
    var newer = gateway.of(application).get(1).messageId();
    // When: whoever has read the older one writes only now
    deliveries
        .failed(stale.id(), older, "not-delivered", Duration.ZERO)
        .await()
        .atMost(ScriptedGateway.PATIENCE);
    // Then
    assertThat(listed(application, true))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.get("state")).isEqualTo("SENT");
              assertThat(line.get("messageId")).isEqualTo(newer);
            });
  }

  @Test
  void a_confirmation_of_an_unknown_message_changes_nothing() {
    confirm
        .told("message-of-nobody", MessageState.DELIVERED)
        .await()
        .atMost(ScriptedGateway.PATIENCE);
    assertThat(listed(application, false)).isEmpty();
  }

  @Test
  void a_status_waits_while_intake_does_not_give_the_form() {
    // Given
    IntakeStub.away(true);
    tell(application, Status.ACCEPTED);
    eventually()
        .until(
            () ->
                listed(application, true).stream()
                    .anyMatch(line -> "form-away".equals(line.get("cause"))));
    // When
    IntakeStub.away(false);
    // Then
    eventually().until(() -> taken(application).size() == 1);
    var message = gateway.of(application).getFirst().message();
    assertThat(message.requester().iin()).isEqualTo(Statuses.IIN);
    assertThat(message.origin().chain()).isEqualTo("{11111111-2222-3333-4444-555555555555}");
  }

  @Test
  void an_event_that_comes_twice_is_delivered_once() {
    // Given
    var event = teller.envelope(Statuses.of(application, Status.ACCEPTED));
    teller.send(event);
    eventually().until(() -> taken(application).size() == 1);
    // When
    teller.send(event);
    teller.tell(Statuses.of(application, Status.REGISTERED));
    confirmed(0);
    // Then
    eventually().until(() -> taken(application).size() == 2);
    assertThat(taken(application)).containsExactly(Status.ACCEPTED, Status.REGISTERED);
  }

  @Test
  void what_waits_is_seen_in_the_metrics() {
    // Given
    gateway.refuse(application);
    // When
    tell(application, Status.ACCEPTED);
    // Then
    eventually().until(() -> metric("qyzmet_deliveries_waiting") >= 1);
    eventually().until(() -> metric("qyzmet_deliveries_oldest_seconds") > 0.3);
    gateway.relent(application);
  }

  @Test
  void how_long_a_status_has_waited_is_told_by_the_clock_that_is_moved() {
    // Given
    gateway.refuse(application);
    tell(application, Status.ACCEPTED);
    eventually().until(() -> !listed(application, true).isEmpty());
    // When
    moveClock(Duration.ofDays(1));
    // Then
    try {
      eventually()
          .until(
              () -> metric("qyzmet_deliveries_oldest_seconds") >= Duration.ofDays(1).toSeconds());
    } finally {
      moveClock(Duration.ZERO);
      gateway.relent(application);
    }
  }

  private static void moveClock(Duration offset) {
    RestAssured.given()
        .contentType("application/json")
        .body("{\"offset\":\"" + offset + "\"}")
        .put("/local/clock")
        .then()
        .statusCode(200);
  }

  private static double metric(String name) {
    return RestAssured.get("/q/metrics")
        .then()
        .extract()
        .asString()
        .lines()
        .filter(line -> line.startsWith(name + "{") && line.contains("what=\"status\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  @Test
  void the_list_is_followed_by_cursor_and_is_the_monitors() {
    // Given
    tell(application, Status.ACCEPTED, Status.REGISTERED);
    eventually().until(() -> listed(application, true).size() == 2);
    // When
    var first = JsonPath.from(asMonitor().get("/deliveries?limit=1").asString());
    // Then
    assertThat(first.getList("items")).hasSize(1);
    assertThat(first.getString("next")).isNotNull();
    var second =
        JsonPath.from(
            asMonitor().get("/deliveries?limit=1&after=" + first.getString("next")).asString());
    assertThat(second.getString("items[0].delivery"))
        .isNotEqualTo(first.getString("items[0].delivery"));
    asMonitor().get("/deliveries?limit=0").then().statusCode(400);
    RestAssured.given()
        .header("Authorization", RealParts.bearer(Grant.official("administrator")))
        .get("/deliveries")
        .then()
        .statusCode(403)
        .body("status", equalTo(403));
  }

  @Test
  void what_a_process_has_taken_and_not_ended_is_due_again_after_the_hold() {
    // Given: the gateway refuses, so that it is never under way for long
    gateway.refuse(application);
    tell(application, Status.ACCEPTED);
    eventually().until(() -> !listed(application, true).isEmpty());
    // When: somebody takes whatever is due and dies
    eventually()
        .until(
            () ->
                deliveries.claim(100, Duration.ofMillis(400)).await().indefinitely().stream()
                    .anyMatch(
                        each ->
                            each instanceof Deliveries.Due.Ready(var one)
                                && one.status().applicationId().equals(application)));
    gateway.relent(application);
    // Then
    eventually().until(() -> taken(application).size() == 1);
  }
}
