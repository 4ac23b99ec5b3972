package kz.qyzmet.gateway.soap;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.contracts.event.Status;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.gateway.IntakeStub;
import kz.qyzmet.gateway.OnRealParts;
import kz.qyzmet.gateway.Teller;
import kz.qyzmet.gateway.messages.async.MessageType;
import kz.qyzmet.gateway.messages.common.MessageState;
import kz.qyzmet.gateway.outbound.domain.Statuses;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.Test;

/** What the gateway is owed of the portal's messages, until it has it. */
@QuarkusTest
@OnRealParts
@WithTestResource(IntakeStub.class)
@TestProfile(OverSoap.class)
class RepliesTest extends GatewayTalk {
  @Inject Pool pool;

  private final String id = id();
  private final String chain = id();

  private void filed() throws Exception {
    async.sendMessage(asyncCall(id, chain, application("tve-duplicate")));
  }

  /** The answers that the gateway has taken, by its own ids of them. */
  private List<String> answers() {
    return gateway.taken().stream()
        .filter(each -> each.request().messageInfo.messageType == MessageType.RESPONSE)
        .filter(each -> chain.equals(each.request().messageInfo.correlationId))
        .map(StubAsyncChannel.Taken::messageId)
        .toList();
  }

  private static RequestSpecification as(String role) {
    return RestAssured.given().header("Authorization", RealParts.bearer(Grant.official(role)));
  }

  private static JsonPath page(String query) {
    return as("monitor").get("/replies" + query).then().statusCode(200).extract().jsonPath();
  }

  /** This test's line of the list; null without one. */
  private Map<String, Object> owed() {
    return page("?limit=200").getMap("items.find { it.message == '" + id + "' }");
  }

  private void owed(String what) {
    eventually().until(() -> owed() != null && what.equals(owed().get("owed")));
  }

  @Test
  void an_answer_is_owed_until_the_gateway_has_confirmed_it() throws Exception {
    // Given
    filed();
    owed("CONFIRMATION");
    assertThat(owed()).containsEntry("answerId", answers().getFirst());
    assertThat(owed().get("application")).isNotNull();
    // When
    told(answers().getFirst(), MessageState.DELIVERED);
    // Then
    assertThat(owed()).isNull();
    assertThat(answers()).hasSize(1);
  }

  @Test
  void an_answer_that_came_back_is_brought_again() throws Exception {
    // Given
    filed();
    owed("CONFIRMATION");
    // When
    told(answers().getFirst(), MessageState.NOT_DELIVERED);
    // Then
    eventually().until(() -> answers().size() == 2);
    owed("CONFIRMATION");
    assertThat(owed()).containsEntry("answerId", answers().getLast()).containsEntry("tries", 1);
    // And what the gateway says of the first one counts no more
    told(answers().getFirst(), MessageState.DELIVERED);
    assertThat(owed()).isNotNull();
    told(answers().getLast(), MessageState.DELIVERED);
    assertThat(owed()).isNull();
  }

  @Test
  void a_gateway_that_says_nothing_of_an_answer_is_asked() throws Exception {
    // Given
    filed();
    owed("CONFIRMATION");
    // When
    gateway.says(answers().getFirst(), MessageState.NOT_DELIVERED);
    eventually().until(() -> answers().size() == 2);
    gateway.says(answers().getLast(), MessageState.DELIVERED);
    // Then
    eventually().until(() -> owed() == null);
    assertThat(answers()).hasSize(2);
  }

  @Test
  void what_the_gateway_does_not_take_is_listed_with_the_cause_and_measured() throws Exception {
    // Given
    gateway.down(true);
    // When
    filed();
    // Then
    eventually().until(() -> owed() != null && "gateway-fault".equals(owed().get("cause")));
    assertThat(owed()).containsEntry("owed", "ANSWER");
    eventually().until(() -> metric("qyzmet_deliveries_waiting") >= 1);
    eventually().until(() -> metric("qyzmet_deliveries_oldest_seconds") > 0.3);
    gateway.down(false);
    owed("CONFIRMATION");
    assertThat(owed()).containsEntry("cause", null);
  }

  @Test
  void what_cannot_be_read_is_shown_and_keeps_no_other() throws Exception {
    // Given
    gateway.down(true);
    var broken = id();
    async.sendMessage(asyncCall(broken, id(), application("tve-duplicate")));
    pool.preparedQuery(
            "UPDATE inbound_message SET outcome = '{\"x\":' || outcome || '}' WHERE message_id = $1")
        .execute(Tuple.of(broken))
        .await()
        .indefinitely();
    // When
    gateway.down(false);
    filed();
    // Then
    owed("CONFIRMATION");
    eventually()
        .until(
            () ->
                "unreadable"
                    .equals(
                        page("?limit=200")
                            .getString("items.find { it.message == '" + broken + "' }.cause")));
    // And mended it is brought
    pool.preparedQuery(
            "UPDATE inbound_message SET outcome = substr(outcome, 6, length(outcome) - 6) WHERE message_id = $1")
        .execute(Tuple.of(broken))
        .await()
        .indefinitely();
    eventually()
        .until(
            () ->
                "CONFIRMATION"
                    .equals(
                        page("?limit=200")
                            .getString("items.find { it.message == '" + broken + "' }.owed")));
  }

  @Test
  void what_is_owed_is_told_by_the_clock_that_is_moved() throws Exception {
    // Given
    var earlier = id();
    async.sendMessage(asyncCall(earlier, id(), application("tve-duplicate")));
    var aDayLater = at(earlier, "heardAt").plus(Duration.ofDays(1));
    // When
    moveClock(Duration.ofDays(1));
    // Then
    try {
      filed();
      owed("CONFIRMATION");
      assertThat(at(id, "heardAt")).isAfter(aDayLater);
      assertThat(at(id, "answeredAt")).isAfter(aDayLater);
      eventually()
          .until(
              () -> metric("qyzmet_deliveries_oldest_seconds") >= Duration.ofDays(1).toSeconds());
    } finally {
      moveClock(Duration.ZERO);
    }
  }

  private static Instant at(String message, String when) {
    return Instant.parse(
        page("?limit=200").getString("items.find { it.message == '" + message + "' }." + when));
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
        .filter(line -> line.startsWith(name + "{") && line.contains("what=\"reply\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  @Test
  void the_account_says_since_when_the_portal_waits() throws Exception {
    // Given
    filed();
    owed("CONFIRMATION");
    var application = UUID.fromString(owed().get("application").toString());
    try (var teller = new Teller()) {
      teller.tell(Statuses.of(application, Status.ACCEPTED));
    }
    eventually().until(() -> account(application) != null);
    assertThat(account(application)).containsEntry("unanswered", "2026-03-05T05:00:00Z");
    // When
    told(answers().getFirst(), MessageState.DELIVERED);
    // Then
    assertThat(account(application)).containsEntry("unanswered", null);
  }

  private static Map<String, Object> account(UUID application) {
    return as("service")
        .get("/accounts?limit=500")
        .jsonPath()
        .getMap("items.find { it.application == '" + application + "' }");
  }

  @Test
  void the_list_is_followed_by_cursor_and_is_the_monitors() throws Exception {
    // Given
    filed();
    async.sendMessage(asyncCall(id(), id(), application("tve-duplicate")));
    owed("CONFIRMATION");
    // When
    var first = page("?limit=1");
    // Then
    var second = page("?limit=1&after=" + first.getString("next"));
    assertThat(first.getList("items")).hasSize(1);
    assertThat(second.getString("items[0].message"))
        .isNotEqualTo(first.getString("items[0].message"));
    assertThat(second.getString("items[0].heardAt"))
        .isGreaterThanOrEqualTo(first.getString("items[0].heardAt"));
    as("monitor").get("/replies?after=none").then().statusCode(400);
    as("administrator").get("/replies").then().statusCode(403);
  }
}
