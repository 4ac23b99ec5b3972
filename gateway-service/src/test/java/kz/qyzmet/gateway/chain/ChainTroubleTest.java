package kz.qyzmet.gateway.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import kz.qyzmet.gateway.IntakeStub;
import kz.qyzmet.gateway.OnRealParts;
import kz.qyzmet.gateway.Teller;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What this service itself cannot follow or write: nothing of it is lost. */
@QuarkusTest
@OnRealParts
@WithTestResource(IntakeStub.class)
@TestProfile(Chained.class)
class ChainTroubleTest {
  @Inject ScriptedChannel gateway;
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
  void a_message_that_cannot_be_written_is_tried_again_by_itself() {
    // Given
    gateway.refuse(application);
    teller.tell(ChainEvents.accepted(application, "portal", "higher-education-duplicate"));
    eventually().untilAsserted(() -> assertThat(tries("gateway-away")).isPositive());
    // When
    query("UPDATE chain SET passport = '99' WHERE application_id = $1");
    // Then
    eventually().untilAsserted(() -> assertThat(tries("passport-unknown")).isPositive());
    int tries = tries("passport-unknown");
    eventually().untilAsserted(() -> assertThat(tries("passport-unknown")).isGreaterThan(tries));
    query("UPDATE chain SET passport = '1' WHERE application_id = $1");
    gateway.relent(application);
    eventually().untilAsserted(() -> assertThat(gateway.of(application)).hasSize(1));
  }

  @Test
  void a_message_that_cannot_be_read_is_tried_again_and_keeps_no_other() {
    // Given
    var other = UUID.randomUUID();
    gateway.refuse(application);
    gateway.refuse(other);
    teller.tell(
        ChainEvents.accepted(application, "portal", "higher-education-duplicate"),
        ChainEvents.accepted(other, "portal", "higher-education-duplicate"));
    eventually().untilAsserted(() -> assertThat(tries("gateway-away")).isPositive());
    // When
    query("UPDATE chain_message SET event = '{}' WHERE application_id = $1");
    // Then
    eventually().untilAsserted(() -> assertThat(tries("unreadable")).isPositive());
    int tries = tries("unreadable");
    eventually().untilAsserted(() -> assertThat(tries("unreadable")).isGreaterThan(tries));
    gateway.relent(other);
    eventually().untilAsserted(() -> assertThat(gateway.of(other)).hasSize(1));
  }

  @Test
  void an_acceptance_under_an_unknown_edition_is_kept_as_a_dead_letter() {
    // When
    teller.tell(ChainEvents.accepted(application, "portal", "no-such-service"));
    // Then
    eventually().untilAsserted(() -> assertThat(deadLetters()).isEqualTo(1));
  }

  /** How often it was tried, if the last time it failed so; else 0. */
  private int tries(String cause) {
    var rows = query("SELECT tries, cause FROM chain_message WHERE application_id = $1");
    for (var row : rows) {
      if (cause.equals(row.getString("cause"))) {
        return row.getInteger("tries");
      }
    }
    return 0;
  }

  private int deadLetters() {
    return query(
            "SELECT FROM dead_letter WHERE consumer = 'gateway-chain' AND record_key = $1::uuid::text")
        .size();
  }

  private RowSet<Row> query(String sql) {
    return pool.preparedQuery(sql)
        .execute(Tuple.of(application))
        .await()
        .atMost(Duration.ofSeconds(10));
  }

  private static ConditionFactory eventually() {
    return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20));
  }
}
