package kz.qyzmet.gateway.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.ResultReady;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.gateway.IntakeStub;
import kz.qyzmet.gateway.OnRealParts;
import kz.qyzmet.gateway.Teller;
import kz.qyzmet.gateway.chain.domain.Carries;
import kz.qyzmet.gateway.chain.usecase.TakeReceipt;
import kz.qyzmet.gateway.chain.usecase.TakeReceipt.Outcome;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealParts
@WithTestResource(IntakeStub.class)
@TestProfile(Chained.class)
class ChainsTest {
  private static final String PORTALS_CHAIN = "{11111111-2222-3333-4444-555555555555}";
  private static final Instant TOLD_AT = Instant.parse("2026-03-05T05:00:02Z");

  @Inject ScriptedChannel gateway;
  @Inject PushedClock clock;
  @Inject TakeReceipt receipts;
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

  @Test
  void an_accepted_application_leaves_as_a_request_whose_first_receipt_is_the_gateways() {
    // When
    teller.tell(accepted("portal"));
    // Then
    eventually().until(() -> states("request").contains("gateway received"));
    assertThat(states("request"))
        .containsExactly("gateway received", "unified-he-system awaited", "hei-system ahead");
    var message = gateway.of(application).getFirst();
    assertThat(message.message().carries()).isEqualTo(Carries.REQUEST);
    assertThat(message.message().correlationId()).isNull();
    assertThat(message.requester().iin()).isEqualTo(SyntheticIin.nth(7).value());
    assertThat(message.chain()).as("the one that the portal began").isEqualTo(PORTALS_CHAIN);
    assertThat(message.request()).isEqualTo("request-1");
    assertThat(message.provider())
        .get()
        .extracting(each -> each.code())
        .isEqualTo(ChainEvents.PROVIDER);
    var shown = shown();
    assertThat(shown.getLong("silentAfterSeconds")).isEqualTo(3600);
    assertThat(shown.getString("ways[0].message")).isEqualTo(message.message().id().toString());
    assertThat(shown.getString("ways[0].hops[0].messageId"))
        .isEqualTo("taken-" + message.message().id());
    assertThat(shown.getString("ways[0].hops[0].at"))
        .isEqualTo(ScriptedChannel.TAKEN_AT.toString());
  }

  @Test
  void each_systems_receipt_is_kept_and_shown() {
    // Given
    begun();
    // When
    var outcome = told(request(), "unified-he-system", "m-1");
    // Then
    assertThat(outcome).isEqualTo(Outcome.KEPT);
    assertThat(states("request"))
        .containsExactly("gateway received", "unified-he-system received", "hei-system awaited");
    assertThat(shown().getString("ways[0].hops[1].by")).isEqualTo("es");
    assertThat(shown().getString("ways[0].hops[1].at")).isEqualTo(TOLD_AT.toString());
    assertThat(shown().getString("ways[0].hops[1].messageId")).isEqualTo("m-1");
    assertThat(shown().getString("ways[0].hops[1].keptAt")).isEqualTo(clock.now().toString());
  }

  @Test
  void the_ready_notice_comes_back_the_same_way_in_the_requests_chain() {
    // Given
    begun();
    // When
    var ready = teller.envelope(ready());
    teller.send(ready);
    // Then
    eventually().until(() -> gateway.of(application).size() == 2);
    var notice = gateway.of(application).getLast();
    assertThat(notice.chain()).isEqualTo("chain-" + application);
    assertThat(notice.message().pickup()).isEqualTo(ready().pickup());
    assertThat(states("ready"))
        .containsExactly("hei-system received", "unified-he-system awaited", "gateway ahead");
    assertThat(shown().getString("ways[1].hops[0].by")).isEqualTo(ChainEvents.PROVIDER);
    assertThat(shown().getString("ways[1].hops[0].messageId")).isEqualTo(ready.id().toString());
  }

  @Test
  void a_result_that_is_ready_once_more_begins_no_second_way() {
    // Given
    begun();
    var first = teller.envelope(ready());
    teller.send(first);
    // When
    teller.tell(ready());
    // Then
    eventually().until(() -> position(application) == 2);
    assertThat(shown().getList("ways")).hasSize(2);
    assertThat(shown().getString("ways[1].message")).isEqualTo(first.id().toString());
  }

  @Test
  void a_repeated_receipt_has_no_second_effect() {
    // Given
    begun();
    told(request(), "unified-he-system", "m-1");
    var before = shown().prettify();
    // When
    var outcome = told(request(), "unified-he-system", "m-2");
    // Then
    assertThat(outcome).isEqualTo(Outcome.REPEATED);
    assertThat(shown().prettify()).isEqualTo(before);
  }

  @Test
  void a_receipt_that_comes_before_its_turn_proves_the_way_and_the_late_one_fills_its_gap() {
    // Given
    begun();
    // When
    told(request(), "hei-system", "m-2");
    // Then
    assertThat(states("request"))
        .containsExactly("gateway received", "unified-he-system passed", "hei-system received");
    told(request(), "unified-he-system", "m-1");
    assertThat(states("request"))
        .containsExactly("gateway received", "unified-he-system received", "hei-system received");
  }

  @Test
  void a_receipt_of_a_stranger_or_of_nothing_that_left_here_is_none() {
    // Given
    begun();
    // Then
    assertThat(told(request(), "registry", "m")).isEqualTo(Outcome.STRANGER);
    assertThat(told(UUID.randomUUID(), "gateway", "m")).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void a_silent_system_is_found_shown_and_counted_until_it_tells() {
    // Given
    begun();
    // When
    clock.push(Duration.ofMinutes(59));
    // Then
    assertThat(silentSince()).isNull();
    clock.push(Duration.ofMinutes(2));
    eventually().until(() -> silentSince() != null);
    eventually().until(() -> !metric("qyzmet_chains_silent").equals("0.0"));
    eventually().until(() -> Double.parseDouble(metric("qyzmet_chains_silent_oldest_seconds")) > 0);
    told(request(), "unified-he-system", "m-1");
    assertThat(silentSince()).isNull();
    clock.push(Duration.ofMinutes(61));
    eventually().until(() -> silentSince() != null);
  }

  @Test
  void a_way_that_is_through_is_never_silent() {
    // Given
    begun();
    told(request(), "hei-system", "m");
    // When
    clock.push(Duration.ofDays(1));
    // Then
    var other = UUID.randomUUID();
    teller.tell(ChainEvents.accepted(other, "portal", "higher-education-duplicate"));
    eventually().until(() -> ChainPage.states(other, "request").contains("gateway received"));
    clock.push(Duration.ofHours(2));
    eventually().until(() -> ChainPage.of(other).path("ways[0].silentSince") != null);
    assertThat(silentSince()).isNull();
  }

  @Test
  void while_the_gateway_is_away_the_request_leaves_again_under_the_same_id() {
    // Given
    gateway.refuse(application);
    teller.tell(accepted("portal"));
    eventually().until(() -> gateway.refusals(application) > 2);
    var waiting = shown();
    // When
    gateway.relent(application);
    // Then
    eventually().until(() -> gateway.of(application).size() == 1);
    assertThat(waiting.getString("ways[0].cause")).isEqualTo("gateway-away");
    assertThat(waiting.getString("ways[0].leftAt")).isNull();
    assertThat(gateway.of(application).getFirst().message().id())
        .isEqualTo(UUID.fromString(waiting.getString("ways[0].message")));
    eventually().until(() -> states("request").contains("gateway received"));
  }

  @Test
  void the_silence_behind_the_gateway_is_counted_from_the_leaving() {
    // Given
    begun();
    gateway.refuse(application);
    teller.tell(ready());
    eventually().until(() -> !states("ready").isEmpty());
    clock.push(Duration.ofMinutes(61));
    eventually().until(() -> shown().get("ways[1].silentSince") != null);
    // When
    gateway.relent(application);
    // Then
    eventually().until(() -> shown().get("ways[1].leftAt") != null);
    assertThat(shown().<Object>get("ways[1].silentSince")).isNull();
  }

  @Test
  void the_ready_notice_never_leaves_before_the_request() {
    // Given
    gateway.refuse(application);
    teller.tell(accepted("portal"), ready());
    eventually().until(() -> !states("ready").isEmpty() && gateway.refusals(application) > 1);
    // When
    gateway.relent(application);
    // Then
    eventually().until(() -> gateway.of(application).size() == 2);
    assertThat(gateway.of(application))
        .extracting(each -> each.message().carries())
        .containsExactly(Carries.REQUEST, Carries.READY);
  }

  @Test
  void a_ready_notice_that_comes_before_its_acceptance_waits_for_it() {
    // Given
    teller.tell(ready());
    eventually().until(() -> parked() == 1);
    // When
    teller.tell(accepted("portal"));
    // Then
    eventually().until(() -> !states("ready").isEmpty());
    assertThat(parked()).isZero();
  }

  @Test
  void what_has_no_chain_is_not_waited_for_and_not_found() {
    // Given
    var corporation =
        ChainEvents.accepted(application, "corporation", "higher-education-duplicate");
    var other = UUID.randomUUID();
    // When
    teller.tell(corporation, ready());
    teller.tell(ChainEvents.accepted(other, "portal", "tve-duplicate"));
    // Then
    var later = UUID.randomUUID();
    teller.tell(ChainEvents.accepted(later, "portal", "higher-education-duplicate"));
    eventually().until(() -> ChainPage.of(later).statusCode() == 200);
    eventually().until(() -> heard(application) == 2);
    eventually().until(() -> heard(other) == 1);
    assertThat(parked()).isZero();
    assertThat(ChainPage.of(application).statusCode()).isEqualTo(404);
    assertThat(ChainPage.of(other).statusCode()).isEqualTo(404);
  }

  private void begun() {
    teller.tell(accepted("portal"));
    eventually().until(() -> states("request").contains("gateway received"));
  }

  private UUID request() {
    return gateway.of(application).getFirst().message().id();
  }

  private Outcome told(UUID message, String system, String messageId) {
    return receipts
        .take(message, system, "es", TOLD_AT, messageId)
        .await()
        .atMost(Duration.ofSeconds(10));
  }

  private ApplicationAccepted accepted(String channel) {
    return ChainEvents.accepted(application, channel, "higher-education-duplicate");
  }

  private ResultReady ready() {
    return ChainEvents.ready(application);
  }

  private JsonPath shown() {
    return ChainPage.shown(application);
  }

  private Object silentSince() {
    return shown().get("ways[0].silentSince");
  }

  private List<String> states(String carries) {
    return ChainPage.states(application, carries);
  }

  private static String metric(String name) {
    return RestAssured.get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .findFirst()
        .orElse("0.0");
  }

  private long parked() {
    return count("SELECT count(*) FROM parked_event WHERE application_id = $1", application);
  }

  /** Of how many sources this application's events have been heard. */
  private long heard(UUID of) {
    return count(
        "SELECT count(*) FROM stream_position WHERE consumer = 'gateway-chain' AND application_id = $1",
        of);
  }

  /** How far the college's events of this application have been followed. */
  private long position(UUID of) {
    return count(
        "SELECT coalesce(max(version), 0)::int8 FROM stream_position WHERE consumer = 'gateway-chain' AND source LIKE '%college%' AND application_id = $1",
        of);
  }

  private long count(String sql, UUID of) {
    return pool.preparedQuery(sql)
        .execute(Tuple.of(of))
        .await()
        .atMost(Duration.ofSeconds(10))
        .iterator()
        .next()
        .getLong(0);
  }

  private static ConditionFactory eventually() {
    return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20));
  }
}
