package kz.qyzmet.kit.database;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.spi.PgDriver;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The pool of connections, with a limit on how long anybody waits for one: a database that stands
 * still holds all of them, and whoever waits behind them would wait for as long as it does.
 */
@Singleton
public class Connections implements PgPoolCreator {
  /**
   * None was free in time; it was cut off before this use of it; it was cut off with this waiting.
   */
  private static final List<String> NO_CONNECTION =
      List.of(
          "Timeout", "Connection is not active now", "Pending requests failed to be sent due to");

  private final Duration longestWait;

  Connections(
      @ConfigProperty(name = "qyzmet.database.max-wait", defaultValue = "PT5S")
          Duration longestWait) {
    if (!longestWait.isPositive()) {
      throw new IllegalArgumentException(
          "Expected qyzmet.database.max-wait of more than nothing, but got " + longestWait);
    }
    this.longestWait = longestWait;
  }

  @Override
  public Pool create(Input input) {
    var options =
        input
            .poolOptions()
            .setConnectionTimeout(Math.toIntExact(longestWait.toMillis()))
            .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
    return PgDriver.INSTANCE.createPool(input.vertx(), input.pgConnectOptionsList(), options);
  }

  /**
   * Whether a failure says that there was no connection to use: the client has no type for that,
   * only texts.
   */
  public static boolean isMissing(Throwable failure) {
    var text = String.valueOf(failure.getMessage());
    return failure instanceof NoStackTraceThrowable
        && NO_CONNECTION.stream().anyMatch(text::startsWith);
  }
}
