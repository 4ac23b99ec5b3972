package kz.qyzmet.kit.database;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.spi.PgDriver;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The pool of connections, with a limit on how long anybody waits for one: a database that stands
 * still holds all of them, and whoever waits behind them would wait for as long as it does.
 */
@Singleton
public class Connections implements PgPoolCreator {
  private static final String RAN_OUT = "Timeout";

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

  /** Whether a failure says that no connection was free in time: the pool's own says so by text. */
  public static boolean ranOut(Throwable failure) {
    return failure instanceof NoStackTraceThrowable
        && String.valueOf(failure.getMessage()).startsWith(RAN_OUT);
  }
}
