package kz.qyzmet.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "intake"))
class AfterCommitTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @Inject Pool pool;

  private final AtomicInteger done = new AtomicInteger();

  private void transaction(Function<SqlConnection, Uni<?>> then) {
    pool.withTransaction(
            tx ->
                tx.query("SELECT 1")
                    .execute()
                    .invoke(() -> AfterCommit.run(tx, done::incrementAndGet))
                    .invoke(() -> assertThat(done).hasValue(0))
                    .<Object>chain(() -> then.apply(tx)))
        .await()
        .atMost(SOON);
  }

  @Test
  void it_is_done_once_when_the_transaction_stands() {
    // When
    transaction(tx -> tx.query("SELECT 2").execute());
    // Then
    await().atMost(SOON).untilAsserted(() -> assertThat(done).hasValue(1));
  }

  @Test
  void it_is_not_done_where_the_transaction_is_rolled_back() {
    // When
    assertThatThrownBy(() -> transaction(tx -> tx.query("SELECT 1 / 0").execute()));
    transaction(tx -> Uni.createFrom().voidItem());
    // Then
    await().atMost(SOON).untilAsserted(() -> assertThat(done).hasValue(1));
  }
}
