package kz.qyzmet.gateway.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.contracts.event.Actor;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.CaseRefused;
import kz.qyzmet.contracts.event.CaseWithdrawn;
import kz.qyzmet.contracts.event.PapersReturned;
import kz.qyzmet.contracts.event.ResultIssued;
import kz.qyzmet.gateway.IntakeStub;
import kz.qyzmet.gateway.OnRealParts;
import kz.qyzmet.gateway.Teller;
import kz.qyzmet.gateway.chain.usecase.TakeReceipt;
import kz.qyzmet.gateway.chain.usecase.TakeReceipt.Outcome;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case that is over ends its chain: nobody is waited for, and nothing leaves. */
@QuarkusTest
@OnRealParts
@WithTestResource(IntakeStub.class)
@TestProfile(Chained.class)
class ChainEndTest {
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

  @ParameterizedTest
  @ValueSource(strings = {"issued", "refused", "withdrawn", "papers-returned"})
  void nobody_is_waited_for_once_the_case_is_over(String how) {
    // Given
    begun(application);
    // When
    teller.tell(end(how));
    // Then
    eventually().until(() -> closedAt(0) != null);
    assertThat(closedAt(0)).isEqualTo(clock.now().toString());
    assertThat(ChainPage.states(application, "request"))
        .containsExactly("gateway received", "unified-he-system ahead", "hei-system ahead");
    var other = UUID.randomUUID();
    begun(other);
    clock.push(Duration.ofHours(2));
    eventually().until(() -> silentSince(other) != null);
    assertThat(silentSince(application)).isNull();
  }

  @Test
  void a_silence_that_was_found_ends_with_the_case() {
    // Given
    begun(application);
    clock.push(Duration.ofMinutes(61));
    eventually().until(() -> silentSince(application) != null);
    assertThat(ChainPage.accounted(application))
        .containsExactly("unified-he-system " + silentSince(application));
    // When
    teller.tell(end("refused"));
    // Then
    eventually().until(() -> silentSince(application) == null);
    assertThat(ChainPage.accounted(application)).isEmpty();
    assertThat(closedAt(0)).isNotNull();
  }

  @Test
  void a_way_that_is_through_is_not_ended_and_the_other_one_is() {
    // Given
    begun(application);
    told("hei-system");
    teller.tell(ChainEvents.ready(application));
    eventually().until(() -> gateway.of(application).size() == 2);
    // When
    teller.tell(end("issued"));
    // Then
    eventually().until(() -> closedAt(1) != null);
    assertThat(closedAt(0)).isNull();
  }

  @Test
  void what_has_not_left_by_then_leaves_no_more() {
    // Given
    gateway.refuse(application);
    teller.tell(accepted(application));
    eventually().until(() -> !ChainPage.states(application, "request").isEmpty() && tries() > 0);
    teller.tell(end("withdrawn"));
    eventually().until(() -> closedAt(0) != null);
    begun(UUID.randomUUID());
    // When
    gateway.relent(application);
    // Then
    begun(UUID.randomUUID());
    assertThat(gateway.of(application)).isEmpty();
    assertThat(ChainPage.shown(application).<Object>get("ways[0].leftAt")).isNull();
  }

  @Test
  void a_receipt_that_comes_after_the_end_is_kept_and_makes_nobody_wait() {
    // Given
    begun(application);
    teller.tell(end("withdrawn"));
    eventually().until(() -> closedAt(0) != null);
    // When
    var outcome = told("unified-he-system");
    // Then
    assertThat(outcome).isEqualTo(Outcome.KEPT);
    assertThat(ChainPage.states(application, "request"))
        .containsExactly("gateway received", "unified-he-system received", "hei-system ahead");
    assertThat(awaited()).isEmpty();
  }

  @Test
  void an_end_that_comes_before_its_acceptance_waits_for_it() {
    // Given
    teller.tell(end("withdrawn"));
    eventually().until(() -> parked() == 1);
    // When
    teller.tell(accepted(application));
    // Then
    eventually().until(() -> !ChainPage.states(application, "request").isEmpty());
    eventually().until(() -> closedAt(0) != null);
  }

  @Test
  void nobody_behind_the_gateway_is_awaited_before_the_ready_notice_has_left() {
    // Given
    begun(application);
    gateway.refuse(application);
    // When
    teller.tell(ChainEvents.ready(application));
    // Then
    eventually().until(() -> !ChainPage.states(application, "ready").isEmpty());
    assertThat(ChainPage.states(application, "ready"))
        .containsExactly("hei-system received", "unified-he-system ahead", "gateway ahead");
    gateway.relent(application);
    eventually()
        .until(() -> ChainPage.states(application, "ready").contains("unified-he-system awaited"));
  }

  private void begun(UUID of) {
    teller.tell(accepted(of));
    eventually().until(() -> ChainPage.states(of, "request").contains("gateway received"));
  }

  private static ApplicationAccepted accepted(UUID of) {
    return ChainEvents.accepted(of, "portal", "higher-education-duplicate");
  }

  private CaseEvent end(String how) {
    var at = ChainEvents.ready(application).at();
    var by = new Actor("clerk", "su-clerk-1");
    var provider = ChainEvents.PROVIDER;
    return switch (how) {
      case "issued" -> new ResultIssued(application, provider, at, by, "issue");
      case "refused" -> new CaseRefused(application, provider, at, by, "review", "not-studied");
      case "withdrawn" ->
          new CaseWithdrawn(application, provider, at, new Actor("applicant", null));
      default ->
          new PapersReturned(
              application, provider, at, by, "register", List.of("original-document"));
    };
  }

  private Outcome told(String system) {
    return receipts
        .take(
            gateway.of(application).getFirst().message().id(),
            system,
            "es",
            ScriptedChannel.TAKEN_AT,
            "m-" + system)
        .await()
        .atMost(Duration.ofSeconds(10));
  }

  private String closedAt(int way) {
    return ChainPage.shown(application).get("ways[" + way + "].closedAt");
  }

  private static Object silentSince(UUID of) {
    return ChainPage.shown(of).get("ways[0].silentSince");
  }

  private int tries() {
    return ChainPage.shown(application).getInt("ways[0].tries");
  }

  /** Whose receipt a way would be found silent for. */
  private List<String> awaited() {
    return rows(
        "SELECT awaited FROM chain_message WHERE application_id = $1 AND awaited IS NOT NULL");
  }

  private int parked() {
    return rows("SELECT application_id::text FROM parked_event WHERE application_id = $1").size();
  }

  private List<String> rows(String sql) {
    var found = new ArrayList<String>();
    pool.preparedQuery(sql)
        .execute(Tuple.of(application))
        .await()
        .atMost(Duration.ofSeconds(10))
        .forEach(row -> found.add(row.getString(0)));
    return found;
  }

  private static ConditionFactory eventually() {
    return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20));
  }
}
