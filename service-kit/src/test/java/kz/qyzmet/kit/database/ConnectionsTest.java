package kz.qyzmet.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "intake"))
class ConnectionsTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @Inject Pool pool;

  private static Throwable rootOf(Throwable failure) {
    return failure.getCause() == null ? failure : rootOf(failure.getCause());
  }

  private int backendOf(SqlConnection connection) {
    return connection
        .query("SELECT pg_backend_pid()")
        .execute()
        .await()
        .atMost(SOON)
        .iterator()
        .next()
        .getInteger(0);
  }

  @Test
  void a_connection_that_the_server_has_ended_is_known_as_missing() {
    // Given
    var connection = pool.getConnection().await().atMost(SOON);
    var ended = new CompletableFuture<Void>();
    connection.closeHandler(() -> ended.complete(null));
    int backend = backendOf(connection);
    pool.query("SELECT pg_terminate_backend(" + backend + ")").execute().await().atMost(SOON);
    assertThat(ended).succeedsWithin(SOON);
    // When
    var failure = catchThrowable(() -> backendOf(connection));
    // Then
    assertThat(rootOf(failure)).matches(Connections::isMissing, "a missing connection");
  }

  @Test
  void a_statement_that_is_wrong_is_not() {
    // When
    var failure = catchThrowable(() -> pool.query("SELECT 1 / 0").execute().await().atMost(SOON));
    // Then
    assertThat(rootOf(failure)).matches(one -> !Connections.isMissing(one), "another failure");
  }
}
